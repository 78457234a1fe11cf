import { DossierError } from './dossier-error.ts'

interface Key {
  readonly type: string
}

/** WebCrypto, alike in Node and in every browser. */
declare const crypto: {
  getRandomValues(bytes: Uint8Array): Uint8Array
  readonly subtle: {
    importKey(
      format: 'raw',
      key: Uint8Array,
      kind: 'PBKDF2',
      out: false,
      uses: readonly ['deriveKey'],
    ): Promise<Key>
    deriveKey(
      by: { name: 'PBKDF2'; hash: 'SHA-256'; salt: Uint8Array; iterations: number },
      from: Key,
      to: { name: 'AES-GCM'; length: 256 },
      out: false,
      uses: readonly ['encrypt', 'decrypt'],
    ): Promise<Key>
    encrypt(by: Cipher, key: Key, bytes: Uint8Array): Promise<ArrayBuffer>
    decrypt(by: Cipher, key: Key, bytes: Uint8Array): Promise<ArrayBuffer>
  }
}

interface Cipher {
  readonly name: 'AES-GCM'
  readonly iv: Uint8Array
  readonly additionalData: Uint8Array
}

/** First line of a sealed file, then 16 bytes of salt, 12 of nonce, and the words with their tag. */
const mark = new TextEncoder().encode('CONCORDANCE SEALED 1\n')
const saltLength = 16
const nonceLength = 12
/** OWASP Password Storage Cheat Sheet, 2023, for PBKDF2 with HMAC-SHA-256. */
const iterations = 600_000

export const isSealed = (bytes: Uint8Array): boolean => mark.every((byte, index) => bytes[index] === byte)

/** Bytes that only the passphrase opens: AES-256-GCM under a key from PBKDF2. */
export async function seal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength))
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength))
  const key = await keyOf(passphrase, salt)
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: mark }, key, bytes),
  )
  const whole = new Uint8Array(mark.length + saltLength + nonceLength + sealed.length)
  whole.set(mark)
  whole.set(salt, mark.length)
  whole.set(iv, mark.length + saltLength)
  whole.set(sealed, mark.length + saltLength + nonceLength)
  return whole
}

/** The bytes in a sealed file. Throws a `DossierError` for another passphrase or a file that was changed. */
export async function unseal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const rest = bytes.subarray(mark.length)
  const key = await keyOf(passphrase, rest.slice(0, saltLength))
  const iv = rest.slice(saltLength, saltLength + nonceLength)
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: mark },
      key,
      rest.slice(saltLength + nonceLength),
    )
    return new Uint8Array(opened)
  } catch {
    throw new DossierError(
      'passphrase',
      'the passphrase does not open the file, or the file was changed; check the passphrase or get a fresh copy',
    )
  }
}

async function keyOf(passphrase: string, salt: Uint8Array): Promise<Key> {
  // One and the same word may be typed as different characters on two keyboards.
  const words = new TextEncoder().encode(passphrase.normalize('NFC'))
  const raw = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
