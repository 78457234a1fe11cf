import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { KeptPassword } from './account.ts'
import { ServerError } from './server-error.ts'

/** Costs of scrypt: 32 MB and three passes, one of the settings that OWASP's cheat sheet on passwords names as equal. */
export interface Costs {
  readonly N: number
  readonly r: number
  readonly p: number
}

export const costs: Costs = { N: 2 ** 15, r: 8, p: 3 }

const length = 32
const shortest = 12
const longest = 1024

/** Throws a `ServerError` for a password that is guessed too soon. */
export function checkPassword(password: string, name: string): void {
  const signs = [...password].length
  if (signs < shortest)
    throw new ServerError(
      'weak-password',
      `the password has ${signs} signs; take at least ${shortest}, three or four words for instance`,
    )
  if (password.length > longest)
    throw new ServerError('weak-password', `a password has at most ${longest} signs`)
  if (new Set(password).size < 5)
    throw new ServerError(
      'weak-password',
      'the password repeats a few signs; take three or four words instead',
    )
  if (password.toLowerCase().includes(name.toLowerCase()))
    throw new ServerError('weak-password', 'the password holds the name of the account; take another one')
}

/** Hashes under a salt of its own. */
export async function hashPassword(password: string, { N, r, p }: Costs = costs): Promise<KeptPassword> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, { N, r, p })
  return {
    algorithm: 'scrypt',
    N,
    r,
    p,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
  }
}

/** Whether it is that password; takes as long for a wrong one as for the right one. */
export async function isPassword(password: string, kept: KeptPassword): Promise<boolean> {
  if (password.length > longest) return false
  const hash = await derive(password, Buffer.from(kept.salt, 'base64'), kept)
  return timingSafeEqual(hash, Buffer.from(kept.hash, 'base64'))
}

/** A password that nobody has: what is compared where there is no such account, so that names cannot be guessed by time. */
export const nobodysPassword = (like: Costs = costs): KeptPassword => ({
  algorithm: 'scrypt',
  N: like.N,
  r: like.r,
  p: like.p,
  salt: randomBytes(16).toString('base64'),
  hash: randomBytes(length).toString('base64'),
})

/** The same word typed on another keyboard may come as other signs; RFC 8265 compares in NFC. */
function derive(password: string, salt: Buffer, { N, r, p }: Costs): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r + 2 ** 20 }
    scrypt(password.normalize('NFC'), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
