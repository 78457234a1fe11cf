import type { Block } from './blocks.ts'
import type { CompiledTradition } from './head-rules.ts'
import { type Head, headAt } from './heads.ts'
import { isSilent, type Mark } from './marks.ts'

/** Heads that databases leave in the middle of a paragraph when they join a law's lines. */
interface RunOnRule {
  readonly example: string
  readonly pattern: string
  readonly cls: 'container' | 'schedule' | 'section' | 'furniture'
}

const ORDINAL =
  'First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH'

const RULES: readonly RunOnRule[] = [
  {
    example: '… in force. First Schedule (Made under section 7(3)) Proceedings',
    pattern: `(?:${ORDINAL})\\s(?:Schedule|SCHEDULE)\\s?(?=\\((?:Made|Section|section|S\\.|s\\.|Sections|SECTION|Under))`,
    cls: 'schedule',
  },
  {
    example: '… as necessary. Schedule (Section 49) Offences',
    pattern:
      '(?:Schedule|SCHEDULE)(?:\\s\\d+)?\\s?(?=\\((?:Made|Section|section|S\\.|s\\.|Sections|SECTION|Under))',
    cls: 'schedule',
  },
  {
    example: '… of the Board. (b) – Dealers',
    pattern: '\\([a-z]\\)\\s[–—-]\\s(?=[\\p{Lu}][^.;]{3,90}$)',
    cls: 'container',
  },
  {
    example: '… repealed. Part IX – Amendment of other laws',
    pattern: '(?:Part|PART)\\s[IVX]+\\s[–—-]\\s(?=[\\p{Lu}])',
    cls: 'container',
  },
  {
    example: '… text. History of this document 1 May 2020',
    pattern: 'History of this document(?=\\s\\d)',
    cls: 'furniture',
  },
]

const SPLIT = /(?<=[.;\]):"”] |\d\/\d{4}\] ?)/u
const compiledRules = RULES.map((rule) => ({
  ...rule,
  regexp: new RegExp(`(?<=[.;\\]):"”]\\s)(?:${rule.pattern})`, 'gu'),
}))
/** An article of another text that a schedule reproduces. */
const ARTICLE_IN_SCHEDULE = /(?<=[.;\]):"”] \s?)Article\s\d+(?=\s[\p{Lu}])/gu

export const RUN_ON_EXAMPLES = RULES.map(({ example, cls }) => ({ example, cls }))

function markAt(block: Block, at: number, to: number, cls: Mark['cls'], head: Head): Mark {
  return { block, from: at, to, cls, head, strong: false }
}

/** Marks inside paragraphs. Only blocks of running words are searched; the heads are added in reading order. */
export function runOnMarks(
  blocks: readonly Block[],
  marks: readonly Mark[],
  tradition: CompiledTradition,
): Mark[] {
  const nextContainer = new Map<number, Mark>()
  for (const mark of marks)
    if (mark.cls === 'container' && mark.from === 0) nextContainer.set(mark.block.index, mark)
  const found: Mark[] = []
  for (const block of blocks) {
    if (isSilent(block) || block.depth > 0 || block.text.length < 40) continue
    const inside: Mark[] = []
    const tail = tailOf(block, nextContainer.get(block.index + 1))
    if (tail) inside.push(tail, ...divisionIn(tail, tradition))
    if (tradition.tradition.languages[0] === 'en') inside.push(...ruledMarks(block, tradition))
    inside.sort((a, b) => a.from - b.from)
    found.push(...inside.filter((mark, at) => at === 0 || mark.from > (inside[at - 1]?.from ?? 0)))
  }
  return found
}

/** `… or both. Part II – Import and export`, before a block `Part II`: the tail is that part's head. */
function tailOf(block: Block, next: Mark | undefined): Mark | undefined {
  if (!next) return undefined
  const label = next.block.text.slice(0, next.head.labelEnd).replace(/[.:]$/, '')
  const at = block.text.lastIndexOf(label)
  if (at <= 0 || block.text.length - at > 200 || !SPLIT.test(block.text.slice(Math.max(0, at - 12), at + 1)))
    return undefined
  if (
    !/[.;\]):"”]\s$/.test(block.text.slice(0, at)) ||
    /[.;]\s/.test(block.text.slice(at + label.length + 2))
  )
    return undefined
  const gap = /^[\s.:–—-]*/.exec(block.text.slice(at + label.length))?.[0].length ?? 0
  return markAt(block, at, block.text.length, 'container', {
    ...next.head,
    labelEnd: label.length,
    restFrom: label.length + gap,
  })
}

/** `Part II – Administration (a) – The Board`: the tail names the part's first division, too. */
function divisionIn(tail: Mark, tradition: CompiledTradition): Mark[] {
  const found = /\s(?=\([a-z]\)\s[–—-]\s\p{Lu})/u.exec(tail.block.text.slice(tail.from))
  if (!found || tradition.tradition.languages[0] !== 'en') return []
  const at = tail.from + found.index + 1
  const head = headAt(tail.block.text.slice(at), tradition.containers)
  return head ? [markAt(tail.block, at, tail.block.text.length, 'container', head)] : []
}

function ruledMarks(block: Block, tradition: CompiledTradition): Mark[] {
  const marks: Mark[] = []
  const text = block.text
  for (const { regexp, cls } of compiledRules) {
    for (const found of text.matchAll(regexp)) {
      const line = text.slice(found.index)
      if (cls === 'furniture') {
        const head: Head = {
          kind: 'text',
          style: 'furniture',
          rank: 99,
          bare: false,
          labelEnd: 0,
          restFrom: 0,
          dashed: false,
          small: false,
        }
        marks.push(markAt(block, found.index, text.length, 'heading', head))
        continue
      }
      const head = headAt(line, cls === 'schedule' ? tradition.schedules : tradition.containers)
      if (head) marks.push(markAt(block, found.index, text.length, cls, head))
    }
  }
  const schedule = Math.min(...marks.filter((mark) => mark.cls === 'schedule').map((mark) => mark.from))
  if (!Number.isFinite(schedule)) return marks
  for (const found of text.slice(0).matchAll(ARTICLE_IN_SCHEDULE)) {
    if (found.index < schedule) continue
    const head = headAt(text.slice(found.index), tradition.sections)
    if (head) marks.push(markAt(block, found.index, text.length, 'section', head))
  }
  return marks
}
