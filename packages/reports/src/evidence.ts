import type { Matrix, MatrixRow } from '@concordance/gap-analysis'
import type { MatrixWording } from '@concordance/templates'
import { citing, languagesOf } from './cite.ts'
import { conceptName } from './concept-name.ts'
import type { Cite, EvidenceView, RowView } from './types.ts'
import { clean, words } from './words.ts'

/** Where no clause carries an element, so many of the best candidates are quoted. */
const nearest = 2

/** A clause with everything that is quoted from it. */
interface Group {
  readonly path: string
  readonly file: string
  readonly heading: string | undefined
  readonly why: readonly string[]
  readonly quotes: readonly string[]
  /** A found element rests on it. */
  readonly carries: boolean
}

/**
 * The clauses to print for an obligation. Several clauses may meet it together, so every clause that carries a found
 * element is quoted, in the order of the candidates. Where no clause does, the best candidates are quoted as those
 * that come nearest. What a person chose is quoted whole. All other candidates are named without a quote, so that a page stays readable.
 */
export function viewEvidence(
  row: MatrixRow,
  matrix: Matrix,
  wording: MatrixWording,
): Pick<RowView, 'evidence' | 'nearestOnly' | 'also'> {
  const groups = grouped(row, matrix.laws[0]?.file ?? '')
  const carriers = groups.filter(({ carries }) => carries)
  const shown = carriers.length > 0 ? carriers : groups.slice(0, nearest)
  const also = groups.filter((group, index) => (carriers.length > 0 ? !group.carries : index >= nearest))
  const cite = citing(matrix, wording)
  const languageOf = languagesOf(matrix)
  return {
    evidence: shown.map((group) => quoting(group, cite, languageOf(group.file), wording.language)),
    nearestOnly: carriers.length === 0 && shown.length > 0 && row.elements.length > 0,
    also: distinct(also.map(({ path, file }) => cite(path, file))),
  }
}

/** Candidates and found elements by clause, candidates first. */
function grouped(row: MatrixRow, home: string): Group[] {
  const groups = new Map<string, Group>()
  const add = (file: string | undefined, clause: string, group: Omit<Group, 'file'>) => {
    const key = `${file ?? home}\n${clause}`
    const known = groups.get(key)
    groups.set(key, {
      path: known?.path ?? group.path,
      file: file ?? home,
      heading: known?.heading ?? group.heading,
      why: known && known.why.length > 0 ? known.why : group.why,
      quotes: [...(known?.quotes ?? []), ...group.quotes],
      carries: known?.carries || group.carries,
    })
  }
  for (const { file, clause, path, heading, why, quote } of row.evidence)
    add(file, clause, { path, heading, why, quotes: [quote], carries: row.finding !== undefined })
  for (const { met, file, clause, path, quote } of row.elements)
    if (met && path && quote)
      add(file, clause ?? path, { path, heading: undefined, why: [], quotes: [quote], carries: true })
  return [...groups.values()]
}

function quoting(
  group: Group,
  cite: ReturnType<typeof citing>,
  lawLanguage: string,
  language: string,
): EvidenceView {
  return {
    cite: cite(group.path, group.file),
    ...(group.heading ? { heading: words(group.heading, lawLanguage) } : {}),
    quotes: withoutContained(group.quotes).map((quote) => words(quote, lawLanguage)),
    why: [...new Set(group.why.flatMap((label) => conceptName(label, language) ?? []))].map(clean),
  }
}

/** Quotes that stand inside another quote of the same clause say nothing more. */
function withoutContained(quotes: readonly string[]): string[] {
  const distinct = [...new Set(quotes)].filter((quote) => quote !== '')
  return distinct.filter((quote) => !distinct.some((other) => other !== quote && other.includes(quote)))
}

/** Several candidates may be cited alike: paths of definitions, for one. */
function distinct(cites: readonly Cite[]): Cite[] {
  return [...new Map(cites.map((cite) => [cite.full, cite])).values()]
}
