import { strFromU8, strToU8 } from 'fflate'

const named: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Resolves the five entities of XML and character references; anything else stays as it stands. */
export function unescapeXml(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole
  })
}

/** Text as character data or inside double quotes; characters that XML 1.0 forbids are left out. */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 section 2.2 forbids exactly these.
  const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return legal.replace(
    /[&<>"]/g,
    (char) => `&${char === '&' ? 'amp' : char === '<' ? 'lt' : char === '>' ? 'gt' : 'quot'};`,
  )
}

/** The text of an XML file: UTF-8, or UTF-16 where a byte order mark says so. The mark itself is dropped. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 0)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 1)
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return strFromU8(bytes.subarray(start))
}

/** UTF-8 bytes of a text, with a byte order mark where `like` began with one. */
export function encodeXml(text: string, like?: Uint8Array): Uint8Array {
  const bytes = strToU8(text)
  if (like?.[0] !== 0xef || like[1] !== 0xbb || like[2] !== 0xbf) return bytes
  const marked = new Uint8Array(bytes.length + 3)
  marked.set([0xef, 0xbb, 0xbf])
  marked.set(bytes, 3)
  return marked
}

function utf16(bytes: Uint8Array, high: 0 | 1): string {
  const pieces: string[] = []
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1] ?? 0
    pieces.push(String.fromCharCode(high === 1 ? (first << 8) | second : (second << 8) | first))
  }
  return pieces.join('')
}
