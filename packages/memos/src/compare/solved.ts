import type { Status } from '@concordance/gap-analysis'
import type { Block } from '@concordance/reports'
import { fill, plural } from '@concordance/templates'
import { heading, paragraph, quotation, said, statusWord, strong, styled } from '../nodes.ts'
import { obligationCell } from './cell.ts'
import type { CompareSetting, Line } from './setting.ts'
import type { CompareQuote } from './types.ts'

/** Laws that are quoted for an obligation, and clauses of each. */
const mostLaws = 3
const mostClauses = 2
const rank: { readonly [status in Status]: number } = { met: 0, partial: 1, gap: 2, na: 3 }

export interface Solution {
  readonly column: string
  readonly status: Status
  readonly statusWord: string
  readonly quotes: readonly CompareQuote[]
}

export interface Solved {
  readonly line: Line
  /** Those that come furthest, best first. */
  readonly solutions: readonly Solution[]
  /** Names of the columns in which it stands open. */
  readonly open: readonly string[]
}

/** Obligations that some fulfil further than others, with the words of those that come furthest. */
export function solvedIn({ input, lines }: CompareSetting): readonly Solved[] {
  return lines.flatMap((line): Solved[] => {
    const all = line.held.flatMap((held, index) => {
      const column = input.columns[index]
      return held && column ? [{ held, column }] : []
    })
    const best = Math.min(...all.map(({ held }) => rank[held.row.status]))
    const open = all.filter(({ held }) => isOpen(held.row.status) && rank[held.row.status] > best)
    if (best > 1 || open.length === 0) return []
    const solutions = all
      .filter(({ held }) => rank[held.row.status] === best)
      .toSorted((a, b) => score(b.held.row) - score(a.held.row))
      .map(({ held, column }) => ({
        column: column.name,
        status: held.row.status,
        statusWord: held.view.statusWord,
        quotes: obligationCell(held.row, column).quotes,
      }))
      .filter(({ quotes }) => quotes.length > 0)
    return solutions.length === 0 ? [] : [{ line, solutions, open: open.map(({ column }) => column.name) }]
  })
}

const isOpen = (status: Status): boolean => status === 'gap' || status === 'partial'

/** What a person found comes first, then what the program is surest of. */
function score({ finding, confidence = 0 }: NonNullable<Line['held'][number]>['row']): number {
  return (finding ? 2 : 0) + confidence
}

/** "How others solved it": quotes with clause numbers for each obligation that stands open in some. */
export function solved(setting: CompareSetting): Block[] {
  const { words, language } = setting
  const all = solvedIn(setting)
  if (all.length === 0) return [paragraph(words.solvedNone)]
  return [paragraph(words.solvedIntro), ...all.flatMap((one) => solvedBlocks(one, language, setting))]
}

function solvedBlocks(
  { line, solutions, open }: Solved,
  language: string,
  { words, views }: CompareSetting,
): Block[] {
  const colon = views[0]?.wording.colon ?? ': '
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format([...open])
  return [
    heading(3, `${line.view.citation} ${line.view.title.text}`, `solved-${line.id}`),
    paragraph(said(line.view.statement, language)),
    styled('muted', fill(words.solvedOpen, { columns: listed })),
    ...solutions
      .slice(0, mostLaws)
      .flatMap(({ column, status, statusWord: word, quotes }) => [
        styled('keep', strong(column), colon, statusWord(status, word)),
        ...quotes
          .slice(0, mostClauses)
          .flatMap(({ path, quote, language: law }) => [
            styled('clause', fill(views[0]?.wording.clause ?? '{path}', { path })),
            quotation('law', quote, law),
          ]),
      ]),
    ...(solutions.length > mostLaws
      ? [styled('muted', plural(words.solvedMore, solutions.length - mostLaws, language))]
      : []),
  ]
}
