import type { Problem } from '../src/problem.ts'
import type { RawArticle, RawInstrument } from './raw.ts'
import type { Sheet } from './sheet.ts'

/** The obligations of other instruments that an instrument includes must exist. */
export function checkIncludes(sheets: readonly Sheet[]): Problem[] {
  const known = new Set(
    sheets
      .filter(({ kind }) => kind === 'article')
      .flatMap(({ value }) => (value as RawArticle).obligations.map(({ id }) => id)),
  )
  return sheets
    .filter(({ kind }) => kind === 'instrument')
    .flatMap(({ file, value, lineOf }) =>
      ((value as RawInstrument).includes ?? [])
        .map((id, at) => ({ id, line: lineOf(['includes', at]) }))
        .filter(({ id }) => !known.has(id))
        .map(({ id, line }) => ({
          rule: 'includes-known',
          file,
          line,
          reason: `Correct or remove ${id} under includes: there is no such obligation.`,
        })),
    )
}
