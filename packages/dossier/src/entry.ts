import { canonical, sha256 } from './bytes.ts'
import { schemaVersion } from './schema.ts'
import type { Act, Entry } from './types.ts'

/** Who writes, when by the clock, with which program. */
export interface Hand {
  readonly by: string
  /** ISO instant with milliseconds: `2026-03-01T09:30:00.000Z`. */
  readonly at: string
  readonly program: string
}

/** Subject of entries on laws, people and tasks. */
export const wholeDossier = 'dossier'

/** An entry with the id that its words give it: whoever changes a word afterwards breaks the id. */
export async function makeEntry(
  dossier: string,
  subject: string,
  after: readonly string[],
  hand: Hand,
  did: Act,
): Promise<Entry> {
  const words = {
    kind: 'entry',
    schema: schemaVersion,
    dossier,
    subject,
    at: hand.at,
    by: hand.by,
    after: [...after].sort(),
    program: hand.program,
    did,
  } as const
  return { _id: await idOf(words), ...words }
}

/** The id that belongs to an entry's words. */
export async function idOf(entry: Omit<Entry, '_id'>): Promise<string> {
  const { kind, schema, dossier, subject, at, by, after, program, did } = entry
  const hash = await sha256(canonical({ kind, schema, dossier, subject, at, by, after, program, did }))
  return `entry:${subject}:${at.replace(/[-:.]/g, '')}:${hash.slice(0, 32)}`
}
