import { type Account, mayCreate, type Role, roleIn } from './account.ts'

/** Who asks, and what he or she may do. */
export interface Person {
  /** Name of the account; null where nobody logged in. */
  readonly name: string | null
  readonly roleIn: (dossier: string) => Role | undefined
  readonly mayCreate: boolean
  /** Nobody has to log in: the one person at this machine may do everything, under any name. */
  readonly alone: boolean
}

export const nobody: Person = { name: null, roleIn: () => undefined, mayCreate: false, alone: false }

export const alone: Person = { name: null, roleIn: () => 'lead', mayCreate: true, alone: true }

export const personOf = (account: Account): Person => ({
  name: account.name,
  roleIn: (dossier) => roleIn(account, dossier),
  mayCreate: mayCreate(account),
  alone: false,
})
