import { createHash, randomBytes } from 'node:crypto'

/** A session ends after this time without a request, and in any case after the longer one. */
const idle = 12 * 60 * 60_000
const whole = 7 * 24 * 60 * 60_000
const most = 10_000

interface Session {
  readonly name: string
  /** Hash of the password at log-in: a new password ends the sessions of the old one. */
  readonly password: string
  readonly began: number
  seen: number
}

/** Who is logged in, in memory: a restart logs everybody out. */
export interface Sessions {
  /** The token for the cookie. */
  readonly begin: (name: string, password: string) => string
  readonly find: (token: string) => { readonly name: string; readonly password: string } | undefined
  readonly end: (token: string) => void
}

/** Kept under the hash of their tokens: whoever reads the memory of the process gets no cookie out of it. */
export function sessions(now: () => number = Date.now): Sessions {
  const open = new Map<string, Session>()
  const keyOf = (token: string) => createHash('sha256').update(token).digest('base64')
  const over = ({ seen, began }: Session) => now() - seen > idle || now() - began > whole
  return {
    begin: (name, password) => {
      for (const [key, session] of open) if (over(session) || open.size >= most) open.delete(key)
      const token = randomBytes(32).toString('base64url')
      open.set(keyOf(token), { name, password, began: now(), seen: now() })
      return token
    },
    find: (token) => {
      const key = keyOf(token)
      const session = open.get(key)
      if (!session) return undefined
      if (over(session)) {
        open.delete(key)
        return undefined
      }
      session.seen = now()
      return session
    },
    end: (token) => {
      open.delete(keyOf(token))
    },
  }
}

const cookie = 'concordance-session'

/** The token in a request's cookies. */
export function tokenIn(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === cookie && value && /^[\w-]{20,100}$/.test(value)) return value
  }
  return undefined
}

/** The cookie that keeps a token, out of reach of scripts and of other sites; an empty token removes it. */
export const cookieOf = (token: string, secure: boolean): string =>
  [
    `${cookie}=${token}`,
    'HttpOnly',
    'SameSite=Strict',
    'Path=/',
    `Max-Age=${token === '' ? 0 : whole / 1000}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ')
