import type { CompareSetting } from './setting.ts'
import type { CompareCell } from './types.ts'

/** A share as a whole number of per cent, a dash where there is none. */
export function percent(share: number | null, language: string): string {
  if (share === null) return '–'
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

export function statusText(cell: CompareCell | null, { views, words }: CompareSetting): string {
  if (!cell) return words.notAssessed
  const found = views[0]?.statuses.find(({ status }) => status === cell.status)
  return `${found?.sign ?? ''} ${found?.word ?? cell.status}`
}

/** The numbers of clauses, each once: `12(1); 14`. */
export function paths({ quotes }: CompareCell): string {
  return [...new Set(quotes.map(({ path }) => path))].join('; ')
}
