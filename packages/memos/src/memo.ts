import { type MemoKind, memoSkeleton } from '@concordance/templates'
import { facts, proposals, result, subject } from './common/front.ts'
import { metadataOf } from './common/metadata.ts'
import { caution, sources } from './common/sources.ts'
import { unreasonedOf } from './common/unreasoned.ts'
import { kinds } from './kinds.ts'
import { dated, type Setting, settingOf } from './setting.ts'
import { type Fillings, fillSkeleton } from './skeleton.ts'
import type { Memo, MemoInput, MemoSkeleton } from './types.ts'

/**
 * Makes a memo: the skeleton of its kind in its language, or the one given, with every placeholder filled. Throws a
 * RangeError for a language without wording. A placeholder that the kind does not have is told in `unknown`.
 */
export function makeMemo(input: MemoInput): Memo {
  const setting = settingOf(input)
  const skeleton = input.skeleton ?? ownSkeleton(input.kind, setting.language)
  const { children, unknown } = fillSkeleton(skeleton, fillingsOf(setting))
  return {
    tree: { type: 'root', numbered: true, children },
    metadata: metadataOf(setting, titleOf(children)),
    unknown,
    unreasoned: unreasonedOf(setting).map(({ view }) => view.citation),
  }
}

function ownSkeleton(kind: MemoKind, language: string): MemoSkeleton {
  const tree = memoSkeleton(kind, language)
  if (!tree) throw new RangeError(`There is no skeleton of the memo ${kind} in "${language}"`)
  return { tree, file: `templates/memos/${kind}/${language}.md` }
}

/** What every kind has, and what its own files add. */
function fillingsOf(setting: Setting): Fillings {
  const { laws, instruments, input, language } = setting
  return {
    words: {
      laws,
      instruments,
      instrument: instruments,
      date: dated(input.matrix.date, language),
      program: input.matrix.program,
    },
    blocks: {
      subject: () => subject(setting),
      facts: () => facts(setting),
      proposals: () => proposals(setting),
      contents: () => [{ type: 'contents', depth: 2 }],
      'new-page': () => [{ type: 'pageBreak' }],
      result: () => result(setting),
      sources: () => sources(setting),
      caution: () => caution(setting),
      ...kinds[input.kind](setting),
    },
  }
}

function titleOf(children: Memo['tree']['children']): string {
  const first = children.find((node) => node.type === 'heading')
  if (first?.type !== 'heading') return ''
  return first.children.map((node) => ('value' in node ? node.value : '')).join('')
}
