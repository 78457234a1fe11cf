import type { Clause } from '@concordance/law-tree'
import type { Place } from './types.ts'

/** Letters of a clause that are quoted where the clause as a whole is meant. */
const most = 160

/** A stretch of a clause's text. */
export const placeOf = (clause: Clause, from: number, to: number): Place => ({ clause, from, to })

/** The head of a clause: label and heading, or the beginning of its words. */
export function headOf(clause: Clause): Place {
  const end = clause.bodyStart > 0 ? clause.bodyStart : clause.text.length
  const to = Math.min(clause.heading === undefined ? clause.text.length : end, most)
  return { clause, from: 0, to: clause.text.slice(0, to).trimEnd().length }
}

/** A sentence of a clause, or an item of a list inside it. */
export interface Sentence {
  readonly text: string
  readonly from: number
}

/** The clause's own text cut behind full stops, semicolons and lines, with the offset of each piece. */
export function sentencesOf({ text }: Clause): Sentence[] {
  const pieces: Sentence[] = []
  let from = 0
  for (const match of text.matchAll(/(?<=[.;])\s+(?=[\p{Lu}(«“"\d§])|\n+/gu)) {
    pieces.push({ text: text.slice(from, match.index), from })
    from = match.index + match[0].length
  }
  pieces.push({ text: text.slice(from), from })
  return pieces.filter((piece) => piece.text.trim() !== '')
}

/** Text of a clause and of all that stands in it. */
export const wholeText = (clause: Clause): string =>
  [clause.text, ...clause.children.map(wholeText)].join('\n')

/** A clause as it is cited; where it has no number, its first words. */
export const citedAs = ({ path, text }: Clause): string => path || `${text.slice(0, 40).trim()}…`
