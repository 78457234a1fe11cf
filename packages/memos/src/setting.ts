import type { MatrixRow } from '@concordance/gap-analysis'
import { type Obligation, text } from '@concordance/protocol-model'
import { type MatrixView, matrixView, type RowView } from '@concordance/reports'
import { type MatrixWording, type MemoLabels, memoLanguages, memoWording } from '@concordance/templates'
import type { MemoAmendment, MemoDraft, MemoInput } from './types.ts'

/** A row of the matrix with everything that a memo tells of it. */
export interface Point {
  readonly row: MatrixRow
  readonly view: RowView
  /** What the model says of the obligation, where it is in the model. */
  readonly obligation?: Obligation
  readonly drafts: readonly PointDraft[]
}

export interface PointDraft {
  readonly draft: MemoDraft
  readonly amendment: MemoAmendment
}

/** An article with its points. */
export interface Chapter {
  readonly anchor: string
  readonly label: string
  readonly heading: string
  readonly points: readonly Point[]
}

/** What all parts of a memo are made from. */
export interface Setting {
  readonly input: MemoInput
  readonly language: string
  readonly labels: MemoLabels
  readonly wording: MatrixWording
  readonly view: MatrixView
  readonly chapters: readonly Chapter[]
  readonly points: readonly Point[]
  /** Names of the instruments in everyday use, as a list in words. */
  readonly instruments: string
  readonly laws: string
}

/** Sets what a memo tells in its language. Throws a RangeError for a language without wording. */
export function settingOf(input: MemoInput): Setting {
  const labels = memoWording(input.language)
  if (!labels)
    throw new RangeError(
      `A memo cannot be written in "${input.language}"; choose one of ${memoLanguages.join(', ')}`,
    )
  const { language } = labels
  const view = matrixView(input.matrix, language)
  const rows = new Map(input.matrix.rows.map((row) => [row.id, row]))
  const drafts = draftsById(input.drafts ?? [])
  const obligations = new Map(
    input.model.instruments.flatMap((one) => one.obligations).map((one) => [one.id, one]),
  )
  const chapters = view.articles.map(
    ({ anchor, label, heading, rows: views }): Chapter => ({
      anchor,
      label,
      heading,
      points: views.flatMap((one) => {
        const row = rows.get(one.id)
        const obligation = obligations.get(one.id)
        return row
          ? [{ row, view: one, ...(obligation ? { obligation } : {}), drafts: drafts.get(one.id) ?? [] }]
          : []
      }),
    }),
  )
  return {
    input,
    language,
    labels,
    wording: view.wording,
    view,
    chapters,
    points: chapters.flatMap(({ points }) => points),
    instruments: namesOf(input, language),
    laws: list(
      view.laws.map(({ title }) => shortened(title.text)),
      language,
    ),
  }
}

/** Whether nothing was found by a person, some, or all. */
export function stateOf({ points }: Setting): 'proposed' | 'partly' | 'found' {
  const found = points.filter(({ row }) => row.finding).length
  if (found === 0) return 'proposed'
  return found === points.length ? 'found' : 'partly'
}

function draftsById(drafts: readonly MemoDraft[]): ReadonlyMap<string, readonly PointDraft[]> {
  const found = new Map<string, PointDraft[]>()
  for (const draft of drafts)
    for (const amendment of draft.amendments)
      for (const id of amendment.obligations) {
        const list_ = found.get(id) ?? []
        list_.push({ draft, amendment })
        found.set(id, list_)
      }
  return found
}

function namesOf({ instruments, matrix, model }: MemoInput, language: string): string {
  const known = new Map([matrix.instrument, ...(matrix.related ?? [])].map((one) => [one.id, one]))
  const names = instruments.map((id) => {
    const one = known.get(id) ?? model.catalogue.find((other) => other.id === id)
    return one ? text(one.shortTitle ?? one.title, language) : id
  })
  return list(names, language)
}

/** Long titles are told in full on the first page; in sentences and at the head of pages their beginning will do. */
function shortened(title: string): string {
  if (title.length <= longest) return title
  const cut = title.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`
}

const longest = 70

/** A list in words: `a, b and c`. */
export function list(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** Arabic takes the digits 0 to 9, as the numbers of articles beside the date do. */
const dateLocales: { readonly [language: string]: string } = { en: 'en-GB', ar: 'ar-u-nu-latn' }

/** An ISO date as the language writes it. */
export function dated(date: string, language: string): string {
  return new Intl.DateTimeFormat(dateLocales[language] ?? language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(date))
}
