/**
 * What Node and every browser offer alike, declared here because packages compile without the types of either.
 * The declarations are local to this module; at run time the globals answer.
 */
interface Decoder {
  decode(bytes: Uint8Array): string
}

declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder

declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> }
}

/** Decodes bytes; malformed sequences become U+FFFD. Throws RangeError for an unknown label. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes)
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
