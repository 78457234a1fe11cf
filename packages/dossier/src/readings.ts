import { bare, type Dossier } from './dossier.ts'
import type { KeptLaw } from './laws.ts'
import type { LawDoc } from './types.ts'

/** One way in which a file was read: two versions of the program may see other clauses in it. */
export interface LawReading {
  /** Hex SHA-256 of the clauses: what a person names to choose it. */
  readonly reading: string
  readonly title: string
  readonly language: string
  readonly clauses: number
  /** Revision of the document that holds it. */
  readonly rev: string
}

/** All readings of a law's file that lie in the dossier, in order of their hashes; one nearly always. */
export async function readingsOf({ store }: Dossier, law: string): Promise<readonly LawReading[]> {
  const id = `law:${law}`
  const readings = await Promise.all(
    (await store.leaves(id)).map(async (rev) => {
      const doc = await store.revision(id, rev)
      if (!doc) return []
      const { clausesHash: reading, title, language, clauses } = bare(doc) as unknown as LawDoc
      return [{ reading, title, language, clauses, rev }]
    }),
  )
  return readings.flat().sort((a, b) => (a.reading < b.reading ? -1 : 1))
}

/** The revision that counts: the chosen reading's where it is here; else the one on which all copies agree by themselves. */
export async function countingRevision(
  dossier: Dossier,
  { law, reading }: Pick<KeptLaw, 'law' | 'reading'>,
): Promise<string | undefined> {
  if (reading === undefined) return undefined
  return (await readingsOf(dossier, law)).find((one) => one.reading === reading)?.rev
}
