import { type ComparisonWording, comparisonLanguages, comparisonWording, fill } from '@concordance/templates'
import type { ComparedRow, ComparisonDocument } from './comparison.ts'
import { formatDate } from './format.ts'
import { clean, directionOf } from './words.ts'

/** A comparison in one language, ready to be set. */
export interface ComparisonView {
  readonly document: ComparisonDocument
  readonly wording: ComparisonWording
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly subject: string
  readonly date: string
  readonly parts: readonly ComparisonPart[]
}

/** A changed clause, or neighbours that did not change. */
export type ComparisonPart =
  | { readonly type: 'row'; readonly row: ComparedRow; readonly number: string; readonly changes: string }
  | { readonly type: 'folded'; readonly rows: readonly ComparedRow[]; readonly summary: string }

/** Throws a RangeError for a language without wording and for a date that is no ISO date. */
export function viewComparison(document: ComparisonDocument, language: string): ComparisonView {
  const wording = comparisonWording(language)
  if (!wording)
    throw new RangeError(
      `The comparison cannot be written in "${language}"; choose one of ${comparisonLanguages.join(', ')}`,
    )
  const [before, after] = [clean(document.before.title), clean(document.after.title)]
  const names = before === after ? [document.before.file, document.after.file] : [before, after]
  return {
    document,
    wording,
    language: wording.language,
    direction: directionOf(wording.language),
    subject: fill(wording.subject, { before: names[0] ?? '', after: names[1] ?? '' }),
    date: formatDate(document.date, wording.language),
    parts: partsOf(document, wording),
  }
}

function partsOf({ rows, all }: ComparisonDocument, wording: ComparisonWording): ComparisonPart[] {
  const parts: ComparisonPart[] = []
  let quiet: ComparedRow[] = []
  const close = () => {
    if (quiet.length > 0) parts.push({ type: 'folded', rows: quiet, summary: summaryOf(quiet, wording) })
    quiet = []
  }
  for (const row of rows) {
    if (row.changes.length === 0 && !all) {
      quiet.push(row)
      continue
    }
    close()
    const changes = row.changes.map((change) => wording.change[change]).join(', ')
    parts.push({ type: 'row', row, number: numberOf(row, wording), changes })
  }
  close()
  return parts
}

/** `6 (was 5)`, or the words of our own where nothing is printed. */
function numberOf({ before, after }: ComparedRow, { was, noNumber }: ComparisonWording): string {
  const path = after?.path || before?.path || noNumber
  const old = before && after && before.path !== after.path ? before.path || noNumber : undefined
  return old === undefined ? path : `${path} (${fill(was, { path: old })})`
}

function summaryOf(rows: readonly ComparedRow[], { folded, noNumber }: ComparisonWording): string {
  const paths = rows.flatMap(({ after }) => (after?.path ? [after.path] : []))
  const [first = noNumber, last = noNumber] = [paths[0], paths.at(-1)]
  return fill(folded, { count: String(rows.length), clauses: first === last ? first : `${first} – ${last}` })
}
