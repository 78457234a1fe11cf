/**
 * What Node and every browser offer alike, declared here because packages compile without the types of either.
 * The declarations are local to this module; at run time the globals answer.
 */
declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder

declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> }
}

interface Decoder {
  readonly encoding: string
  decode(bytes: Uint8Array): string
}

/** What bytes 0x80 to 0x9F stand for in windows-1252 (Encoding Standard, index windows-1252). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Decodes bytes; malformed sequences become U+FFFD. Throws RangeError for an unknown label. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label)
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  // Some versions of Node take windows-1252 for ISO 8859-1 and give control characters here.
  return text.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control)
}

/** Decodes UTF-8, or gives undefined where the bytes are not UTF-8. */
export function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Hex SHA-256 of the bytes. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
