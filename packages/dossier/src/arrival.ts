import { sha256 } from './bytes.ts'
import { breachesOf } from './check.ts'
import { bare } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import { idOf } from './entry.ts'
import { lawFrom } from './read-law.ts'
import { schemaVersion } from './schema.ts'
import type { Entry, LawDoc } from './types.ts'

/** What came from elsewhere, sorted. */
export type Arrival =
  | { readonly kind: 'entry'; readonly doc: Entry }
  | { readonly kind: 'law'; readonly doc: LawDoc }
  | { readonly kind: 'bad'; readonly rule: string; readonly reason: string }

const bad = (rule: string, reason: string): Arrival => ({ kind: 'bad', rule, reason })

/** Sorts a document by what it claims to be; every shape and hash is looked at, its attachments aside. Never throws. */
export async function arrivalOf(raw: unknown, dossier: string): Promise<Arrival> {
  if (typeof raw !== 'object' || raw === null) return bad('document-shape', 'it is no document')
  const doc = bare(raw)
  if (typeof doc.schema === 'number' && doc.schema > schemaVersion)
    return bad('newer-schema', 'a newer Concordance wrote it; install that version, and it is taken in then')
  const [breach] = breachesOf(doc)
  if (breach !== undefined) return bad('document-shape', `its form is not the expected one: ${breach}`)
  if (doc.kind === 'law') {
    const law = doc as unknown as LawDoc
    return law._id === `law:${law.sha256}`
      ? { kind: 'law', doc: law }
      : bad('law-changed', 'its id names another file')
  }
  if (doc.kind !== 'entry') return bad('document-shape', 'it is of another kind')
  const entry = doc as unknown as Entry
  if (entry.dossier !== dossier) return bad('foreign-entry', 'it belongs to another dossier')
  if ((await idOf(entry)) !== entry._id)
    return bad('entry-changed', 'its words are not those that were written')
  return { kind: 'entry', doc: entry }
}

/** What is wrong with the files of a law; nothing where both are those that the document names. */
export async function wrongFiles(
  doc: LawDoc,
  file: Uint8Array,
  clauses: Uint8Array,
): Promise<string | undefined> {
  if ((await sha256(file)) !== doc.sha256) return 'its file is not the one that was kept'
  if ((await sha256(clauses)) !== doc.clausesHash) return 'its clauses are not those that were read'
  try {
    return lawFrom(clauses).source.sha256 === doc.sha256 ? undefined : 'its clauses are those of another law'
  } catch (error) {
    if (error instanceof DossierError) return error.message
    throw error
  }
}
