import type { MemoKind } from '@concordance/templates'
import { actionPlan } from './action-plan/fillings.ts'
import { deskReview } from './desk-review/fillings.ts'
import { questionnaire } from './questionnaire/fillings.ts'
import { ratification } from './ratification/fillings.ts'
import type { Setting } from './setting.ts'
import type { Fillings } from './skeleton.ts'
import { workshop } from './workshop/fillings.ts'

/** What each kind adds to the placeholders that all have. A new kind is one more line here and a folder beside. */
export const kinds: { readonly [kind in MemoKind]: (setting: Setting) => Fillings['blocks'] } = {
  'desk-review': deskReview,
  ratification,
  'action-plan': actionPlan,
  questionnaire,
  workshop,
}
