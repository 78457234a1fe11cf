import type { Element } from 'hast'
import { settingOf } from '../setting.ts'
import type { MemoInput } from '../types.ts'
import { gantt } from './gantt.ts'
import { planOf } from './plan.ts'

/** The measures of a plan and their terms as a picture. */
export function planPicture(input: MemoInput): Element {
  const setting = settingOf(input)
  const { legal, administrative } = setting.labels.plan
  return gantt(planOf(setting), input.matrix.date, { legal, administrative, language: setting.language })
}
