import { schemaChecker } from '@concordance/protocol-model'
import { DossierError } from './dossier-error.ts'
import type { FromSchema } from './from-schema.ts'
import { dossierSchema, type entrySchema, entrySchemas, lawSchema, schemaVersion } from './schema.ts'
import type { Doc, DossierDoc, Entry, LawDoc } from './types.ts'

type Checker = (value: unknown) => readonly string[]

const prepared = new Map<string, Checker>()

/** Prepared when first needed: most runs meet one or two kinds. */
function checkerOf(key: string, schema: object): Checker {
  const known = prepared.get(key)
  if (known) return known
  const check = schemaChecker(schema)
  const checker: Checker = (value) =>
    check(value).map(({ path, reason }) => (path.length > 1 ? `${path.join('/')}: ${reason}` : reason))
  prepared.set(key, checker)
  return checker
}

/** The compiler holds the schemas and the types written by hand against each other, both ways. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const same: readonly [
  Same<FromSchema<typeof entrySchema>, Entry>,
  Same<FromSchema<typeof lawSchema>, LawDoc>,
  Same<FromSchema<typeof dossierSchema>, DossierDoc>,
] = [true, true, true]

/** What is wrong with a document's shape, one sentence per place; nothing where it fits its schema. Never throws. */
export function breachesOf(doc: unknown): readonly string[] {
  const { kind, did } = fields(doc)
  if (kind === 'dossier') return checkerOf('dossier', dossierSchema)(doc)
  if (kind === 'law') return checkerOf('law', lawSchema)(doc)
  if (kind !== 'entry') return [`it is of no known kind (${shown(kind)})`]
  const act = fields(did).act
  const schema = typeof act === 'string' && Object.hasOwn(entrySchemas, act) ? entrySchemas[act] : undefined
  if (!schema) return [`it does what no entry can do (${shown(act)})`]
  return checkerOf(`entry ${String(act)}`, schema)(doc)
}

/** The document, if it has a known shape. Throws a `DossierError` that names it and what is wrong. */
export function checked(doc: unknown): Doc {
  const { _id, schema } = fields(doc)
  if (typeof schema === 'number' && schema > schemaVersion) throw newer()
  const [breach] = breachesOf(doc)
  if (breach === undefined && same.every(Boolean)) return doc as Doc
  throw new DossierError('document-shape', `the document ${shown(_id)} has not the expected form: ${breach}`)
}

export const newer = (): DossierError =>
  new DossierError(
    'newer-schema',
    'the dossier was written by a newer Concordance; install that version to work with it',
  )

const fields = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const shown = (value: unknown): string =>
  value === undefined ? 'none' : (JSON.stringify(value) ?? 'none').slice(0, 120)
