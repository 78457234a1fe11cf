import { byArticle, picture } from '../common/counts.ts'
import { amendments } from '../common/draft.ts'
import { beforeAfter, progress } from '../common/progress.ts'
import { unreasoned } from '../common/unreasoned.ts'
import type { Setting } from '../setting.ts'
import type { Fillings } from '../skeleton.ts'
import { articles } from './articles.ts'
import { coherence } from './coherence.ts'
import { matrixAnnex } from './matrix-annex.ts'
import { priorities, recommendations, strengths } from './summary.ts'

/** What a desk review has beside what all memos have. */
export function deskReview(setting: Setting): Fillings['blocks'] {
  return {
    picture: () => picture(setting),
    progress: () => progress(setting),
    'before-after': () => beforeAfter(setting),
    'by-article': () => byArticle(setting),
    strengths: () => strengths(setting),
    priorities: () => priorities(setting),
    recommendations: () => recommendations(setting),
    unreasoned: () => unreasoned(setting),
    articles: () => articles(setting),
    coherence: () => coherence(setting),
    matrix: () => matrixAnnex(setting),
    amendments: () => amendments(setting),
  }
}
