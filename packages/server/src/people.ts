import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Account } from './account.ts'
import type { AccountFile } from './account-file.ts'
import type { Audit } from './audit.ts'
import { fewAtOnce } from './few-at-once.ts'
import { type Costs, checkPassword, costs, hashPassword, isPassword, nobodysPassword } from './passwords.ts'
import { alone, nobody, type Person, personOf } from './person.ts'
import { badRequest, logIn, Refusal } from './refusal.ts'
import { ServerError } from './server-error.ts'
import { sessions, tokenIn } from './sessions.ts'
import { tries } from './tries.ts'

/** Knows people by their cookie or by name and password. */
export interface People {
  /** Throws a `Refusal` where name and password came along and are wrong. */
  readonly identify: (request: IncomingMessage) => Promise<Person>
  /** The person and the token for the cookie. Throws a `Refusal`. */
  readonly logIn: (
    name: string,
    password: string,
    address: string,
  ) => Promise<{ person: Person; token: string }>
  readonly logOut: (request: IncomingMessage) => Promise<void>
  /** Throws a `Refusal`. The other sessions of the account end; the token is of a new one. */
  readonly changePassword: (request: IncomingMessage, before: string, after: string) => Promise<string>
}

/** Where nobody has to log in. */
export const aloneHere: People = {
  identify: async () => alone,
  logIn: async () => {
    throw badRequest('nobody has to log in here')
  },
  logOut: async () => undefined,
  changePassword: async () => {
    throw badRequest('nobody has to log in here')
  },
}

/** How long a name and password that were right need not be hashed again, as a program sends them with each request. */
const trusted = 5 * 60_000

export function people(accounts: AccountFile, audit: Audit, price: Costs = costs): People {
  const open = sessions()
  const counted = tries()
  const atOnce = fewAtOnce(2, 40)
  const secret = randomBytes(32)
  const nobodys = nobodysPassword(price)
  const known = new Map<string, { readonly until: number; readonly account: Promise<Account> }>()

  const verified = async (name: string, password: string, address: string): Promise<Account> => {
    counted.begin(name, address)
    const account = (await accounts.all()).find((other) => other.name === name)
    const right = await atOnce(() => isPassword(password, account?.password ?? nobodys))
    if (account && right) {
      counted.succeeded(name, address)
      return account
    }
    await audit.log({ who: account?.name ?? null, from: address, what: 'log-in-failed' })
    throw logIn('the name or the password is wrong', 'wrong-log-in')
  }

  const still = async (account: Pick<Account, 'name'>, hash: string): Promise<Person> => {
    const now = (await accounts.all()).find(({ name }) => name === account.name)
    return now && now.password.hash === hash ? personOf(now) : nobody
  }

  /** Programs send name and password each time; several requests at once wait for one answer. */
  const byPassword = async (header: string, address: string): Promise<Person> => {
    const [name, password] = nameAndPassword(header)
    const key = createHmac('sha256', secret).update(header).digest('base64')
    for (const [old, { until }] of known) if (until < Date.now() || known.size > 1000) known.delete(old)
    const there = known.get(key)
    const account = there?.account ?? verified(name, password, address)
    if (!there) {
      known.set(key, { until: Date.now() + trusted, account })
      account.catch(() => known.delete(key))
    }
    const { password: kept, ...who } = await account
    const person = await still(who, kept.hash)
    if (person.name === null) known.delete(key)
    return person
  }

  return {
    identify: async (request) => {
      const { authorization, cookie } = request.headers
      if (authorization !== undefined) return byPassword(authorization, addressOf(request))
      const session = open.find(tokenIn(cookie) ?? '')
      return session ? still(session, session.password) : nobody
    },
    logIn: async (given, password, address) => {
      const account = await verified(given.normalize('NFC').trim(), password, address)
      await audit.log({ who: account.name, from: address, what: 'log-in' })
      return { person: personOf(account), token: open.begin(account.name, account.password.hash) }
    },
    logOut: async (request) => {
      const token = tokenIn(request.headers.cookie) ?? ''
      const session = open.find(token)
      open.end(token)
      if (session) await audit.log({ who: session.name, from: addressOf(request), what: 'log-out' })
    },
    changePassword: async (request, before, after) => {
      const session = open.find(tokenIn(request.headers.cookie) ?? '')
      if (!session) throw logIn()
      const address = addressOf(request)
      const { name } = await verified(session.name, before, address)
      try {
        checkPassword(after, name)
      } catch (error) {
        if (error instanceof ServerError) throw new Refusal(400, error.rule, error.message)
        throw error
      }
      const password = await atOnce(() => hashPassword(after, price))
      await accounts.change((all) =>
        all.map((other) => (other.name === name ? { ...other, password } : other)),
      )
      await audit.log({ who: name, from: address, what: 'password' })
      return open.begin(name, password.hash)
    },
  }
}

/** Address of the machine that asks, IPv4 in its own form. */
export const addressOf = ({ socket }: IncomingMessage): string =>
  (socket.remoteAddress ?? 'unknown').replace(/^::ffff:(?=\d+\.)/, '')

function nameAndPassword(header: string): readonly [string, string] {
  const [, coded] = /^Basic ([A-Za-z0-9+/=]{1,4000})$/i.exec(header) ?? []
  const text = coded === undefined ? '' : Buffer.from(coded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 1) throw logIn('send name and password as HTTP Basic, or log in on the page')
  return [text.slice(0, colon).normalize('NFC').trim(), text.slice(colon + 1)]
}
