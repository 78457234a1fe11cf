import { type Clause, flatten, type Law } from '../src/index.ts'
import { keptWords, pairInOrder } from './measure.ts'

/** A section as the truth beside a law tells it. */
export interface Section {
  readonly number: string
  readonly heading: string
  /** White space joined. */
  readonly text: string
}

/** Shares from 0 to 1. */
export interface Figures {
  readonly sections: number
  readonly precision: number
  readonly recall: number
  readonly headings: number
  readonly text: number
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Words and signs of a text; what is printed close together or apart by a space does not matter. */
const wordsOf = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+|[^\s]/gu) ?? []

/** Compares the sections of a law that was read with the truth, in order. */
export function measureLaw(law: Law, truth: readonly Section[]): Figures {
  const all = flatten(law).map((row) => row.clause)
  const sections = all.filter(({ kind }) => kind === 'section')
  const pairs = pairInOrder(
    truth.map(({ number }) => number.toLowerCase()),
    sections.map(({ number }) => (number ?? '').toLowerCase()),
  )
  let headings = 0
  let kept = 0
  let words = 0
  const found = new Map(pairs)
  truth.forEach((section, index) => {
    const at = found.get(index)
    const clause = at === undefined ? undefined : sections[at]
    const expected = wordsOf(section.text)
    words += expected.length
    if (!clause) return
    if (headingMatches(section, clause)) headings++
    // Up to the next section: some sources print the next part's title, or the schedules, in the section before.
    const next = sections[(at ?? 0) + 1]
    const until = next ? all.indexOf(next) : all.length
    const text = all
      .slice(all.indexOf(clause), until)
      .map((each) => each.text)
      .join('\n')
    kept += keptWords(expected, wordsOf(text))
  })
  return {
    sections: truth.length,
    precision: sections.length ? pairs.length / sections.length : 0,
    recall: pairs.length / truth.length,
    headings: headings / truth.length,
    text: kept / words,
  }
}

/** The heading as printed, with or without the unit's own word and number. */
function headingMatches(section: Section, clause: Clause): boolean {
  const expected = squeeze(section.heading)
  const label = squeeze(clause.label ?? '')
  const heading = squeeze(clause.heading ?? '')
  return (
    [heading, `${label} ${heading}`.trim(), label].includes(expected) ||
    squeeze(clause.text).startsWith(expected)
  )
}
