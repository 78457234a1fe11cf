import { diffArrays } from 'diff'
import type { TextEdit } from './types.ts'

/** Scripts that are written without spaces between words: only a dictionary finds the words there. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** A word with its marks and joiners, a run of white space, or one grapheme of anything else. */
const token = /(?:[\p{L}\p{N}_]|\p{M}|\u200c|\u200d)+|\s+|\P{M}\p{M}*/gu

/** What must not be cut: regional indicators, emoji sequences, surrogate pairs. */
const joined = /[\u200d\ufe0f\u{1f000}-\u{1faff}]/u

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * Cuts a text into words, white space and signs; the pieces joined are the text. Safe for graphemes: no piece ends
 * inside one. Scripts without spaces (Chinese, Thai, …) and emoji go through `Intl.Segmenter`.
 */
export function words(text: string): string[] {
  if (unspaced.test(text) || joined.test(text)) return Array.from(segmenter.segment(text), (s) => s.segment)
  return text.match(token) ?? []
}

const letterOrNumber = /[\p{L}\p{N}]/u

/** The pieces of `words` that carry meaning, folded to lower case. */
export function contentWords(text: string): string[] {
  return words(text)
    .filter((piece) => letterOrNumber.test(piece))
    .map((piece) => piece.toLowerCase())
}

/**
 * Word-level edits that lead from one text to another, in order, apart from each other.
 * `at` counts UTF-16 code units in `before`.
 */
export function diffText(before: string, after: string): TextEdit[] {
  if (before === after) return []
  const edits: TextEdit[] = []
  let at = 0
  let open: { at: number; remove: string; insert: string } | undefined
  for (const part of diffArrays(words(before), words(after))) {
    const text = part.value.join('')
    if (!part.added && !part.removed) {
      if (open) edits.push(open)
      open = undefined
      at += text.length
      continue
    }
    open ??= { at, remove: '', insert: '' }
    if (part.added) open.insert += text
    else {
      open.remove += text
      at += text.length
    }
  }
  if (open) edits.push(open)
  return bridge(before, edits)
}

/**
 * Joins edits that only a space parts: a phrase that was replaced reads as one change, not as a row of single words.
 */
function bridge(before: string, edits: readonly TextEdit[]): TextEdit[] {
  const joinedEdits: TextEdit[] = []
  for (const edit of edits) {
    const last = joinedEdits.at(-1)
    const end = last ? last.at + last.remove.length : 0
    const between = last ? before.slice(end, edit.at) : ''
    const replaces = (e: TextEdit) => e.remove !== '' && e.insert !== ''
    if (last && between.length === 1 && /\s/.test(between) && replaces(last) && replaces(edit)) {
      joinedEdits[joinedEdits.length - 1] = {
        at: last.at,
        remove: last.remove + between + edit.remove,
        insert: last.insert + between + edit.insert,
      }
    } else joinedEdits.push(edit)
  }
  return joinedEdits
}

/**
 * Applies edits to a text.
 *
 * @throws Error if the words to remove do not stand where an edit says.
 */
export function patchText(before: string, edits: readonly TextEdit[]): string {
  let after = ''
  let done = 0
  for (const { at, remove, insert } of edits) {
    if (at < done || !before.startsWith(remove, at))
      throw new Error(
        `Expected ${JSON.stringify(remove)} at offset ${at}, found ${JSON.stringify(before.slice(at, at + remove.length))}`,
      )
    after += before.slice(done, at) + insert
    done = at + remove.length
  }
  return after + before.slice(done)
}

/** The edits that lead back. */
export function invertText(edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0
  return edits.map(({ at, remove, insert }) => {
    const back = { at: at + shift, remove: insert, insert: remove }
    shift += insert.length - remove.length
    return back
  })
}
