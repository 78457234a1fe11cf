import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from '@concordance/toolkit'

/** What the build lays beside the bundle. */
const bundled = fileURLToPath(new URL('./ocr/', import.meta.url))
const pdf = fileURLToPath(new URL('./pdf/', import.meta.url))

/** Where Debian's tesseract-ocr-… packages put their data. */
const system = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
]

/** Recognition of scanned pages on this machine: the data that comes along, the user's own, and the system's. */
export function nodeRecognition(home: string): NonNullable<Context['recognition']> {
  const place = join(home, 'ocr')
  return {
    place,
    worker: join(bundled, 'worker.cjs'),
    resources: { characterMaps: join(pdf, 'cmaps/'), decoders: join(pdf, 'wasm/') },
    find: async (language) => {
      for (const folder of [place, bundled, ...system]) {
        for (const [ending, compressed] of [['.gz', true] as const, ['', false] as const]) {
          if (await exists(join(folder, `${language}.traineddata${ending}`))) return { folder, compressed }
        }
      }
      return undefined
    },
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
