import type { ComparisonDocument, ComparisonForm } from './comparison.ts'
import { comparisonHtml } from './comparison-html.ts'
import { comparisonMd } from './comparison-md.ts'
import { viewComparison } from './comparison-view.ts'

/**
 * Writes a comparison, to be stored as UTF-8. The same comparison and options give the same text. Throws a RangeError
 * for a language without wording and for a date that is no ISO date.
 */
export function writeComparison(
  document: ComparisonDocument,
  form: ComparisonForm,
  { language }: { readonly language: string },
): string {
  if (form === 'json') return `${JSON.stringify(document, undefined, 2)}\n`
  const view = viewComparison(document, language)
  return form === 'html' ? comparisonHtml(view) : comparisonMd(view)
}
