import { outlineOf } from './outline.ts'

declare const self: {
  onmessage: (event: { readonly data: { readonly bytes: Uint8Array; readonly file: string } }) => void
  postMessage: (data: unknown) => void
}

self.onmessage = async ({ data: { bytes, file } }) => {
  try {
    self.postMessage({ outline: await outlineOf(bytes, file) })
  } catch (error) {
    self.postMessage({ error: String(error instanceof Error ? error.stack : error) })
  }
}
