/** Work that a parser may waste on a file: bytes times the structures that never close, each of which is read to the end. */
const mostWaste = 50_000_000
/** A few such structures are an accident, whatever the size of the file. */
const accident = 3
/** Each saving may add one; where the file's table is broken, a parser tries them all. */
const mostTrailers = 200
/** No string of a law's PDF outside its streams is longer. */
const longestString = 65_536

const code = (sign: string): number => sign.charCodeAt(0)
const [OPEN, CLOSE, ESCAPE, COMMENT] = [code('('), code(')'), code('\\'), code('%')]
const [LESS, GREATER, BRACKET, END_BRACKET] = [code('<'), code('>'), code('['), code(']')]

const bytesOf = (word: string): readonly number[] => Array.from(word, code)
const [STREAM, ENDSTREAM] = [bytesOf('stream'), bytesOf('endstream')]
/** Words at which every dictionary and list of the object before has to be closed. */
const TRAILER = bytesOf('trailer')
const BORDERS = [TRAILER, ...['endobj', 'obj', 'startxref', 'xref'].map(bytesOf)]

function standsAt(bytes: Uint8Array, at: number, word: readonly number[]): boolean {
  for (let k = 0; k < word.length; k++) if (bytes[at + k] !== word[k]) return false
  return true
}

function find(bytes: Uint8Array, word: readonly number[], from: number): number {
  const [first = 0] = word
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (standsAt(bytes, at, word)) return at
  return bytes.length
}

/** The place behind a string in round brackets, which may hold others; undefined where it does not close. */
function behindString(bytes: Uint8Array, from: number): number | undefined {
  let depth = 0
  for (let at = from; at < bytes.length && at - from < longestString; at++) {
    if (bytes[at] === ESCAPE) at += 1
    else if (bytes[at] === OPEN) depth += 1
    else if (bytes[at] === CLOSE) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

/** Counts trailers, and objects whose dictionaries and lists do not close before the next one begins, in one pass. */
function structureOf(bytes: Uint8Array): { readonly unclosed: number; readonly trailers: number } {
  let unclosed = 0
  let trailers = 0
  let open = 0
  // Brackets of strings up to here are looked at no more, so that each byte is read twice at most.
  let strings = 0
  for (let at = 0; at < bytes.length; ) {
    const sign = bytes[at]
    if (sign === OPEN && at >= strings) {
      const behind = behindString(bytes, at)
      if (behind === undefined) {
        unclosed += 1
        strings = at + longestString
      }
      at = behind ?? at + 1
    } else if (sign === COMMENT) {
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1
    } else if (sign === BRACKET || (sign === LESS && bytes[at + 1] === LESS)) {
      open += 1
      at += sign === BRACKET ? 1 : 2
    } else if (sign === END_BRACKET || (sign === GREATER && bytes[at + 1] === GREATER)) {
      open -= 1
      at += sign === END_BRACKET ? 1 : 2
    } else {
      const border = BORDERS.find((word) => word[0] === sign && standsAt(bytes, at, word))
      if (border) {
        if (open > 0) unclosed += 1
        if (border === TRAILER) trailers += 1
        open = 0
        at += border.length
      } else if (sign === STREAM[0] && standsAt(bytes, at, STREAM))
        at = find(bytes, ENDSTREAM, at) + ENDSTREAM.length
      else at += 1
    }
  }
  return { unclosed: unclosed + (open > 0 ? 1 : 0), trailers }
}

/**
 * Whether a PDF is so damaged that a parser would lose itself in it. Each structure that never closes is read to the end
 * of the file, again and again, which takes time that grows with the square of the size and cannot be interrupted.
 */
export function isHopeless(bytes: Uint8Array): boolean {
  const { unclosed, trailers } = structureOf(bytes)
  return trailers > mostTrailers || (unclosed > accident && unclosed * bytes.length > mostWaste)
}
