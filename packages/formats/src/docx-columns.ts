import type { Cell as WordCell, Table as WordTable } from '@concordance/word'
import { byFunctionWords, sameLanguage } from './language.ts'
import { startsHead, typedMarker } from './markers.ts'
import { scriptLanguage } from './script-language.ts'

const longestHeading = 100
const shortestProvision = 60

const textOf = (cell: WordCell | undefined): string =>
  (cell?.blocks ?? [])
    .map((block) => (block.type === 'paragraph' ? `${block.label ?? ''} ${block.text}` : ''))
    .join(' ')
    .trim()

function languageOf(text: string): string | undefined {
  const script = scriptLanguage(text)
  return script === 'latin' ? byFunctionWords(text) : script
}

/**
 * The column to read where a table sets one text in several languages side by side: that in the language asked for, else the
 * first. Undefined for any other table.
 */
export function languageColumn(source: WordTable, language: string | undefined): number | undefined {
  if (!source.sideBySide || source.columns < 2) return undefined
  const languages = Array.from({ length: source.columns }, (_, column) =>
    languageOf(source.rows.map((row) => textOf(row.cells[column])).join('\n')),
  )
  const known = languages.filter((each) => each !== undefined)
  if (known.length < 2 || known.every((each) => sameLanguage(each, known[0] ?? ''))) return undefined
  const asked = languages.findIndex(
    (each) => each !== undefined && language !== undefined && sameLanguage(each, language),
  )
  return Math.max(0, asked)
}

/**
 * The column of the headings where a bill sets them beside its sections: one column of short lines, one of long provisions
 * of which some begin with a number. Undefined for any other table.
 */
export function headingColumn(source: WordTable): 0 | 1 | undefined {
  if (source.columns !== 2) return undefined
  for (const heading of [0, 1] as const) {
    const rows = source.rows.map((row) => ({
      heading: textOf(row.cells[heading]),
      words: textOf(row.cells[1 - heading]),
      single: (row.cells[heading]?.blocks.length ?? 0) <= 2,
    }))
    const numbered = rows.filter(({ words }) => typedMarker(words) !== undefined || startsHead(words)).length
    const fit = rows.every(
      (row) =>
        row.single &&
        row.heading.length <= longestHeading &&
        !/\d/.test(row.heading) &&
        (row.words.length >= shortestProvision || row.words.length > row.heading.length),
    )
    const headed = rows.filter((row) => row.heading !== '').length
    if (
      fit &&
      headed > 0 &&
      numbered * 2 >= rows.length &&
      rows.some(({ words }) => words.length >= shortestProvision)
    )
      return heading
  }
  return undefined
}
