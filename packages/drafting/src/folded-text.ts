import { diffText, type TextEdit } from '@concordance/mdast-util-diff'

/**
 * A text with every run of white space as one space and none at the ends, without characters that nobody sees (direction
 * marks, soft hyphens, byte order marks), and the way back. Ends of paragraphs stay.
 */
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
  let blank: number | undefined
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at)
    if (unseen.test(sign)) continue
    if (white.test(sign)) {
      blank ??= at
      continue
    }
    if (blank !== undefined && text !== '') {
      text += ' '
      starts.push(blank)
      ends.push(at)
    }
    blank = undefined
    text += sign
    starts.push(at)
    ends.push(at + 1)
  }
  return { text, starts, ends }
}

const white = /[^\S\u2029]/
const unseen = /[\u200b\u200e\u200f\u061c\u00ad\ufeff]/

/** Word-level edits to a text that differs in more than white space; white space that stays is the source's. */
export function diffFolded(before: string, after: string): TextEdit[] {
  const a = fold(before)
  return diffText(a.text, fold(after).text).map(({ at, remove, insert }) => {
    const from = at < a.starts.length ? (a.starts[at] ?? 0) : (a.ends.at(-1) ?? 0)
    const to = remove === '' ? from : (a.ends[at + remove.length - 1] ?? from)
    return { at: from, remove: before.slice(from, to), insert }
  })
}

/** Words [from, to) of a text that was searched. */
export interface WordsFound {
  readonly from: number
  readonly to: number
  /** They are no part of longer words, as `act` is of `action`. */
  readonly whole: boolean
}

/** Where words stand in a text, whatever the white space between them. */
export function findWords(text: FoldedText, words: string): WordsFound[] {
  const wanted = fold(words).text
  const found: WordsFound[] = []
  if (wanted === '') return found
  for (let at = text.text.indexOf(wanted); at >= 0; at = text.text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length
    found.push({
      from: text.starts[at] ?? 0,
      to: text.ends[end - 1] ?? 0,
      whole: !cutsWord(text.text, at) && !cutsWord(text.text, end),
    })
  }
  return found
}

/** Whether a place lies between two letters of a word; scripts without spaces are cut anywhere. */
const cutsWord = (text: string, at: number): boolean =>
  inWord.test(text.charAt(at - 1)) && inWord.test(text.charAt(at))

const inWord =
  /[\p{L}\p{N}](?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])/u
