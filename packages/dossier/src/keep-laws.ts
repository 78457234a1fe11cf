import type { Clause, Law } from '@concordance/law-tree'
import { flatten } from '@concordance/law-tree'
import { canonical, sha256 } from './bytes.ts'
import { type Alignment, align, carried, pending } from './carry.ts'
import { checked } from './check.ts'
import { type Dossier, entriesOf, prepare, write } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import { type Hand, wholeDossier } from './entry.ts'
import type { ReadLaw } from './evidence.ts'
import { findingsIn, grouped } from './findings.ts'
import { type KeptLaw, lawsOf } from './laws.ts'
import { lawFrom } from './read-law.ts'
import { countingRevision } from './readings.ts'
import { schemaVersion } from './schema.ts'
import type { AddLaw, Entry } from './types.ts'

/** A law to keep: its file and what was read from it. */
export interface NewLaw extends Omit<AddLaw, 'act' | 'law' | 'title'> {
  readonly bytes: Uint8Array
  readonly law: Law
}

/** Keeps a law with its file. One that lies there already is kept once; what is said about it is taken down anew. */
export function keepLaw(dossier: Dossier, hand: Hand, { bytes, law, ...said }: NewLaw): Promise<Entry> {
  return dossier.inTurn(async () => {
    const clauses = new TextEncoder().encode(canonical(slim(law)))
    const title = (law.title.replace(/\s+/g, ' ').trim() || said.file).slice(0, 1000)
    const doc = checked({
      _id: `law:${law.source.sha256}`,
      kind: 'law',
      schema: schemaVersion,
      sha256: law.source.sha256,
      format: law.source.format,
      language: law.language,
      title,
      clauses: flatten(law).length,
      clausesHash: await sha256(clauses),
    })
    return write(dossier, wholeDossier, hand, { act: 'law', law: law.source.sha256, title, ...said }, [
      {
        doc,
        attachments: {
          file: { type: 'application/octet-stream', bytes },
          'law.json': { type: 'application/json', bytes: clauses },
        },
      },
    ])
  })
}

/** A law without anchors into its file: those can be had again by reading it. */
function slim(law: Law): Law {
  const withoutSpans = (clause: Clause): Clause => ({
    ...clause,
    spans: [],
    children: clause.children.map(withoutSpans),
  })
  return { ...law, children: law.children.map(withoutSpans), messages: [] }
}

export const keptLaws = async (dossier: Dossier): Promise<readonly KeptLaw[]> =>
  lawsOf(await entriesOf(dossier, wholeDossier))

/** The clauses of a law as they were read when it was kept, in the reading that was chosen where there are several. */
export async function readKept(
  dossier: Dossier,
  { law, file, reading }: Pick<KeptLaw, 'law' | 'file' | 'reading'>,
): Promise<ReadLaw> {
  const rev = await countingRevision(dossier, { law, ...(reading !== undefined && { reading }) })
  const read = lawFrom(await dossier.store.attachment(`law:${law}`, 'law.json', rev))
  return { sha256: law, file, law: { ...read, source: { ...read.source, file } } }
}

/** What a new version did to the findings. */
export interface Carried {
  readonly obligation: string
  readonly entry: Entry
}

/**
 * Looks up the quotes of all opinions in the newest versions of their laws. Quotes that still stand move along; the
 * others make their opinion stale and are kept with the old and the new text. Does nothing that was done already.
 */
export function carryFindings(dossier: Dossier, hand: Hand): Promise<readonly Carried[]> {
  return dossier.inTurn(async () => {
    const laws = await keptLaws(dossier)
    if (laws.every(({ replacedBy }) => replacedBy === undefined)) return []
    const entries = await entriesOf(dossier)
    const bySubject = grouped(entries)
    const alignments = new Map<string, Alignment>()
    const carriedEntries: Carried[] = []
    for (const { obligation, opinions } of findingsIn(entries, laws)) {
      let known: readonly Entry[] = bySubject.get(obligation) ?? []
      for (const opinion of opinions) {
        let now = opinion
        for (const [from, to] of pending(opinion, laws)) {
          const alignment = alignments.get(`${from} ${to}`) ?? (await alignKept(dossier, laws, from, to))
          alignments.set(`${from} ${to}`, alignment)
          const did = carried(now, alignment)
          if (!did) continue
          const entry = await prepare(dossier, obligation, hand, did, known)
          known = [...known, entry]
          now = { ...now, evidence: did.evidence }
          carriedEntries.push({ obligation, entry })
        }
      }
    }
    await dossier.store.add(carriedEntries.map(({ entry }) => ({ doc: entry })))
    return carriedEntries
  })
}

async function alignKept(
  dossier: Dossier,
  laws: readonly KeptLaw[],
  from: string,
  to: string,
): Promise<Alignment> {
  const [before, after] = [from, to].map((hash) => laws.find(({ law }) => law === hash))
  if (!before || !after)
    throw new DossierError('no-law', 'a version of a law is missing; dossier verify says which')
  return align(await readKept(dossier, before), await readKept(dossier, after))
}
