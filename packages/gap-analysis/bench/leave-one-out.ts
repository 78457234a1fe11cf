import { model } from '@concordance/protocol-model'
import { assess } from '../src/assess.ts'
import { type Mapping, map } from '../src/index.ts'
import { indexLaws } from '../src/index-law.ts'
import type { LawIndex } from '../src/law-index.ts'
import { queriesOf } from '../src/queries.ts'
import { weights } from '../src/weights.ts'
import type { Gold, Reference } from './gold.ts'
import { judge } from './judge.ts'

type Weights = { [name in keyof typeof weights]: number }

/** Where the fit begins: every word counts alike, and nothing takes or adds. Length is left as it is, it made no difference. */
const neutral: Partial<Weights> = {
  core: 1,
  against: 0,
  missing: 0.5,
  heading: 0,
  definition: 1,
  penalty: 1,
  transitional: 1,
  otherGoods: 1,
  measured: 0,
  second: 0,
}
/** What each weight may be. */
const steps: { readonly [name in keyof typeof neutral]: readonly number[] } = {
  core: [0.5, 1, 2, 4],
  against: [0, 0.2, 0.4, 0.8],
  missing: [0.1, 0.25, 0.5, 0.75],
  heading: [0, 0.2, 0.35, 0.7],
  definition: [0.5, 0.7, 0.85, 1],
  penalty: [0.5, 0.75, 1],
  transitional: [0.4, 0.7, 1],
  otherGoods: [0.5, 0.75, 1],
  measured: [0, 0.5, 1],
  second: [0, 0.15, 0.3],
}
const rounds = 2

interface Prepared {
  readonly gold: Gold
  readonly index: LawIndex
}

export interface Fold {
  readonly reference: Reference
  /** The law that the weights were not fitted on, mapped with them. */
  readonly mapping: Mapping
  readonly fitted: Weights
}

/**
 * Fits the weights of the score from a neutral start on all laws but one, weight by weight, and maps the one left out
 * with them. What stays hand-made in it: terms, combinations, thresholds of elements.
 */
export function leaveOneOut(references: readonly Reference[]): Fold[] {
  const chosen = { ...weights }
  const prepared = references.map(({ gold, law }) => ({ gold, index: indexLaws([law], model) }))
  const folds = references.map((reference, at) => {
    const fitted = fitWeights(prepared.filter((_, other) => other !== at))
    return { reference, mapping: map([reference.law], model), fitted }
  })
  Object.assign(weights, chosen)
  return folds
}

/** Leaves the fitted weights in place. */
function fitWeights(laws: readonly Prepared[]): Weights {
  Object.assign(weights, neutral)
  let best = quality(laws)
  for (let round = 0; round < rounds; round++) {
    for (const [name, values] of Object.entries(steps) as [keyof Weights, readonly number[]][]) {
      let kept = weights[name]
      for (const value of values) {
        if (value === kept) continue
        weights[name] = value
        const reached = quality(laws)
        if (reached > best) {
          best = reached
          kept = value
        }
      }
      weights[name] = kept
    }
  }
  return { ...weights }
}

function quality(laws: readonly Prepared[]): number {
  const queries = queriesOf(model)
  const obligations = model.instruments[0]?.obligations ?? []
  const values = laws.map(({ gold, index }) =>
    judge(
      gold,
      obligations.flatMap((obligation) => {
        const query = queries.get(obligation.id)
        if (!query || !gold.criteria[obligation.id]) return []
        const { status, ranked } = assess(index, obligation, query)
        const paths = ranked.slice(0, 10).map(({ unit }) => unit.clause.clause.path)
        return { id: obligation.id, status, paths }
      }),
    ),
  )
  return values.reduce((sum, value) => sum + value, 0) / laws.length
}
