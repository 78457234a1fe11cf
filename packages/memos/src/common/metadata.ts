import type { DocumentMetadata } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { dated, type Setting, stateOf } from '../setting.ts'

/** What stands in the file's properties and on every page. */
export function metadataOf(setting: Setting, title: string): DocumentMetadata {
  const { labels, input, language, laws, instruments } = setting
  const state = stateOf(setting)
  const notice = state === 'proposed' ? labels.notice : state === 'partly' ? labels.noticePartly : undefined
  return {
    title: `${title}${setting.wording.colon}${laws}`,
    subject: fill(labels.subject, { laws, instruments }),
    keywords: [title, laws, instruments].join('; '),
    program: input.matrix.program,
    foot: fill(labels.foot, { title, date: dated(input.matrix.date, language) }),
    ...(notice ? { notice } : {}),
  }
}
