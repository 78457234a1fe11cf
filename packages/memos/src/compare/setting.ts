import type { MatrixRow } from '@concordance/gap-analysis'
import { text } from '@concordance/protocol-model'
import { type MatrixView, matrixView, type RowView } from '@concordance/reports'
import {
  type CountriesWording,
  countriesLanguages,
  countriesWording,
  type MemoLabels,
  memoWording,
} from '@concordance/templates'
import type { CompareInput } from './types.ts'

/** A row of one column with its words. */
export interface Held {
  readonly row: MatrixRow
  readonly view: RowView
}

/** An obligation with what each column holds on it. */
export interface Line {
  readonly id: string
  readonly view: RowView
  readonly held: readonly (Held | undefined)[]
}

export interface Group {
  readonly anchor: string
  readonly label: string
  readonly heading: string
  readonly lines: readonly Line[]
}

export interface CompareSetting {
  readonly input: CompareInput
  readonly language: string
  readonly words: CountriesWording
  readonly labels: MemoLabels
  readonly views: readonly MatrixView[]
  readonly groups: readonly Group[]
  readonly lines: readonly Line[]
  readonly instruments: string
}

/** Joins the rows of all columns by obligation, in the order of the first. Throws a RangeError for a language without words. */
export function compareSetting(input: CompareInput): CompareSetting {
  const words = countriesWording(input.language)
  const labels = memoWording(input.language)
  if (!words || !labels)
    throw new RangeError(
      `A comparison cannot be written in "${input.language}"; choose one of ${countriesLanguages.join(', ')}`,
    )
  const { language } = words
  const views = input.columns.map(({ matrix }) => matrixView(matrix, language))
  const held = input.columns.map(({ matrix }, index) => heldIn(matrix.rows, views[index]))
  const groups = groupsOf(views).map(({ anchor, label, heading, rows }) => ({
    anchor,
    label,
    heading,
    lines: rows.map((view) => ({ id: view.id, view, held: held.map((column) => column.get(view.id)) })),
  }))
  const [matrix] = input.columns.map((column) => column.matrix)
  const names = [...(matrix ? [matrix.instrument, ...(matrix.also ?? [])] : [])].map(
    ({ shortTitle, title }) => text(shortTitle ?? title, language),
  )
  return {
    input,
    language,
    words,
    labels,
    views,
    groups,
    lines: groups.flatMap(({ lines }) => lines),
    instruments: new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
  }
}

function heldIn(rows: readonly MatrixRow[], view: MatrixView | undefined): ReadonlyMap<string, Held> {
  const found = new Map(rows.map((row) => [row.id, row]))
  const views = (view?.articles ?? []).flatMap((article) => article.rows)
  return new Map(
    views.flatMap((one) => {
      const row = found.get(one.id)
      return row ? [[one.id, { row, view: one }] as const] : []
    }),
  )
}

/** The articles of all columns: those of the first, with what only others hold added where it belongs. */
function groupsOf(views: readonly MatrixView[]) {
  const groups = new Map<string, { anchor: string; label: string; heading: string; rows: RowView[] }>()
  const seen = new Set<string>()
  for (const { articles } of views)
    for (const { anchor, label, heading, rows } of articles) {
      const group = groups.get(anchor) ?? { anchor, label, heading, rows: [] }
      groups.set(anchor, group)
      for (const row of rows) {
        if (seen.has(row.id)) continue
        seen.add(row.id)
        group.rows.push(row)
      }
    }
  return [...groups.values()]
}
