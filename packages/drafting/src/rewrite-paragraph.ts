import { diffText, type TextEdit } from '@concordance/mdast-util-diff'
import type { EditLayout, ParagraphEdit } from './edits.ts'
import { diffFolded } from './folded-text.ts'
import type { TextParagraph } from './text-blocks.ts'
import { edgeOf, pointOf, replaceWords } from './word-edits.ts'

/** A line that a paragraph becomes, as the file is to hold it. */
export interface Line {
  readonly text: string
  /** Layout where it is not that of the paragraph. */
  readonly layout?: EditLayout
}

/** Stands for the end of a paragraph in texts that are compared; it is white space and no file holds it. */
export const paragraphEnd = '\u2029'

/**
 * Edits that turn one paragraph into one or several. Nothing where lines would have to come in between its words, which
 * has no form as a split.
 */
export function rewriteParagraph(
  base: TextParagraph,
  lines: readonly Line[],
  exact: boolean,
): ParagraphEdit[] | undefined {
  const after = lines.map(({ text }) => text).join(paragraphEnd)
  const edits: ParagraphEdit[] = []
  let line = 0
  for (const edit of exact ? diffText(base.text, after) : diffFolded(base.text, after)) {
    const pieces = edit.insert.split(paragraphEnd)
    const made =
      pieces.length === 1 ? replace(base, edit, edit.insert) : broken(base, edit, pieces, lines, line)
    if (!made) return undefined
    edits.push(...made)
    line += pieces.length - 1
  }
  return edits
}

const replace = (base: TextParagraph, { at, remove }: TextEdit, words: string): ParagraphEdit[] =>
  replaceWords(base, at, at + remove.length, words)

/** An edit that brings ends of paragraphs: new ones behind or before the words, or a split in their midst. */
function broken(
  base: TextParagraph,
  edit: TextEdit,
  pieces: readonly string[],
  lines: readonly Line[],
  line: number,
): ParagraphEdit[] | undefined {
  const laid = (text: string, order: number) => ({ ...lines[order]?.layout, text })
  const [first = '', ...rest] = pieces
  if (edit.at + edit.remove.length === base.text.length)
    return [
      ...(edit.remove === '' && first === '' ? [] : replace(base, edit, first)),
      {
        kind: 'insert-paragraphs',
        at: edgeOf(base, 'last'),
        where: 'after',
        paragraphs: rest.map((text, order) => laid(text, line + 1 + order)),
      },
    ]
  const last = pieces.at(-1) ?? ''
  if (edit.at === 0)
    return [
      {
        kind: 'insert-paragraphs',
        at: edgeOf(base, 'first'),
        where: 'before',
        paragraphs: pieces.slice(0, -1).map((text, order) => laid(text, line + order)),
      },
      ...(edit.remove === '' && last === '' ? [] : replace(base, edit, last)),
    ]
  if (pieces.length > 2) return undefined
  const [before, behind] = [lines[line]?.layout, lines[line + 1]?.layout]
  const isLast = line + 2 === lines.length
  return [
    {
      kind: 'split',
      ...pointOf(base, edit.at),
      end: first,
      start: last,
      ...(before ? { first: before } : {}),
      ...(behind && isLast ? { second: behind } : {}),
    },
    ...(edit.remove === '' ? [] : replace(base, edit, '')),
  ]
}
