import { type Dossier, entriesOf, write } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import { type Hand, wholeDossier } from './entry.ts'
import { historyOf } from './history.ts'
import { lawsOf, presentLaws } from './laws.ts'
import { readingsOf } from './readings.ts'
import type { Act, AddLaw, Entry, KeepPaper, SetPerson, SetTask } from './types.ts'

/** What stands in a dossier beside laws and findings; the latest entry on each counts. */
export interface Register {
  readonly people: readonly Signed<SetPerson>[]
  readonly tasks: readonly Signed<SetTask>[]
  readonly papers: readonly Signed<KeepPaper>[]
}

/** With who wrote it and when. */
export type Signed<A> = Omit<A, 'act'> & { readonly entry: string; readonly by: string; readonly at: string }

/** People, tasks and papers as they stand now. */
export async function registerOf(dossier: Dossier): Promise<Register> {
  const people = new Map<string, Signed<SetPerson>>()
  const tasks = new Map<string, Signed<SetTask>>()
  const papers = new Map<string, Signed<KeepPaper>>()
  for (const { _id: entry, by, at, did } of historyOf(await entriesOf(dossier, wholeDossier)).live) {
    const { act, ...said } = did
    const signed = { ...said, entry, by, at }
    if (act === 'person') people.set(did.name, signed as Signed<SetPerson>)
    if (act === 'task') tasks.set(did.task, signed as Signed<SetTask>)
    if (act === 'paper') papers.set(`${did.sort} ${did.name}`, signed as Signed<KeepPaper>)
  }
  return { people: [...people.values()], tasks: [...tasks.values()], papers: [...papers.values()] }
}

/** Names a person of the dossier, or gives one another role. */
export const setPerson = (dossier: Dossier, hand: Hand, person: Omit<SetPerson, 'act'>): Promise<Entry> =>
  said(dossier, hand, { act: 'person', ...person })

/** Sets a task, or says how it stands. */
export const setTask = (dossier: Dossier, hand: Hand, task: Omit<SetTask, 'act'>): Promise<Entry> =>
  said(dossier, hand, { act: 'task', ...task })

/** Keeps candidates, amendments or a memo; an earlier one of the name stays in the log. */
export const keepPaper = (dossier: Dossier, hand: Hand, paper: Omit<KeepPaper, 'act'>): Promise<Entry> =>
  said(dossier, hand, { act: 'paper', ...paper })

/**
 * Says something new of a law that is kept: in force since, replaces another one. This also ends a conflict of two laws
 * under one name, each added by somebody who did not know of the other. Throws a `DossierError` for a law that is not there.
 */
export function describeLaw(
  dossier: Dossier,
  hand: Hand,
  law: string,
  change: Partial<Pick<AddLaw, 'state' | 'adopted' | 'inForce' | 'replaces' | 'reading'>>,
): Promise<Entry> {
  return dossier.inTurn(async () => {
    const known = lawsOf(await entriesOf(dossier, wholeDossier))
    const old = known.find((one) => one.law === law)
    for (const hash of [law, ...(change.replaces === undefined ? [] : [change.replaces])])
      if (!known.some((one) => one.law === hash))
        throw new DossierError('no-law', 'the dossier holds no such law; dossier list names them')
    const {
      by: _by,
      at: _at,
      replacedBy: _replaced,
      replaces: _replaces,
      ...before
    } = old as NonNullable<typeof old>
    return write(dossier, wholeDossier, hand, { act: 'law', ...before, ...change })
  })
}

/**
 * Ends a conflict of laws: the chosen law takes the place of all other present ones of its name, and of several readings
 * of its file the one that is named counts (`reading`: the hash of its clauses). Throws a `DossierError` where there is
 * nothing to choose.
 */
export async function chooseLaw(
  dossier: Dossier,
  hand: Hand,
  law: string,
  reading?: string,
): Promise<readonly Entry[]> {
  const present = presentLaws(lawsOf(await entriesOf(dossier, wholeDossier)))
  const chosen = present.find((one) => one.law === law)
  const others = present.filter((one) => one.law !== law && one.file === chosen?.file)
  if (reading !== undefined && !(await readingsOf(dossier, law)).some((one) => one.reading === reading))
    throw new DossierError('no-law', 'the dossier holds no such reading; dossier conflicts names them')
  if (!chosen || (others.length === 0 && reading === undefined))
    throw new DossierError('nothing-to-choose', 'no other law or reading competes with this one')
  const entries: Entry[] = []
  if (reading !== undefined) entries.push(await describeLaw(dossier, hand, law, { reading }))
  for (const other of others) entries.push(await describeLaw(dossier, hand, law, { replaces: other.law }))
  return entries
}

const said = (dossier: Dossier, hand: Hand, did: Act): Promise<Entry> =>
  dossier.inTurn(() => write(dossier, wholeDossier, hand, did))
