import { data } from './data.ts'
import { commencementMissing, delegationEmpty, transitionMissing } from './rules/closing.ts'
import { definitionNarrow } from './rules/definition-narrow.ts'
import { dutyWithoutAuthority } from './rules/duty-without-authority.ts'
import { headingRepeated } from './rules/heading-repeated.ts'
import { listWithoutJoiner } from './rules/list-without-joiner.ts'
import { numberMissing, numberOrder, numberRepeated } from './rules/numbering.ts'
import { offenceWithoutPenalty, penaltyRange, penaltyWithoutOffence } from './rules/offences.ts'
import { penaltyBelowFour, penaltyScale } from './rules/penalty-measure.ts'
import { referenceAmbiguous } from './rules/reference-ambiguous.ts'
import { annexMissing, referenceMissing } from './rules/reference-missing.ts'
import { referenceRepealed } from './rules/reference-repealed.ts'
import { referenceThis } from './rules/reference-this.ts'
import { retentionDiffers } from './rules/retention-differs.ts'
import { termOtherWord } from './rules/term-other-word.ts'
import { termTwice } from './rules/term-twice.ts'
import { termUndefined } from './rules/term-undefined.ts'
import { termUnused } from './rules/term-unused.ts'
import type { LawIndex, Rule } from './types.ts'

/** What finds for each rule; the words of a rule stand in `rules/<id>.yaml`. */
const finders: { readonly [id: string]: Rule['find'] } = {
  'reference-missing': referenceMissing,
  'reference-repealed': referenceRepealed,
  'annex-missing': annexMissing,
  'reference-this': referenceThis,
  'reference-ambiguous': referenceAmbiguous,
  'term-unused': termUnused,
  'term-undefined': termUndefined,
  'term-twice': termTwice,
  'term-other-word': termOtherWord,
  'number-missing': numberMissing,
  'number-repeated': numberRepeated,
  'number-order': numberOrder,
  'heading-repeated': headingRepeated,
  'list-without-joiner': listWithoutJoiner,
  'duty-without-authority': dutyWithoutAuthority,
  'offence-without-penalty': offenceWithoutPenalty,
  'penalty-without-offence': penaltyWithoutOffence,
  'penalty-range': penaltyRange,
  'penalty-scale': penaltyScale,
  'penalty-below-four': penaltyBelowFour,
  'retention-differs': retentionDiffers,
  'delegation-empty': delegationEmpty,
  'commencement-missing': commencementMissing,
  'transition-missing': transitionMissing,
  'definition-narrow': definitionNarrow,
}

function finderOf(id: string): (law: LawIndex) => ReturnType<Rule['find']> {
  const find = finders[id]
  if (!find) throw new Error(`rules/${id}.yaml has no function in src/table.ts`)
  return find
}

/** Every rule with its words, examples and function, in the order in which findings are shown. */
export const rules: readonly Rule[] = data.rules.map((rule) => ({ ...rule, find: finderOf(rule.id) }))
