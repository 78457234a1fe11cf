import { picture } from '../common/counts.ts'
import { progress } from '../common/progress.ts'
import type { Setting } from '../setting.ts'
import type { Fillings } from '../skeleton.ts'
import { demands, terms } from './demands.ts'
import { convention, declarations, institutions, procedure } from './joining.ts'
import { before, later, readiness } from './short.ts'

/** What a memo on joining an instrument has beside what all memos have. */
export function ratification(setting: Setting): Fillings['blocks'] {
  return {
    readiness: () => readiness(setting),
    picture: () => picture(setting),
    progress: () => progress(setting),
    before: () => before(setting),
    later: () => later(setting),
    terms: () => terms(setting),
    demands: () => demands(setting),
    procedure: () => procedure(setting),
    declarations: () => declarations(setting),
    convention: () => convention(setting),
    institutions: () => institutions(setting),
    questions: () => setting.labels.prose.questions,
  }
}
