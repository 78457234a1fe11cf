import { diffText, type TextEdit } from '@concordance/mdast-util-diff'

/** A text with every run of white space as one space and none at the ends, and the way back. Ends of paragraphs stay. */
export interface FoldedText {
  readonly text: string
  /** Offset in the source at which each character begins, and at which it ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export function fold(source: string): FoldedText {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: run, index } of source.matchAll(/[^\S\u2029]+|\u2029|\S+/g)) {
    const blank = /[^\S\u2029]/.test(run.charAt(0))
    if (blank && (text === '' || index + run.length === source.length)) continue
    const piece = blank ? ' ' : run
    for (let at = 0; at < piece.length; at++) {
      starts.push(index + at)
      ends.push(blank ? index + run.length : index + at + 1)
    }
    text += piece
  }
  return { text, starts, ends }
}

/** Word-level edits to a text that differs in more than white space; white space that stays is the source's. */
export function diffFolded(before: string, after: string): TextEdit[] {
  const a = fold(before)
  return diffText(a.text, after.replace(/[^\S\u2029]+/g, ' ').trim()).map(({ at, remove, insert }) => {
    const from = at < a.starts.length ? (a.starts[at] ?? 0) : (a.ends.at(-1) ?? 0)
    const to = remove === '' ? from : (a.ends[at + remove.length - 1] ?? from)
    return { at: from, remove: before.slice(from, to), insert }
  })
}

/** Where words stand in a text, whatever the white space between them: [from, to) of each place. */
export function findWords(text: FoldedText, words: string): { readonly from: number; readonly to: number }[] {
  const wanted = fold(words).text
  const found: { from: number; to: number }[] = []
  if (wanted === '') return found
  for (let at = text.text.indexOf(wanted); at >= 0; at = text.text.indexOf(wanted, at + wanted.length))
    found.push({ from: text.starts[at] ?? 0, to: text.ends[at + wanted.length - 1] ?? 0 })
  return found
}
