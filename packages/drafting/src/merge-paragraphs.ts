import { diffText } from '@concordance/mdast-util-diff'
import type { ParagraphEdit } from './edits.ts'
import { diffFolded } from './folded-text.ts'
import { paragraphEnd } from './rewrite-paragraph.ts'
import type { TextParagraph } from './text-blocks.ts'
import { edgeOf, replaceWords } from './word-edits.ts'

/** Edits that turn several paragraphs, which follow each other, into one. */
export function mergeParagraphs(
  bases: readonly TextParagraph[],
  after: string,
  exact: boolean,
): ParagraphEdit[] | undefined {
  const before = bases.map(({ text }) => text).join(paragraphEnd)
  const starts: number[] = []
  let length = 0
  for (const { text } of bases) {
    starts.push(length)
    length += text.length + 1
  }
  const edits: ParagraphEdit[] = []
  let joined = 0
  for (const { at, remove, insert } of exact ? diffText(before, after) : diffFolded(before, after)) {
    const end = at + remove.length
    let words = insert
    bases.forEach((base, order) => {
      const start = starts[order] ?? 0
      const stop = start + base.text.length
      if (at > stop || end < start) return
      const crosses = order + 1 < bases.length && at <= stop && end > stop
      const [from, to] = [Math.max(at, start), Math.min(end, stop)]
      if (crosses) {
        if (from < to) edits.push(...replaceWords(base, from - start, to - start, ''))
        edits.push({ kind: 'merge', at: edgeOf(base, 'last'), text: words })
        words = ''
        joined++
      } else if (from < to || (words !== '' && from === to)) {
        edits.push(...replaceWords(base, from - start, to - start, words))
        words = ''
      }
    })
  }
  return joined === bases.length - 1 ? edits : undefined
}
