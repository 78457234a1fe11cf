import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Account, type Grant, type KeptPassword, roles } from './account.ts'
import { codeOf, ServerError } from './server-error.ts'

/** The accounts in a file of their own, readable by its owner alone; none where there is no file yet. */
async function readAccounts(file: string): Promise<readonly Account[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new ServerError(
      'accounts',
      `the accounts cannot be read (${codeOf(error)}); check who may read it`,
      file,
    )
  })
  return text === undefined ? [] : accountsIn(text, file)
}

/** Writes beside the file and renames: whoever reads sees the old accounts or the new ones. */
async function writeAccounts(file: string, accounts: readonly Account[]): Promise<void> {
  const temporary = `${file}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify({ version: 1, accounts }, undefined, 2)}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new ServerError(
      'accounts',
      `the accounts cannot be written (${codeOf(error)}); set CONCORDANCE_HOME to a folder of yours with room in it`,
      file,
    )
  }
}

export interface AccountFile {
  /** The accounts as they are now: another program may have changed the file. */
  readonly all: () => Promise<readonly Account[]>
  readonly change: (make: (accounts: readonly Account[]) => readonly Account[]) => Promise<void>
}

/** Looks at the file again only when it was written since. Changes are made one after the other. */
export function accountFile(file: string): AccountFile {
  let known: readonly Account[] = []
  let seen = ''
  let last: Promise<unknown> = Promise.resolve()
  const all = async (): Promise<readonly Account[]> => {
    const info = await stat(file).catch(() => undefined)
    const mark = info ? `${info.mtimeMs} ${info.size} ${info.ino}` : 'none'
    if (mark !== seen) {
      known = await readAccounts(file)
      seen = mark
    }
    return known
  }
  return {
    all,
    change: (make) => {
      const next = last.then(async () => writeAccounts(file, make(await readAccounts(file))))
      last = next.catch(() => undefined)
      return next
    },
  }
}

function accountsIn(text: string, file: string): readonly Account[] {
  const corrupt = new ServerError(
    'accounts-corrupt',
    'the file of the accounts is damaged and nobody is let in; restore it from a copy, or remove it and add the accounts anew with serve users add',
    file,
  )
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw corrupt
  }
  const { version, accounts } = fields(value)
  if (version !== 1 || !Array.isArray(accounts) || !accounts.every(isAccount)) throw corrupt
  if (new Set(accounts.map(({ name }) => name)).size !== accounts.length) throw corrupt
  return accounts
}

const fields = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null ? { ...value } : {}

function isAccount(value: unknown): value is Account {
  const { name, password, grants } = fields(value)
  return typeof name === 'string' && isKept(password) && Array.isArray(grants) && grants.every(isGrant)
}

/** Costs that would take the memory of the machine are as good as damage. */
function isKept(value: unknown): value is KeptPassword {
  const { algorithm, N, r, p, salt, hash } = fields(value)
  const within = (cost: unknown, most: number) =>
    Number.isInteger(cost) && Number(cost) > 0 && Number(cost) <= most
  return (
    algorithm === 'scrypt' &&
    within(N, 2 ** 18) &&
    within(r, 8) &&
    within(p, 16) &&
    typeof salt === 'string' &&
    typeof hash === 'string' &&
    Buffer.from(hash, 'base64').length === 32
  )
}

function isGrant(value: unknown): value is Grant {
  const { dossier, role } = fields(value)
  return typeof dossier === 'string' && roles.some((known) => known === role)
}
