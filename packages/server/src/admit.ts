import { createHash } from 'node:crypto'
import { type Entry, idOf, validateAct } from '@concordance/dossier'
import type { Role } from './account.ts'
import { isPart } from './part.ts'
import type { Person } from './person.ts'
import type { Loose } from './pouch.ts'

/** What the server knows about the place that a document is to be written to. */
export interface Beside {
  readonly person: Person
  readonly role: Role
  /** The document that lies there under the same id. */
  readonly before: Loose | undefined
  /** UUID of the dossier, where it is known. */
  readonly dossier: string | undefined
}

/** Roles as the rules of the dossier name them. */
const ruleRoles: { readonly [role in Role]: readonly string[] } = {
  reader: [],
  reviewer: ['concordance-reviewer'],
  lead: ['concordance-lead'],
}

/** Fields of the database that a document may bring. */
const brought = new Set(['_id', '_rev', '_revisions', '_attachments'])

/**
 * Why a document may not be written, in one sentence; undefined where it may. The rules are those that a CouchDB is given
 * (`validateAct`); on top, since a program can do here what a design document cannot, hashes are recomputed.
 */
export async function whyRefused(doc: Loose, beside: Beside): Promise<string | undefined> {
  if (!isPart(doc._id)) return 'a dossier holds no document of such an id'
  const odd = Object.keys(doc).find((name) => name.startsWith('_') && !brought.has(name))
  // A removal is told its own reason by the rules below.
  if (odd !== undefined && odd !== '_deleted') return `a document brings no field ${odd}`
  if (!isFirst(doc)) return 'documents of a dossier have one revision; add a new entry instead'
  const { person, role, before, dossier } = beside
  try {
    const user = person.alone ? ['_admin'] : ruleRoles[role]
    validateAct(doc, before ?? null, { name: person.name, roles: user }, null)
  } catch (error) {
    return reasonOf(error)
  }
  if (doc.kind === 'law') return whyNoLaw(doc)
  if (dossier !== undefined && doc.dossier !== dossier) return 'the document belongs to another dossier'
  if (doc.kind === 'entry' && (await idOf(doc as unknown as Entry)) !== doc._id)
    return 'the id of the entry is not that of its words'
  return undefined
}

function isFirst({ _rev, _revisions }: Loose): boolean {
  if (_rev !== undefined && !/^1-[0-9a-f]{32}$/.test(String(_rev))) return false
  if (_revisions === undefined) return true
  const { start, ids } = { ...(_revisions as Loose) }
  return start === 1 && Array.isArray(ids) && ids.length === 1
}

function whyNoLaw({ _id, sha256, clausesHash, _attachments }: Loose): string | undefined {
  const { file, 'law.json': clauses } = { ...(_attachments as Loose) }
  const [bytes, json] = [file, clauses].map(contentOf)
  if (!bytes || !json) return 'a law comes with its file and its clauses inside the document'
  if (hashOf(bytes) !== sha256 || _id !== `law:${sha256}`)
    return 'the hash of the law is not that of its file'
  return hashOf(json) === clausesHash ? undefined : 'the hash of the clauses is not that of the law'
}

function contentOf(attachment: unknown): Buffer | undefined {
  const { data } = { ...(attachment as Loose) }
  return typeof data === 'string' ? Buffer.from(data, 'base64') : undefined
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The rules throw `{ forbidden }` or `{ unauthorized }`; anything else is no verdict, and nothing is written without one. */
function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || error instanceof Error) throw error
  const { forbidden, unauthorized } = error as Loose
  return String(forbidden ?? unauthorized ?? 'it is refused')
}
