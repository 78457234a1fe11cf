import type { Clause } from '@concordance/law-tree'
import { flatten } from '@concordance/law-tree'
import { sha256 } from './bytes.ts'
import { breachesOf } from './check.ts'
import { bare, type Dossier, entriesOf } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import { idOf, wholeDossier } from './entry.ts'
import { readKept } from './keep-laws.ts'
import { type KeptLaw, lawsOf } from './laws.ts'
import { readingsOf } from './readings.ts'
import type { Entry, Evidence, LawDoc } from './types.ts'

/** Something in a dossier that is not as it was written. */
export interface Flaw {
  readonly rule: string
  /** Id of the document. */
  readonly id: string
  readonly reason: string
}

/** What was checked and what is wrong. */
export interface Verified {
  readonly entries: number
  readonly laws: number
  readonly quotes: number
  readonly flaws: readonly Flaw[]
}

/** Checks every shape, hash and reference of a dossier. Never throws for what is in it. */
export async function verifyDossier(dossier: Dossier): Promise<Verified> {
  const { head, store } = dossier
  const flaws: Flaw[] = []
  const flaw = (rule: string, id: string, reason: string) => flaws.push({ rule, id, reason })
  const entries: Entry[] = []
  const lawDocs: LawDoc[] = []
  for (const stored of await store.beginningWith('')) {
    const doc = bare(stored)
    const id = String(doc._id)
    // What was set apart is no part of the dossier; `quarantined` lists it. Rules of a server lie beside it there.
    if (id.startsWith('quarantine:') || id.startsWith('_design/')) continue
    const [breach] = breachesOf(doc)
    if (breach !== undefined) flaw('document-shape', id, `its form is not the expected one: ${breach}`)
    else if (doc.kind === 'entry') entries.push(doc as unknown as Entry)
    else if (doc.kind === 'law') lawDocs.push(doc as unknown as LawDoc)
  }
  await checkEntries(entries, head.dossier, flaw)
  const { clauses, laws } = await checkLaws(dossier, lawDocs, entries, flaw)
  const settled = new Set(laws.flatMap(({ law, reading }) => (reading === undefined ? [] : [`law:${law}`])))
  for (const [id] of await store.conflicts())
    if (!settled.has(id))
      flaw(
        'two-versions',
        id,
        'it was read in two ways; choose one with dossier law --choose, as dossier conflicts lists them',
      )
  const quotes = await checkQuotes(entries, clauses, laws, flaw)
  return { entries: entries.length, laws: lawDocs.length, quotes, flaws }
}

type Report = (rule: string, id: string, reason: string) => void

async function checkEntries(entries: readonly Entry[], dossier: string, flaw: Report): Promise<void> {
  const ids = new Set(entries.map(({ _id }) => _id))
  for (const entry of entries) {
    if ((await idOf(entry)) !== entry._id)
      flaw('entry-changed', entry._id, 'its words are not those that were written')
    if (entry.dossier !== dossier) flaw('foreign-entry', entry._id, 'it belongs to another dossier')
    const { did } = entry
    const named = [
      ...entry.after,
      ...(did.act === 'withdraw' ? [did.entry] : []),
      ...(did.act === 'carry' ? [did.of] : []),
    ]
    for (const id of named)
      if (!ids.has(id)) flaw('entry-missing', entry._id, `it builds on ${id}, which is not there`)
  }
}

async function checkLaws(
  dossier: Dossier,
  docs: readonly LawDoc[],
  entries: readonly Entry[],
  flaw: Report,
): Promise<{
  readonly clauses: ReadonlyMap<string, readonly ReadonlyMap<string, Clause>[]>
  readonly laws: readonly KeptLaw[]
}> {
  const laws = lawsOf(entries.filter(({ subject }) => subject === wholeDossier))
  const there = new Set(docs.map(({ sha256: hash }) => hash))
  for (const { law, file } of laws)
    if (!there.has(law)) flaw('law-missing', `law:${law}`, `the file ${file} is not there`)
  const clauses = new Map<string, readonly ReadonlyMap<string, Clause>[]>()
  for (const { _id, sha256: hash, clausesHash } of docs) {
    if (_id !== `law:${hash}`) flaw('law-changed', _id, 'its id names another file')
    const [file, read] = await Promise.all(
      ['file', 'law.json'].map((name) => dossier.store.attachment(_id, name).catch(() => undefined)),
    )
    if (!file || (await sha256(file)) !== hash)
      flaw('law-changed', _id, 'its file is not the one that was kept')
    if (!read || (await sha256(read)) !== clausesHash)
      flaw('law-changed', _id, 'its clauses are not those that were read')
    else {
      const kept = await clausesOf(dossier, hash).catch((error: unknown) => {
        if (error instanceof DossierError) return undefined
        throw error
      })
      if (kept) clauses.set(hash, kept)
      else flaw('law-changed', _id, 'its clauses are not in the expected form')
    }
  }
  return { clauses, laws }
}

/** The clauses of every reading of a file: a quote may have been chosen in any of them. */
async function clausesOf(dossier: Dossier, law: string): Promise<readonly ReadonlyMap<string, Clause>[]> {
  const all = []
  for (const { reading } of await readingsOf(dossier, law)) {
    const read = await readKept(dossier, { law, file: law, reading })
    all.push(new Map(flatten(read.law).map(({ clause }) => [clause.id, clause])))
  }
  return all
}

async function checkQuotes(
  entries: readonly Entry[],
  clauses: ReadonlyMap<string, readonly ReadonlyMap<string, Clause>[]>,
  laws: readonly KeptLaw[],
  flaw: Report,
): Promise<number> {
  const known = new Set(laws.map(({ law }) => law))
  let quotes = 0
  for (const { _id, did } of entries) {
    if (!('evidence' in did)) continue
    for (const evidence of did.evidence) {
      quotes += 1
      if (!known.has(evidence.law))
        flaw('law-missing', _id, `it quotes ${evidence.file}, which is not in the dossier`)
      else if (!(await stands(evidence, clauses)))
        flaw('quote-changed', _id, `its quote of ${evidence.path} does not stand in ${evidence.file}`)
    }
  }
  return quotes
}

async function stands(
  { law, clause, from, to, quote, hash }: Evidence,
  clauses: ReadonlyMap<string, readonly ReadonlyMap<string, Clause>[]>,
): Promise<boolean> {
  const texts = (clauses.get(law) ?? []).map((reading) => reading.get(clause)?.text)
  return texts.some((text) => text?.slice(from, to) === quote) && (await sha256(quote)) === hash
}

/** Everything that was done, for the log: in the order in which it happened. */
export async function logOf(dossier: Dossier): Promise<readonly Entry[]> {
  const entries = await entriesOf(dossier)
  return [...entries].sort((a, b) => (a.at !== b.at ? (a.at < b.at ? -1 : 1) : a._id < b._id ? -1 : 1))
}
