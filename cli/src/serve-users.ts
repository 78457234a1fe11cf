import {
  accountFile,
  accountOf,
  checkPassword,
  everyDossier,
  grantOf,
  hashPassword,
  nameOf,
  roles,
  withAccount,
  withoutAccount,
  withPassword,
  withRole,
} from '@concordance/server'
import { keyOf, usage } from '@concordance/toolkit'
import { passwordFrom } from './ask-password.ts'
import { accountsPlace, inWords } from './serve-place.ts'

interface PasswordOptions {
  readonly passwordStdin?: boolean
}

const file = () => accountFile(accountsPlace())
const print = (line: string) => process.stdout.write(`${line}\n`)

export const addUser = (given: string, options: PasswordOptions & { readonly role?: readonly string[] }) =>
  inWords(async () => {
    const name = nameOf(given)
    const grants = (options.role ?? []).map((text) => grantOf(text, keyOf))
    const accounts = file()
    // Before anybody types a password in vain.
    const placeholder = { algorithm: 'scrypt', N: 1, r: 1, p: 1, salt: '', hash: '' } as const
    withAccount(await accounts.all(), { name, password: placeholder, grants })
    const word = await passwordFrom(options)
    checkPassword(word, name)
    const password = await hashPassword(word)
    await accounts.change((all) => withAccount(all, { name, password, grants }))
    print(
      `${name} can log in now${grants.length === 0 ? ', and sees no dossier before serve users role gives one' : ''}.`,
    )
  })

export const removeUser = (name: string) =>
  inWords(async () => {
    await file().change((all) => withoutAccount(all, name))
    print(`${name} can no longer log in. What the person decided stays.`)
  })

export const giveRole = (name: string, dossier: string, given: string) =>
  inWords(async () => {
    const role = given === 'none' ? given : roles.find((known) => known === given)
    if (!role) throw usage(`"${given}" is no role; give ${roles.join(', ')} or none`)
    const key = dossier === everyDossier ? dossier : keyOf(dossier)
    await file().change((all) => withRole(all, name, key, role))
    const where = key === everyDossier ? 'every dossier that names no other role' : key
    print(
      role === 'none'
        ? `${name} has no role of its own in ${where} now.`
        : `${name} is ${role} in ${where} now.`,
    )
  })

export const newPassword = (name: string, options: PasswordOptions) =>
  inWords(async () => {
    const accounts = file()
    const known = accountOf(await accounts.all(), name).name
    const word = await passwordFrom(options)
    checkPassword(word, known)
    const password = await hashPassword(word)
    await accounts.change((all) => withPassword(all, known, password))
    print(`${known} logs in with the new password from now on; open sessions have ended.`)
  })

export const listUsers = ({ json }: { readonly json?: boolean }) =>
  inWords(async () => {
    const accounts = (await file().all()).map(({ name, grants }) => ({ name, roles: grants }))
    if (json) print(JSON.stringify(accounts, undefined, 2))
    else if (accounts.length === 0)
      print('There is no account yet; add one with serve users add "A. Orlen" --role "*=lead".')
    else
      for (const { name, roles: given } of accounts)
        print(
          `${name}: ${given.map(({ dossier, role }) => `${role} in ${dossier}`).join(', ') || 'no dossier'}`,
        )
  })
