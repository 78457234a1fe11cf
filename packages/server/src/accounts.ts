import { type Account, everyDossier, type Grant, type KeptPassword, type Role, roles } from './account.ts'
import { ServerError } from './server-error.ts'

const nameForm = /^\S(?:.{0,78}\S)?$/u

/** The name as it is kept and compared. Throws a `ServerError` for one that nobody can bear. */
export function nameOf(given: string): string {
  const name = given.normalize('NFC').trim()
  if (!nameForm.test(name) || /[\p{C}:]/u.test(name))
    throw new ServerError(
      'account-name',
      'an account is named like the person who decides, in at most 80 signs and without a colon: "A. Orlen"',
    )
  return name
}

/** Names that a reader would take for the same. */
const alike = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+/gu, '')

/** The program signs with this name where it looks up quotes; nobody else may. */
const reserved = 'concordance'

/** With a new account. Throws a `ServerError` where there is one of that name. */
export function withAccount(
  accounts: readonly Account[],
  account: { readonly name: string; readonly password: KeptPassword; readonly grants: readonly Grant[] },
): readonly Account[] {
  const name = nameOf(account.name)
  if (alike(name) === reserved)
    throw new ServerError(
      'account-name',
      `"${name}" is the name of the program; name the account like its person`,
    )
  const there = accounts.find((other) => alike(other.name) === alike(name))
  if (there)
    throw new ServerError(
      'account-exists',
      `there is an account of the name "${there.name}"; choose another name`,
    )
  return [...accounts, { ...account, name }]
}

/** Without an account; what its person decided stays. */
export const withoutAccount = (accounts: readonly Account[], given: string): readonly Account[] => {
  const { name } = accountOf(accounts, given)
  return accounts.filter((other) => other.name !== name)
}

/** With a role in a dossier, or without one where `role` is `none`. */
export function withRole(
  accounts: readonly Account[],
  given: string,
  dossier: string,
  role: Role | 'none',
): readonly Account[] {
  const { name } = accountOf(accounts, given)
  return accounts.map((account) => {
    if (account.name !== name) return account
    const others = account.grants.filter((grant) => grant.dossier !== dossier)
    return { ...account, grants: role === 'none' ? others : [...others, { dossier, role }] }
  })
}

export function withPassword(
  accounts: readonly Account[],
  given: string,
  password: KeptPassword,
): readonly Account[] {
  const { name } = accountOf(accounts, given)
  return accounts.map((account) => (account.name === name ? { ...account, password } : account))
}

/** The account of that name. Throws a `ServerError` that lists the ones there are. */
export function accountOf(accounts: readonly Account[], given: string): Account {
  const name = given.normalize('NFC').trim()
  const found = accounts.find((account) => account.name === name)
  if (found) return found
  const known =
    accounts.length === 0 ? 'there is none yet' : `there are ${accounts.map((a) => a.name).join(', ')}`
  throw new ServerError('no-account', `there is no account of the name "${name}"; ${known}`)
}

/** `marendia=reviewer` or `reviewer` for all. Throws a `ServerError` for what is no such thing. */
export function grantOf(text: string, keyOf: (name: string) => string): Grant {
  const at = text.lastIndexOf('=')
  const role = roles.find((known) => known === text.slice(at + 1))
  if (!role || at === 0)
    throw new ServerError(
      'role',
      `"${text}" gives no role; write DOSSIER=ROLE with a role of ${roles.join(', ')}, * for every dossier`,
    )
  const dossier = at < 0 ? everyDossier : text.slice(0, at)
  return { dossier: dossier === everyDossier ? dossier : keyOf(dossier), role }
}
