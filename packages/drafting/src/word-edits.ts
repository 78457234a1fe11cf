import type { ParagraphEdit } from './edits.ts'
import type { TextParagraph } from './text-blocks.ts'

/** Words [from, to) of a paragraph become others. Where earlier tracked changes join it of several, each takes its part. */
export function replaceWords(
  { pieces, part, text }: TextParagraph,
  from: number,
  to: number,
  words: string,
): ParagraphEdit[] {
  const edits: ParagraphEdit[] = []
  let insert = words
  pieces.forEach((piece, order) => {
    const end = pieces[order + 1]?.from ?? text.length
    const last = order === pieces.length - 1
    if (to < piece.from || from > end || (from === end && !last && from < to)) return
    if (from === to && edits.length > 0) return
    const [a, b] = [Math.max(from, piece.from), Math.min(to, end)]
    if (a === b && insert === '') return
    edits.push({
      kind: 'replace',
      at: place(part, piece.index),
      from: a - piece.from,
      to: b - piece.from,
      old: text.slice(a, b),
      text: insert,
    })
    insert = ''
  })
  return edits
}

/** The whole paragraph goes. */
export function deleteParagraph(paragraph: TextParagraph): ParagraphEdit[] {
  const { pieces, part } = paragraph
  const last = pieces.at(-1)
  if (!last) return []
  return [
    ...(pieces.length > 1 ? replaceWords(paragraph, 0, last.from, '') : []),
    { kind: 'delete-paragraph', at: place(part, last.index) },
  ]
}

/** The file's paragraph that ends (or begins) this one. */
export function edgeOf({ pieces, part }: TextParagraph, edge: 'first' | 'last') {
  const piece = edge === 'first' ? pieces[0] : pieces.at(-1)
  if (!piece) throw new Error('a paragraph of a new text has no place in the base')
  return place(part, piece.index)
}

/** The file's paragraph that holds an offset, and the offset in it. */
export function pointOf({ pieces, part }: TextParagraph, offset: number) {
  const piece = pieces.findLast((one) => one.from <= offset) ?? pieces[0]
  if (!piece) throw new Error('a paragraph of a new text has no place in the base')
  return { at: place(part, piece.index), from: offset - piece.from }
}

const place = (part: string | undefined, index: number) => (part === undefined ? { index } : { part, index })
