import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isWorthPacking, mediaType } from './media-types.ts'

export type Packing = 'br' | 'gzip'

export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array
  readonly etag: string
  /** The bytes packed; made once and kept. Undefined where it is not worth it. */
  readonly packed: ((packing: Packing) => Promise<Uint8Array>) | undefined
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** A good trade of size and time for files of some megabytes, packed when first asked for. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Gives out the files of a folder by their paths in a URL; undefined for what is not in it. */
export function pageFiles(folder: string): (path: string) => Promise<PageFile | undefined> {
  const kept = new Map<string, { readonly mark: string; readonly file: PageFile }>()
  return async (path) => {
    const name = await inside(folder, path)
    const info = name === undefined ? undefined : await stat(name).catch(() => undefined)
    if (name === undefined || !info?.isFile()) return undefined
    const mark = `${info.mtimeMs} ${info.size}`
    const known = kept.get(name)
    if (known?.mark === mark) return known.file
    const file = pageFile(await readFile(name), extname(name))
    kept.set(name, { mark, file })
    return file
  }
}

function pageFile(bytes: Uint8Array, ending: string): PageFile {
  const made = new Map<Packing, Promise<Uint8Array>>()
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  return {
    type: mediaType(ending),
    bytes,
    etag: `"${hash}"`,
    packed:
      isWorthPacking(ending) && bytes.length > 1000
        ? (packing) => {
            const there = made.get(packing) ?? (packing === 'br' ? brotli(bytes, quality) : zip(bytes))
            made.set(packing, there)
            return there
          }
        : undefined,
  }
}

/** The file that a path names, if it lies in the folder, links followed; hidden files are nobody's business. */
async function inside(folder: string, path: string): Promise<string | undefined> {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return undefined
  }
  const steps = (plain === '/' ? '/index.html' : plain).split('/').slice(1)
  const odd = /[\\:\p{Cc}]/u
  if (steps.some((step) => step === '' || step.startsWith('.') || odd.test(step))) return undefined
  const root = await realpath(folder).catch(() => undefined)
  const file = await realpath(join(folder, ...steps)).catch(() => undefined)
  return root !== undefined && file?.startsWith(root + sep) ? file : undefined
}
