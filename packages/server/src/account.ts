/** What a person may do in a dossier: a reader reads, a reviewer also decides, a lead also sets up and names people. */
export type Role = 'reader' | 'reviewer' | 'lead'

export const roles: readonly Role[] = ['reader', 'reviewer', 'lead']

/** Stands for every dossier of the server, in place of the key of one. */
export const everyDossier = '*'

export interface Grant {
  /** Key of a dossier, or `*`. */
  readonly dossier: string
  readonly role: Role
}

/** A password as it is kept. `salt` and `hash` are Base64; N, r and p are the costs of scrypt (RFC 7914). */
export interface KeptPassword {
  readonly algorithm: 'scrypt'
  readonly N: number
  readonly r: number
  readonly p: number
  readonly salt: string
  readonly hash: string
}

export interface Account {
  /** The person's name, as it stands under what the person decides. */
  readonly name: string
  readonly password: KeptPassword
  readonly grants: readonly Grant[]
}

/** The role of an account in a dossier; the grant for one dossier goes before the one for all. */
export function roleIn({ grants }: Pick<Account, 'grants'>, dossier: string): Role | undefined {
  const own = grants.find((grant) => grant.dossier === dossier)
  return (own ?? grants.find((grant) => grant.dossier === everyDossier))?.role
}

/** Who leads all dossiers may make new ones. */
export const mayCreate = ({ grants }: Pick<Account, 'grants'>): boolean =>
  grants.some(({ dossier, role }) => dossier === everyDossier && role === 'lead')
