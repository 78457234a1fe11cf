import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../../shared/laws/', import.meta.url)

/** Real laws stand beside the checkout where there are some; tests over them are skipped where there are none. */
export const haveLaws = existsSync(folder)

export const laws: readonly string[] = haveLaws
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) =>
        /\.(?:md|txt|html|xml|json|docx)$/.test(name) && name.includes('/') && !name.endsWith('truth.json'),
    )
  : []

export function lawBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)))
}
