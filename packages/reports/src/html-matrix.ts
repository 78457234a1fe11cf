import { fill } from '@concordance/templates'
import type { Element } from 'hast'
import { h } from './h.ts'
import { badge, before, said } from './html-words.ts'
import { kind } from './kind.ts'
import type { ArticleView, ElementView, EvidenceView, MatrixView, RowView } from './types.ts'

/** The matrix itself: one table for each article, under a choice of statuses that works without a script. */
export function matrixSection(view: MatrixView): Element {
  return h(
    'section',
    { id: 'matrix', ariaLabelledBy: ['matrix-heading'], tabIndex: -1 },
    h('h2', { id: 'matrix-heading' }, view.wording.headings.matrix),
    filter(view),
    view.articles.map((article) => articleSection(article, view)),
  )
}

function filter({ wording, statuses, total }: MatrixView): Element {
  const choice = (value: string, label: string, checked: boolean) =>
    h(
      'label',
      {},
      h('input', { type: 'radio', name: 'show', id: `show-${value}`, value, checked }),
      ` ${label}`,
    )
  return h(
    'fieldset',
    { className: ['filter'] },
    h('legend', {}, wording.filter.legend),
    choice('all', `${wording.filter.all} (${total})`, true),
    statuses.map(({ status, sign, word, count }) => choice(status, `${sign} ${word} (${count})`, false)),
  )
}

function articleSection(article: ArticleView, view: MatrixView): Element {
  const { columns } = view.wording
  return h(
    'section',
    { className: ['article'], ariaLabelledBy: [article.anchor] },
    h('h3', { id: article.anchor }, article.heading),
    h(
      'table',
      { className: ['matrix'] },
      h('caption', {}, `${view.wording.title}, ${article.label}`),
      h(
        'colgroup',
        {},
        ['obligation', 'state', 'law', 'parts'].map((name) => h('col', { className: [name] })),
      ),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          [columns.obligation, columns.status, columns.evidence, columns.elements].map((name) =>
            h('th', { scope: 'col' }, name),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        article.rows.map((row) => matrixRow(row, view)),
      ),
    ),
  )
}

function matrixRow(row: RowView, view: MatrixView): Element {
  return h(
    'tr',
    { id: row.id, dataStatus: row.status },
    h(
      'th',
      { scope: 'row' },
      h('span', { className: ['citation'] }, row.citation),
      ' ',
      said('span', row.title, view, 'title'),
      said('p', row.statement, view),
      h('p', { className: ['muted'] }, kind(row)),
    ),
    h(
      'td',
      {},
      badge(row.status, row.sign, row.statusWord),
      before(row, view),
      said('p', row.reason, view, 'muted'),
    ),
    h('td', {}, evidence(row, view)),
    h(
      'td',
      {},
      h(
        'ul',
        { className: ['elements'] },
        row.elements.map((element) => part(element, view)),
      ),
    ),
  )
}

function evidence(row: RowView, view: MatrixView): (Element | undefined)[] {
  const { wording } = view
  return [
    row.evidence.length === 0 ? h('p', {}, wording.evidence.none) : undefined,
    row.nearestOnly ? h('p', { className: ['muted'] }, wording.evidence.nearest) : undefined,
    ...row.evidence.map((each) => clause(each, view)),
    row.also.length > 0
      ? h(
          'p',
          { className: ['muted'] },
          fill(wording.evidence.also, { clauses: row.also.map(({ short }) => short).join('; ') }),
        )
      : undefined,
  ]
}

function clause({ cite, heading, quotes, why }: EvidenceView, view: MatrixView): Element {
  const { wording } = view
  return h(
    'figure',
    { className: ['clause'] },
    h(
      'figcaption',
      {},
      h('strong', {}, cite.full),
      heading ? [wording.colon, said('span', heading, view)] : undefined,
    ),
    quotes.map((quote) => said('blockquote', quote, view)),
    why.length > 0
      ? h('p', { className: ['muted'] }, fill(wording.evidence.concepts, { concepts: why.join(', ') }))
      : undefined,
  )
}

function part(element: ElementView, view: MatrixView): Element {
  const { colon, elements } = view.wording
  return h(
    'li',
    { className: [element.met ? 'found' : 'missing'] },
    h('span', { className: ['mark'], ariaHidden: 'true' }, element.met ? '✓' : '✗'),
    h('strong', {}, element.met ? elements.found : elements.notFound),
    colon,
    said('span', element.text, view),
    element.essential ? undefined : ` (${elements.supporting})`,
    element.met && element.cite ? ` · ${element.cite.short}` : undefined,
  )
}
