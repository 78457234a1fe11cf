import type { Piece } from './draft.ts'
import type { CompiledTradition } from './head-rules.ts'
import type { Token } from './tokens.ts'

/**
 * What stands in front of an enumerator: words that announce a list, the end of a sentence or item, running words,
 * or a word that makes it a reference (`under subsection (1)`, `point 3)`).
 */
export type Introduction = 'announced' | 'parted' | 'loose' | 'reference'

const ANNOUNCED = /[:：—–]["”»]?\s*$|(?:^|\s)-\s*$/u
const PARTED = /[.;؛。；!?…\])”"»]\s*$/u
const COMMA = /[,،、]\s*$/u
const CONJUNCTION =
  /(?<![\p{L}])(?:and|or|and\/or|et|ou|y|o|e|u|und|oder|и|или|или|и\/или|en|of|och|eller|og|و|أو|和|或者?)\s*$/iu
/** `(a), (b)`, `(a) or`, `a), b)`: a row of references. */
const ROW =
  /[([（]?[\p{L}\p{N}]{1,4}[)\]）]\s*(?:[,،、]|and|or|et|ou|y|o|e|und|oder|и|или|و|أو|to|à|bis|al?)*\s*$/iu
/** Behind a reference: `(a) , but`, `(a) of`, `b) y c)`. */
const GOES_ON =
  /^\s*(?:[,،;)]|of\s|above|below|to\s\(|hereof|thereof|du\s(?:présent|paragraphe)|del?\s(?:art|presente|inciso)|de\sl['’]article)/u

function textBefore(token: Token, pieces: readonly Piece[]): string {
  const piece = pieces[token.piece]
  if (!piece) return ''
  const own = piece.block.text.slice(Math.max(piece.from, token.at - 60), token.at)
  if (own.trim() !== '' || token.place === 'inside') return own
  const previous = pieces[token.piece - 1]
  return previous ? previous.block.text.slice(Math.max(previous.from, previous.to - 60), previous.to) : ''
}

/** Reads the words in front of and behind an enumerator. `before` is the last sub-clause begun. */
export function introductionOf(
  token: Token,
  pieces: readonly Piece[],
  before: { readonly piece: number; readonly end: number } | undefined,
  tradition: CompiledTradition,
  inSchedule: boolean,
): Introduction {
  const text = pieces[token.piece]?.block.text ?? ''
  const after = text.slice(token.end, token.end + 40)
  if (token.place === 'label') return ANNOUNCED.test(textBefore(token, pieces)) ? 'announced' : 'parted'
  const words = textBefore(token, pieces)
  const atOnce =
    before !== undefined && before.piece === token.piece && text.slice(before.end, token.at).trim() === ''
  if (GOES_ON.test(after) && token.sign !== '-') return 'reference'
  if (token.place !== 'inside') {
    if (ANNOUNCED.test(words)) return 'announced'
    const conjunction = CONJUNCTION.test(words)
    if (!conjunction && tradition.references.test(words) && !PARTED.test(words)) return 'reference'
    return 'parted'
  }
  if (words.trim() === '' || atOnce) return 'parted'
  const letters = token.readings[0]?.family !== 'digit' && token.readings[0]?.family !== 'dotted'
  // A number and a point inside a line begin an item only before a capital.
  if (token.sign === '.' && !/^\s+["“«(]?[\p{Lu}\p{Lo}]/u.test(after)) return 'reference'
  if (ANNOUNCED.test(words)) return 'announced'
  if (PARTED.test(words)) return ROW.test(words) && /[)）]\s*$/.test(words) ? 'reference' : 'parted'
  if (inSchedule && !letters && token.sign !== '-' && /^\s+[\p{Lu}]/u.test(after))
    return tradition.references.test(words) ? 'reference' : 'loose'
  if (!letters || token.sign === '-') return 'reference'
  if (COMMA.test(words)) return ROW.test(words) ? 'reference' : 'parted'
  const conjunction = CONJUNCTION.exec(words)
  if (conjunction) {
    const front = words.slice(0, conjunction.index)
    if (ROW.test(front)) return 'reference'
    return /[;,،؛]\s*$/.test(front) ? 'parted' : 'loose'
  }
  return tradition.references.test(words) ? 'reference' : 'loose'
}
