import { diffText } from '@concordance/mdast-util-diff'
import type { ReplaceWords } from './edits.ts'
import { refuse } from './refusal.ts'

/** Words of a paragraph and what they become, in offsets of its final text. */
export interface Cut {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Finds the words of an edit; the cut never parts a letter from its accent or a pair of surrogates. */
export function locate(
  text: string,
  edit: Pick<ReplaceWords, 'from' | 'to' | 'old' | 'text' | 'comment'>,
): Cut {
  const found =
    edit.from === undefined
      ? find(text, edit.old ?? '')
      : range(text, edit.from, edit.to ?? edit.from, edit.old)
  if (text.slice(found.from, found.to) === edit.text) {
    // A comment may stand behind words that stay as they are.
    if (edit.comment === undefined) throw refuse('nothing')
    const at = boundary(text, found.to, 'after')
    return { from: at, to: at, text: '' }
  }
  const cut = wholeCharacters(text, { ...found, text: edit.text })
  if (/\p{Surrogate}/u.test(cut.text)) throw refuse('half-character')
  return cut
}

/** The same change in single words. Long texts are diffed as well: the edit is what must be minimal, not the caller. */
export function refine(text: string, cut: Cut): readonly Cut[] {
  const old = text.slice(cut.from, cut.to)
  if (old === '' || cut.text === '') return [cut]
  const small = diffText(old, cut.text).map(({ at, remove, insert }) => ({
    from: cut.from + at,
    to: cut.from + at + remove.length,
    text: insert,
  }))
  return small.length === 0 || patched(text, small) !== patched(text, [cut]) ? [cut] : small
}

/** A text with cuts, in order, carried out. */
export function patched(text: string, cuts: readonly Cut[]): string {
  let at = 0
  const pieces = cuts.map((cut) => {
    const piece = text.slice(at, cut.from) + cut.text
    at = cut.to
    return piece
  })
  return pieces.join('') + text.slice(at)
}

function find(text: string, old: string): { from: number; to: number } {
  const from = old === '' ? -1 : text.indexOf(old)
  if (from < 0) throw refuse('old-words-missing')
  if (text.indexOf(old, from + 1) >= 0) throw refuse('old-words-twice')
  return { from, to: from + old.length }
}

function range(
  text: string,
  from: number,
  to: number,
  old: string | undefined,
): { from: number; to: number } {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from || to > text.length)
    throw refuse('out-of-range')
  if (old !== undefined && text.slice(from, to) !== old) throw refuse('old-words-missing')
  return { from, to }
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Widens a cut to whole user-perceived characters; what it gains is written again. */
function wholeCharacters(text: string, cut: Cut): Cut {
  const from = boundary(text, cut.from, 'before')
  const to = cut.to === cut.from ? cut.to : boundary(text, cut.to, 'after')
  if (cut.to === cut.from && from !== cut.from) {
    const end = boundary(text, cut.to, 'after')
    return { from, to: end, text: text.slice(from, cut.from) + cut.text + text.slice(cut.to, end) }
  }
  return { from, to, text: text.slice(from, cut.from) + cut.text + text.slice(cut.to, to) }
}

/** Whether a text may be parted at an offset without parting a character. */
export function isBoundary(text: string, at: number): boolean {
  return boundary(text, at, 'before') === at
}

/** Nearest boundary of characters on the given side; a cluster of more than 64 units is not looked for. */
function boundary(text: string, at: number, side: 'before' | 'after'): number {
  if (at <= 0 || at >= text.length || isPlain(text.charCodeAt(at - 1), text.charCodeAt(at))) return at
  const start = Math.max(0, at - 64)
  for (const { index, segment } of segmenter.segment(text.slice(start, at + 64))) {
    const end = start + index + segment.length
    if (end === at) return at
    if (end > at) return side === 'before' ? start + index : end
  }
  return at
}

/** Both are plain ASCII, where each is a character (but for a line break of two). */
const isPlain = (left: number, right: number): boolean =>
  left < 0x80 && right < 0x80 && !(left === 13 && right === 10)
