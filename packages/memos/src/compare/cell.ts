import type { MatrixRow, Status } from '@concordance/gap-analysis'
import type { CompareCell, CompareColumn, CompareQuote } from './types.ts'

/** What a column holds on an obligation: status, who found it, and the clauses that carry it in their own words. */
export function obligationCell(row: MatrixRow, { matrix }: CompareColumn): CompareCell {
  const bearing = new Set(
    row.elements.filter(({ met }) => met).map(({ clause, file }) => `${file} ${clause}`),
  )
  const carrying = row.evidence.filter(({ clause, file }) => bearing.has(`${file} ${clause}`))
  const quotes = (carrying.length > 0 || row.status === 'gap' ? carrying : row.evidence.slice(0, 1)).map(
    ({ file, path, quote }) => ({ file, path, quote, language: languageOf(matrix, file) }),
  )
  return {
    status: row.status,
    ...(row.finding ? { by: row.finding.by } : {}),
    ...(row.unclear ? { unclear: true } : {}),
    quotes,
  }
}

/** The same for one element: found or not. */
export function elementCell(
  element: MatrixRow['elements'][number],
  row: MatrixRow,
  { matrix }: CompareColumn,
): CompareCell {
  const { met, quote, path, file = '' } = element
  const status: Status = row.status === 'na' ? 'na' : met ? 'met' : 'gap'
  const quotes: CompareQuote[] =
    met && path !== undefined && quote !== ''
      ? [{ file, path, quote, language: languageOf(matrix, file) }]
      : []
  return { status, quotes }
}

function languageOf({ laws }: CompareColumn['matrix'], file: string): string {
  return (laws.find((law) => law.file === file) ?? laws[0])?.language ?? 'und'
}
