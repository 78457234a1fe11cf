import type { Context } from './context.ts'
import { usage } from './problem.ts'

/** Where a dossier is synced with, and as whom. */
export interface SyncAddress {
  /** Of the database, without name and password. */
  readonly url: string
  readonly host: string
  readonly name?: string
  readonly password?: string
  /** A password would go over a line that others can read. */
  readonly open: boolean
}

/** Variables of the environment that hold what nobody should type on a command line. */
export const nameVariable = 'CONCORDANCE_SYNC_NAME'
export const passwordVariable = 'CONCORDANCE_SYNC_PASSWORD'

/** Name and password from the address, the environment or a question, in this order; they are kept nowhere. */
export async function addressFrom(
  context: Context,
  text: string,
  account: string | undefined,
): Promise<SyncAddress> {
  const [, scheme, , given, rest] = /^(https?):\/\/(([^/@]*)@)?([^@]+)$/i.exec(text) ?? []
  if (scheme === undefined || rest === undefined || /[?#\s]/.test(rest))
    throw usage('the address must read like https://example.org/db/marendia; the last part is the database')
  const [host = '', ...path] = rest.replace(/\/+$/, '').split('/')
  if (path.length === 0)
    throw usage(
      `the address names no database; write https://${host}/NAME, or https://${host}/db/NAME for a concordance serve`,
    )
  const [user, word] = (given ?? '').split(/:(.*)/s)
  const secrets = context.network?.secret
  const name = account ?? (user ? decoded(user) : secrets?.(nameVariable))
  const password =
    word !== undefined ? decoded(word) : (secrets?.(passwordVariable) ?? (await asked(context, name, host)))
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host)
  return {
    url: `${scheme.toLowerCase()}://${rest.replace(/\/+$/, '')}`,
    host,
    ...(name !== undefined && { name }),
    ...(password !== undefined && { password }),
    open: name !== undefined && scheme.toLowerCase() === 'http' && !local,
  }
}

const asked = async (
  context: Context,
  name: string | undefined,
  host: string,
): Promise<string | undefined> =>
  name === undefined ? undefined : context.askSecret?.(`Password of ${name} on ${host}: `)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw usage('the name or password in the address holds a % that begins no code; write it as %25')
  }
}
