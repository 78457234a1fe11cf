import type { HardCase } from './case.ts'
import { languageCases } from './languages.ts'
import { meetingCases } from './meeting.ts'
import { moveCases } from './moves.ts'
import { noteCases } from './notes.ts'
import { numberingCases } from './numbering.ts'
import { paragraphCases } from './paragraphs.ts'
import { producerCases } from './producers.ts'
import { stateCases } from './state.ts'
import { storyCases } from './stories.ts'
import { tableCases } from './tables.ts'
import { textCases } from './text.ts'

export const casesByTopic: { readonly [topic: string]: readonly HardCase[] } = {
  text: textCases,
  paragraphs: paragraphCases,
  'changes that meet': meetingCases,
  moves: moveCases,
  numbering: numberingCases,
  tables: tableCases,
  notes: noteCases,
  'other stories': storyCases,
  'earlier changes': stateCases,
  languages: languageCases,
  producers: producerCases,
}

export const allCases: readonly HardCase[] = Object.values(casesByTopic).flat()
