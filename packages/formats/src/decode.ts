import { guessCodePage } from './code-page.ts'
import { decodeAs, decodeStrictly } from './platform.ts'

export interface Decoded {
  /** The text without byte order mark. NUL characters are U+FFFD, so that offsets stay as they are. */
  readonly text: string
  readonly encoding: string
  /** True where nothing in the file names the encoding and it is not Unicode. */
  readonly guessed: boolean
  /** How many characters were NUL. */
  readonly nuls: number
}

/** Bytes at the start among which a declaration of the encoding is looked for (HTML standard: the first 1024). */
const headBytes = 1024

const declarations = [
  /<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})["']/i,
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?([A-Za-z0-9_.:-]{1,40})/i,
]

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Fewer characters do not tell. */
const fewestPairs = 4

/** UTF-16 without a mark shows in every second byte being zero. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even++
    else odd++
  })
  const pairs = sample.length / 2
  if (pairs < fewestPairs) return undefined
  if (odd > 0.3 * pairs && even < 0.02 * pairs) return 'utf-16le'
  if (even > 0.3 * pairs && odd < 0.02 * pairs) return 'utf-16be'
  return undefined
}

function declared(bytes: Uint8Array): string | undefined {
  const head = decodeAs('windows-1252', bytes.subarray(0, headBytes))
  for (const pattern of declarations) {
    const label = pattern.exec(head)?.[1]
    // A file that can be read as one-byte text to this point is not UTF-16, whatever it says.
    if (label !== undefined && !/^utf-?16/i.test(label)) return label
  }
  return undefined
}

function tryDecode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return decodeAs(label, bytes)
  } catch {
    return undefined
  }
}

function finish(text: string, encoding: string, guessed: boolean): Decoded {
  let nuls = 0
  const clean = text.includes('\0')
    ? text.replaceAll('\0', () => {
        nuls++
        return '\uFFFD'
      })
    : text
  return { text: clean, encoding, guessed, nuls }
}

/**
 * Decodes a text file: by its byte order mark, as UTF-16 without one, as UTF-8, by the encoding that it declares,
 * else by the code page that its bytes look like.
 */
export function decode(bytes: Uint8Array): Decoded {
  const sure = markOf(bytes) ?? unmarkedUtf16(bytes)
  if (sure !== undefined) return finish(decodeAs(sure, bytes), sure, false)
  const utf8 = decodeStrictly(bytes)
  if (utf8 !== undefined) return finish(utf8, 'utf-8', false)
  const label = declared(bytes)
  if (label !== undefined) {
    const text = tryDecode(label, bytes)
    if (text !== undefined) return finish(text, label.toLowerCase(), false)
  }
  const page = guessCodePage(bytes)
  return finish(decodeAs(page, bytes), page, true)
}
