/** The views of the page. */
export const views = ['start', 'work', 'matrix', 'model', 'settings'] as const
export type View = (typeof views)[number]

/** What of the obligations is listed. Empty means everything. */
export interface Filter {
  readonly status: readonly string[]
  readonly article: string
  readonly form: string
  /** Words that the title, the statement or the citation holds. */
  readonly words: string
}

/** Where in the law a reader stands. */
export interface Spot {
  readonly file: string
  /** eId of the clause. */
  readonly clause: string
  /** The words that are marked in it; absent marks the whole clause. */
  readonly quote?: string
}

/** The place in the page; all of it stands in the address, so that a bookmark, a reload and "back" keep it. */
export interface Route {
  readonly view: View
  readonly obligation?: string
  /** Number of the candidate in the obligation's list, or id of the element whose quote is shown. */
  readonly evidence?: string
  readonly filter: Filter
  /** Words searched in the model. */
  readonly search: string
}

export const noFilter: Filter = { status: [], article: '', form: '', words: '' }

/** Reads `#work?o=fp-8-1-a&e=0&status=gap.partial`. An unknown view or key is left out, never an error. */
export function parseRoute(hash: string): Route {
  const [name = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const values = new URLSearchParams(query)
  const obligation = values.get('o')
  const evidence = values.get('e')
  return {
    view: views.find((view) => view === name) ?? 'start',
    ...(obligation && { obligation }),
    ...(evidence && { evidence }),
    filter: {
      status: (values.get('status') ?? '').split('.').filter(Boolean),
      article: values.get('article') ?? '',
      form: values.get('form') ?? '',
      words: values.get('words') ?? '',
    },
    search: values.get('q') ?? '',
  }
}

/** The inverse of `parseRoute`: what is not set is not written. */
export function routeHash({ view, obligation, evidence, filter, search }: Route): string {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['o', obligation],
    ['e', evidence],
    ['status', filter.status.join('.')],
    ['article', filter.article],
    ['form', filter.form],
    ['words', filter.words],
    ['q', search],
  ]
  const query = new URLSearchParams(entries.flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return query.size > 0 ? `#${view}?${query}` : `#${view}`
}
