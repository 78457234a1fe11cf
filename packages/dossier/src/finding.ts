import { type History, historyOf } from './history.ts'
import type { KeptLaw } from './laws.ts'
import type { Entry, Evidence, FindingStatus, Judgement, LostQuote } from './types.ts'

/** How far the review of an obligation has come. */
export type Stage = 'not-assessed' | 'proposed' | 'found' | 'second-reading' | 'agreed'

/** What a person holds now. */
export interface Opinion extends Judgement {
  /** Id of the entry that says it. */
  readonly entry: string
  readonly by: string
  readonly at: string
  /** It ends a disagreement between others. */
  readonly resolves?: true
  /** A quote no longer stands in the law, or a new version came that nobody has compared yet. */
  readonly stale: boolean
  /** What became of the quotes that no longer stand. */
  readonly lost: readonly Lost[]
}

export interface Lost extends LostQuote {
  /** Hash of the version in which the quote was sought. */
  readonly in: string
}

export interface Remark {
  readonly entry: string
  readonly by: string
  readonly at: string
  readonly text: string
}

/** All that people found about one obligation. */
export interface Finding {
  readonly obligation: string
  /** Of the opinion that counts: the resolution, else the latest. */
  readonly status: FindingStatus
  readonly stage: Stage
  /** One per person; two of one person where they were written apart and neither knew of the other. */
  readonly opinions: readonly Opinion[]
  /** The opinions differ in status and nobody has resolved it. */
  readonly disagreement: boolean
  readonly stale: boolean
  readonly agreedBy?: string
  readonly agreedAt?: string
  readonly comments: readonly Remark[]
}

/** The finding on one obligation, computed from its entries; nothing where nobody holds an opinion. */
export function findingOf(
  obligation: string,
  entries: readonly Entry[],
  laws: readonly KeptLaw[],
): Finding | undefined {
  const held = heldOf(obligation, entries)
  return held && inLaws(held, replacedIn(laws))
}

/** Hashes of the versions that later ones took the place of. */
export const replacedIn = (laws: readonly KeptLaw[]): ReadonlySet<string> =>
  new Set(laws.flatMap(({ law, replacedBy }) => (replacedBy === undefined ? [] : [law])))

/** Lays what is known of the laws over a finding: which of its quotes are behind. */
export function inLaws(held: Finding, replaced: ReadonlySet<string>): Finding {
  const opinions = held.opinions.map((opinion): Opinion => {
    const behind = new Set(opinion.evidence.filter(({ law }) => replaced.has(law)).map(({ quote }) => quote))
    if (behind.size === 0 && opinion.lost.length === 0) return opinion
    return { ...opinion, stale: behind.size > 0, lost: opinion.lost.filter(({ quote }) => behind.has(quote)) }
  })
  const stale = opinions.some((opinion) => opinion.stale)
  return { ...held, opinions, stale }
}

/** The same before anything is known of the laws: nothing is stale, and every quote that was ever lost is listed. */
export function heldOf(obligation: string, entries: readonly Entry[]): Finding | undefined {
  const history = historyOf(entries)
  const holding = standing(history)
  const opinions = holding.map((entry) => opinionOf(entry, history))
  const [last] = opinions.slice(-1)
  if (!last) return undefined
  const agreed = agreement(history, holding)
  return {
    obligation,
    status: last.status,
    stage: stageOf(history, holding, agreed !== undefined),
    opinions,
    disagreement: new Set(opinions.map(({ status }) => status)).size > 1,
    stale: false,
    ...(agreed && { agreedBy: agreed.by, agreedAt: agreed.at }),
    comments: history.live.flatMap(({ _id, by, at, did }) =>
      did.act === 'comment' ? [{ entry: _id, by, at, text: did.text }] : [],
    ),
  }
}

const isOpinion = ({ did }: Entry): boolean => did.act === 'decide' || did.act === 'resolve'

/** Opinions that no later one took the place of: a person's next one, or a resolution that knew of it. */
function standing({ live, knew }: History): readonly Entry[] {
  let holding: Entry[] = []
  for (const entry of live.filter(isOpinion)) {
    const replaces = (earlier: Entry) =>
      (entry.did.act === 'resolve' || entry.by === earlier.by) && knew(entry, earlier)
    holding = [...holding.filter((earlier) => !replaces(earlier)), entry]
  }
  return holding
}

/** Somebody else stands behind all opinions there are, which are at one, or resolved them; nothing came after. */
function agreement({ live, knew }: History, holding: readonly Entry[]): Entry | undefined {
  const [only] = holding
  if (only && holding.length === 1 && only.did.act === 'resolve') return only
  if (!sameStatus(holding)) return undefined
  return live
    .slice(live.lastIndexOf(holding.at(-1) as Entry) + 1)
    .find(
      (entry) =>
        entry.did.act === 'agree' &&
        holding.some(({ by }) => by !== entry.by) &&
        holding.every((opinion) => knew(entry, opinion)),
    )
}

const sameStatus = (holding: readonly Entry[]): boolean =>
  new Set(holding.map(({ did }) => ('status' in did ? did.status : ''))).size === 1

function stageOf({ live, knew }: History, holding: readonly Entry[], agreed: boolean): Stage {
  if (agreed) return 'agreed'
  const asked = live.some(
    (entry) => entry.did.act === 'second-reading' && holding.every((opinion) => knew(entry, opinion)),
  )
  return asked || new Set(holding.map(({ by }) => by)).size > 1 ? 'second-reading' : 'found'
}

function opinionOf(entry: Entry, { live }: History): Opinion {
  if (entry.did.act !== 'decide' && entry.did.act !== 'resolve')
    throw new TypeError(`${entry._id} holds no opinion`)
  const { act, ...judgement } = entry.did
  // Who carries quotes to a new version moves them; words of his own he cannot put into another's mouth.
  const carries = live.flatMap(({ did }) =>
    did.act === 'carry' && did.of === entry._id && sameQuotes(did.evidence, judgement.evidence) ? [did] : [],
  )
  const evidence = carries.at(-1)?.evidence ?? judgement.evidence
  // A quote that one version lost may be looked up again in the next: the last answer counts.
  const lost = new Map(
    carries.flatMap((carry) => carry.lost.map((one) => [one.quote, { ...one, in: carry.to }] as const)),
  )
  return {
    ...judgement,
    evidence,
    entry: entry._id,
    by: entry.by,
    at: entry.at,
    ...(act === 'resolve' && { resolves: true as const }),
    stale: false,
    lost: [...lost.values()],
  }
}

const sameQuotes = (one: readonly Evidence[], other: readonly Evidence[]): boolean =>
  one.length === other.length && one.every(({ quote }, index) => quote === other[index]?.quote)
