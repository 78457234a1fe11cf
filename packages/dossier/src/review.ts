import { type Dossier, entriesOf, prepare } from './dossier.ts'
import { DossierError } from './dossier-error.ts'
import { type Hand, wholeDossier } from './entry.ts'
import { type Finding, findingOf } from './finding.ts'
import { historyOf } from './history.ts'
import { lawsOf } from './laws.ts'
import type { Act, Entry, Judgement } from './types.ts'

/** What a person does about one obligation; each is on disk when it returns. */
type Doing<T extends readonly unknown[]> = (
  dossier: Dossier,
  obligation: string,
  hand: Hand,
  ...args: T
) => Promise<Entry>

/** An opinion; the person's earlier one stays in the log. */
export const decide: Doing<[Judgement]> = (dossier, obligation, hand, judgement) =>
  act(dossier, obligation, hand, () => ({ act: 'decide', ...judgement }))

/** Ends a disagreement. Throws a `DossierError` where there is none. */
export const resolve: Doing<[Judgement]> = (dossier, obligation, hand, judgement) =>
  act(dossier, obligation, hand, (finding) => {
    if (!finding || finding.opinions.length < 2)
      throw new DossierError('nothing-to-resolve', `nobody disagrees on ${obligation}; use dossier decide`)
    return { act: 'resolve', ...judgement }
  })

export const comment: Doing<[string]> = (dossier, obligation, hand, text) =>
  act(dossier, obligation, hand, () => ({ act: 'comment', text }))

/** Asks for a second reading. Throws a `DossierError` where nothing was found yet. */
export const askSecondReading: Doing<[string?]> = (dossier, obligation, hand, reader) =>
  act(dossier, obligation, hand, (finding) => {
    if (!finding) throw nothingFound(obligation)
    return { act: 'second-reading', ...(reader !== undefined && { reader }) }
  })

/** Stands behind what another person found. Throws a `DossierError` for one's own finding and for a disagreement. */
export const agree: Doing<[string?]> = (dossier, obligation, hand, why) =>
  act(dossier, obligation, hand, (finding) => {
    if (!finding) throw nothingFound(obligation)
    if (finding.disagreement)
      throw new DossierError(
        'disagreement',
        `the opinions on ${obligation} differ; resolve them with a reason first`,
      )
    if (finding.opinions.every(({ by }) => by === hand.by))
      throw new DossierError(
        'own-finding',
        `${hand.by} made this finding on ${obligation}; somebody else must agree to it`,
      )
    return { act: 'agree', ...(why !== undefined && { why }) }
  })

/** Takes one's own entry back. It stays in the log; withdrawing the withdrawal brings it back. */
export const withdraw: Doing<[string, string?]> = (dossier, obligation, hand, entry, why) =>
  act(dossier, obligation, hand, (_, entries) => {
    const { byId, live } = historyOf(entries)
    const found = byId.get(entry)
    if (!found)
      throw new DossierError(
        'no-entry',
        `there is no entry ${entry} on ${obligation}; dossier log lists them`,
      )
    if (found.by !== hand.by)
      throw new DossierError('not-yours', `this entry is by ${found.by}, who alone can withdraw it`)
    if (!live.includes(found)) throw new DossierError('withdrawn', 'this entry is withdrawn already')
    return { act: 'withdraw', entry, ...(why !== undefined && { why }) }
  })

function act(
  dossier: Dossier,
  obligation: string,
  hand: Hand,
  make: (finding: Finding | undefined, entries: readonly Entry[]) => Act,
): Promise<Entry> {
  return dossier.inTurn(async () => {
    const entries = await entriesOf(dossier, obligation)
    const laws = lawsOf(await entriesOf(dossier, wholeDossier))
    const did = make(findingOf(obligation, entries, laws), entries)
    const entry = await prepare(dossier, obligation, hand, did, entries)
    await dossier.store.add([{ doc: entry }])
    return entry
  })
}

const nothingFound = (obligation: string): DossierError =>
  new DossierError('nothing-found', `nobody has found anything on ${obligation} yet; use dossier decide`)
