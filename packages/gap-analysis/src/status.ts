import type { Obligation } from '@concordance/protocol-model'
import { type Found, isPower, together } from './find-element.ts'
import type { LawIndex } from './law-index.ts'
import { type Query, toFeatures } from './queries.ts'
import { has } from './score.ts'
import { strength } from './strengths.ts'
import type { Criterion, Status } from './types.ts'
import type { Unit } from './units.ts'

/** A proposed status and why, in one sentence. */
export interface Judgement {
  readonly status: Status
  readonly because: string
  /** A sentence of the laws points to another law on this subject. */
  readonly elsewhere: boolean
}

/** What the status follows from. */
export interface Findings {
  readonly criteria: readonly Criterion[]
  readonly found: ReadonlyMap<string, Found>
  /** Sentences in which the core of the obligation comes together. */
  readonly present: readonly Unit[]
  /** What the obligation bars is nowhere in the laws. */
  readonly barred: boolean
}

/**
 * The status that follows from the elements. Not applicable: the law does not make the choice on which the obligation
 * depends. Gap: nothing brings the core together, or nothing passes the gate. Met: every essential element was found.
 */
export function statusOf(
  index: LawIndex,
  obligation: Obligation,
  query: Query,
  findings: Findings,
): Judgement {
  const elsewhere = pointerElsewhere(index, query)
  const judgement = judge(index, obligation, query, findings, elsewhere)
  return { ...judgement, elsewhere: judgement.status === 'gap' && elsewhere !== undefined }
}

function judge(
  index: LawIndex,
  obligation: Obligation,
  query: Query,
  findings: Findings,
  elsewhere: Unit | undefined,
): Omit<Judgement, 'elsewhere'> {
  const { criteria, present } = findings
  const { choice } = query
  const chosen =
    choice.length === 0 || index.corpus.units.some((unit) => together(index, unit, choice, 'sentence'))
  if (!chosen) return { status: 'na', because: index.words.say('na', { choice: index.words.labels(choice) }) }
  if (findings.barred)
    return {
      status: 'met',
      because: index.words.say('barredStatus', { what: index.words.labels(query.bars) }),
    }
  if (present.length === 0 || !passes(index, query, findings))
    return { status: 'gap', because: gapReason(index, query, elsewhere) }
  const essential = criteria.filter((criterion) => criterion.essential)
  const missing = essential.filter(({ met }) => !met)
  if (missing.length === 0)
    return { status: 'met', because: index.words.say('met', { total: essential.length }) }
  const { language } = index.words
  const texts = new Map(obligation.elements.map(({ id, text }) => [id, text[language] ?? text.en]))
  const values = {
    found: essential.length - missing.length,
    total: essential.length,
    missing: missing.map(({ id }) => texts.get(id) ?? id).join('; '),
  }
  const delegated = present.every((unit) => isPower(index, unit))
  if (delegated) return { status: 'partial', because: index.words.say('partialDelegated', values) }
  if (values.found > 0) return { status: 'partial', because: index.words.say('partial', values) }
  const path = present[0]?.clause.clause.path ?? ''
  const core = index.words.labels(query.core)
  return { status: 'partial', because: index.words.say('partialCore', { ...values, core, path }) }
}

function passes(index: LawIndex, { gate }: Query, { found, present }: Findings): boolean {
  if (gate.elements.length + gate.groups.length === 0) return true
  const element = gate.elements.some((id) => found.get(id)?.met || found.get(id)?.delegated)
  return (
    element || gate.groups.some((group) => present.some((unit) => together(index, unit, [group], 'sentence')))
  )
}

function gapReason(index: LawIndex, query: Query, elsewhere: Unit | undefined): string {
  const core = index.words.labels(query.core)
  return elsewhere
    ? index.words.say('gapElsewhere', { core, path: elsewhere.clause.clause.path })
    : index.words.say('gap', { core })
}

/** A sentence that sends the reader to another law on this subject; for what is punished, to the criminal code. */
function pointerElsewhere(index: LawIndex, query: Query): Unit | undefined {
  const code = toFeatures([index.space.indexOf('criminal-code')])
  return index.links.external.find(
    ({ index: unit }) =>
      query.core.some((group) => has(index, unit, group) === strength.own) ||
      (query.punishing && has(index, unit, code) === strength.own),
  )
}
