/** What of the obligations is listed. Empty means everything. */
export interface Filter {
  readonly status: readonly string[]
  readonly article: string
  readonly form: string
  /** How far the review has come: a stage, or `stale`, `disputed`. */
  readonly stage: string
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
  /** Name of a view in the table of `views.ts`; an unknown one shows the first. */
  readonly view: string
  /** Name of the open dossier. */
  readonly dossier?: string
  readonly obligation?: string
  /** Number of the candidate in the obligation's list, or id of the element whose quote is shown. */
  readonly evidence?: string
  /** File of a bill: the matrix shows the law before and after it. */
  readonly after?: string
  /** Column by which the matrix is sorted, with `-` in front from the end. */
  readonly sort?: string
  readonly filter: Filter
  /** Words searched in the model. */
  readonly search: string
}

export const noFilter: Filter = { status: [], article: '', form: '', stage: '', words: '' }

/** Reads `#work?o=fp-8-1-a&e=0&status=gap.partial`. An unknown key is left out, never an error. */
export function parseRoute(hash: string): Route {
  const [name = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const values = new URLSearchParams(query)
  const dossier = values.get('d')
  const obligation = values.get('o')
  const evidence = values.get('e')
  const after = values.get('after')
  const sort = values.get('sort')
  return {
    view: name,
    ...(dossier && { dossier }),
    ...(obligation && { obligation }),
    ...(evidence && { evidence }),
    ...(after && { after }),
    ...(sort && { sort }),
    filter: {
      status: (values.get('status') ?? '').split('.').filter(Boolean),
      article: values.get('article') ?? '',
      form: values.get('form') ?? '',
      stage: values.get('stage') ?? '',
      words: values.get('words') ?? '',
    },
    search: values.get('q') ?? '',
  }
}

/** The inverse of `parseRoute`: what is not set is not written. */
export function routeHash({
  view,
  dossier,
  obligation,
  evidence,
  after,
  sort,
  filter,
  search,
}: Route): string {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['d', dossier],
    ['o', obligation],
    ['e', evidence],
    ['after', after],
    ['sort', sort],
    ['status', filter.status.join('.')],
    ['article', filter.article],
    ['form', filter.form],
    ['stage', filter.stage],
    ['words', filter.words],
    ['q', search],
  ]
  const query = new URLSearchParams(entries.flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return query.size > 0 ? `#${view}?${query}` : `#${view}`
}
