import { toReadingOrder, turnBrackets, written } from './direction.ts'
import type { Line } from './types.ts'

const latin = /\p{Script=Latin}/u
const lineEnd = '\n'
const arabic = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const opening = '([{<'
const closing = ')]}>'

/**
 * The lines of a right-to-left paragraph that the program which drew it took for left to right, in reading order. Where
 * Latin words stand in it, what is before and behind them was drawn from left to right, and so were brackets that
 * hold a Latin word, also over two lines (UAX #9, rules N0 and N2 with a base of level 0, undone). Without Latin
 * words the lines read as any other right-to-left line does.
 */
export function leftBaseTexts(lines: readonly Line[]): string[] {
  const texts = lines.map(({ text }) => text)
  if (!texts.some((text) => latin.test(text))) return texts
  const rows = rowsOf(turnBrackets(lines.flatMap((line) => [...drawn(line), lineEnd])))
  const leftward = bracketsAroundLatin(rows)
  return rows.map((pieces, row) => {
    if (!pieces.some((piece) => arabic.test(piece)) || pieces.length === 0) return texts[row] as string
    const stretches = stretchesOf(pieces, (at) => leftward.has(`${row} ${at}`))
    if (!stretches.some(({ left }) => left)) return texts[row] as string
    const words = stretches.flatMap((stretch) =>
      stretch.left ? stretch.pieces : turnBrackets(toReadingOrder(stretch.pieces, (piece) => piece, true)),
    )
    return words.join('').normalize('NFC').replace(/\s+/g, ' ').trim()
  })
}

/** The signs of a line from left to right. */
function drawn({ words, rtl }: Line): string[] {
  const visual = rtl ? [...words].reverse() : words
  return visual.flatMap(({ glyphs }, at) => [
    ...(at > 0 ? [' '] : []),
    ...glyphs.map(({ text }) => written(text)),
  ])
}

/** Pieces parted again at the ends of their lines. */
function rowsOf(pieces: readonly string[]): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const piece of pieces) {
    if (piece !== lineEnd) row.push(piece)
    else {
      rows.push(row)
      row = []
    }
  }
  return rows
}

/** Places (`row piece`) of brackets between which a Latin letter stands. */
function bracketsAroundLatin(rows: readonly (readonly string[])[]): ReadonlySet<string> {
  const found = new Set<string>()
  const open: { readonly sign: string; readonly place: string; latin: boolean }[] = []
  rows.forEach((pieces, row) => {
    pieces.forEach((piece, at) => {
      if (latin.test(piece)) for (const each of open) each.latin = true
      if (piece !== '' && opening.includes(piece))
        open.push({ sign: piece, place: `${row} ${at}`, latin: false })
      const kind = piece === '' ? -1 : closing.indexOf(piece)
      const last = open.at(-1)
      if (kind < 0 || last?.sign !== opening[kind]) return
      open.pop()
      if (last?.latin) found.add(last.place).add(`${row} ${at}`)
    })
  })
  return found
}

interface Stretch {
  readonly left: boolean
  readonly pieces: string[]
}

/** What was drawn from left to right, with the signs around it, parted from what was drawn from right to left. */
function stretchesOf(pieces: readonly string[], isLeft: (at: number) => boolean): Stretch[] {
  const own = pieces.map((piece, at) =>
    isLeft(at) || latin.test(piece) ? 'left' : /[\p{L}\p{N}]/u.test(piece) ? 'right' : 'sign',
  )
  const behind = own.reduceRight<(string | undefined)[]>((after, kind, at) => {
    after[at] = kind === 'sign' ? after[at + 1] : kind
    return after
  }, [])
  const stretches: Stretch[] = []
  let before: string | undefined
  own.forEach((kind, at) => {
    const left = kind === 'left' || (kind === 'sign' && (before === 'left' || behind[at] === 'left'))
    if (kind !== 'sign') before = kind
    const last = stretches.at(-1)
    if (last?.left === left) last.pieces.push(pieces[at] as string)
    else stretches.push({ left, pieces: [pieces[at] as string] })
  })
  return stretches
}
