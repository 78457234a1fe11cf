import type { Candidate, Criterion, Matrix, MatrixRow } from '@concordance/gap-analysis'
import type { MatrixWording } from '@concordance/templates'
import { citing, languagesOf } from './cite.ts'
import type { EvidenceView, RowView } from './types.ts'
import { clean, words } from './words.ts'

type Clause = Pick<Candidate, 'path' | 'file' | 'heading' | 'why' | 'quote'>

/** Where no clause carries an element, so many of the best candidates are quoted. */
const nearest = 2

/**
 * The clauses to print for an obligation. Several clauses may meet it together, so every clause that carries a found
 * element is quoted, in the order of the candidates. Where no clause does, the best candidates are quoted as those
 * that come nearest. All other candidates are named without a quote, so that a page stays readable.
 */
export function viewEvidence(
  row: MatrixRow,
  matrix: Matrix,
  wording: MatrixWording,
): Pick<RowView, 'evidence' | 'nearestOnly' | 'also'> {
  const home = matrix.laws[0]?.file ?? ''
  const key = (file: string | undefined, path: string) => `${file ?? home}\n${path}`
  const found = new Map<string, Criterion[]>()
  for (const element of row.elements) {
    if (!element.met || !element.path || !element.quote) continue
    const place = key(element.file, element.path)
    found.set(place, [...(found.get(place) ?? []), element])
  }
  const candidates = new Map<string, Clause>(row.evidence.map((each) => [key(each.file, each.path), each]))
  for (const [place, [first]] of found) {
    if (candidates.has(place) || !first?.path) continue
    candidates.set(place, { path: first.path, file: first.file ?? home, why: [], quote: first.quote })
  }
  const places = [...candidates.keys()]
  const carriers = places.filter((place) => found.has(place))
  const shown = new Set(carriers.length > 0 ? carriers : places.slice(0, nearest))
  const cite = citing(matrix, wording)
  const languageOf = languagesOf(matrix)
  const evidence: EvidenceView[] = []
  const also: string[] = []
  for (const [place, clause] of candidates) {
    if (!shown.has(place)) also.push(cite(clause.path, clause.file))
    else evidence.push(quoting(clause, found.get(place) ?? [], cite, languageOf(clause.file)))
  }
  return { evidence, nearestOnly: carriers.length === 0 && evidence.length > 0, also }
}

function quoting(
  clause: Clause,
  elements: readonly Criterion[],
  cite: (path: string, file?: string) => string,
  language: string,
): EvidenceView {
  const quotes = withoutContained([clause.quote, ...elements.map(({ quote }) => quote)])
  return {
    cite: cite(clause.path, clause.file),
    ...(clause.heading ? { heading: words(clause.heading, language) } : {}),
    quotes: quotes.map((quote) => words(quote, language)),
    why: clause.why.map(clean),
  }
}

/** Quotes that stand inside another quote of the same clause say nothing more. */
function withoutContained(quotes: readonly string[]): string[] {
  const distinct = [...new Set(quotes)].filter((quote) => quote !== '')
  return distinct.filter((quote) => !distinct.some((other) => other !== quote && other.includes(quote)))
}
