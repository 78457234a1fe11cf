import type { Element } from 'hast'
import { h } from './h.ts'
import { heatMap } from './heat-map.ts'
import { badge, before, prose, said } from './html-words.ts'
import { statuses } from './status.ts'
import type { MatrixView, RowView } from './types.ts'

/** Title and facts. */
export function header(view: MatrixView): Element {
  return h(
    'header',
    {},
    h('h1', {}, view.title),
    h('p', { className: ['subject'] }, view.subject),
    h(
      'dl',
      { className: ['facts'] },
      view.facts.map(({ label, value, code, note }) =>
        h(
          'div',
          {},
          h('dt', {}, label),
          h('dd', {}, said(code ? 'code' : 'span', value, view), note ? ` (${note})` : undefined),
        ),
      ),
    ),
  )
}

/** The caution stands before everything that could be taken for a result. */
export function caution(view: MatrixView): Element {
  return h(
    'section',
    { className: ['caution'], ariaLabelledBy: ['caution'] },
    h('h2', { id: 'caution' }, view.wording.headings.caution),
    prose(view.caution),
  )
}

export function summary(view: MatrixView): Element {
  const { headings } = view.wording
  return h(
    'section',
    { ariaLabelledBy: ['summary'] },
    h('h2', { id: 'summary' }, headings.summary),
    h('div', { className: ['pair'] }, byStatus(view), byArticle(view)),
    h('figure', {}, h('figcaption', {}, headings.picture), heatMap(view, 'picture')),
    h('h2', { id: 'attention' }, headings.attention),
    attention(view),
  )
}

function byStatus({ wording, statuses: views, compares }: MatrixView): Element {
  const { columns, headings } = wording
  return table(
    headings.byStatus,
    [columns.status, ...(compares ? [columns.before] : []), columns.count, columns.share, columns.meaning],
    views.map(({ status, sign, word, count, countBefore, share, meaning }) => [
      badge(status, sign, word),
      ...(compares ? [String(countBefore)] : []),
      String(count),
      share,
      meaning,
    ]),
  )
}

function byArticle({ wording, articles }: MatrixView): Element {
  return table(
    wording.headings.byArticle,
    [wording.columns.article, ...statuses.map((status) => wording.status[status]), wording.columns.total],
    articles.map(({ anchor, heading, counts, rows }) => [
      h('a', { href: `#${anchor}` }, heading),
      ...statuses.map((status) => String(counts[status])),
      String(rows.length),
    ]),
  )
}

function attention(view: MatrixView): Element[] {
  const { wording } = view
  if (view.attention.length === 0) return [h('p', {}, wording.attention.none)]
  const { columns } = wording
  return [
    table(
      view.attentionIntro,
      [columns.citation, columns.obligation, columns.status, columns.missing],
      view.attention.map((row) => [
        h('a', { href: `#${row.id}` }, row.citation),
        said('span', row.title, view),
        h('div', {}, badge(row.status, row.sign, row.statusWord), before(row, view)),
        missing(row, view),
      ]),
    ),
  ]
}

function missing(row: RowView, view: MatrixView): Element {
  return h(
    'ul',
    {},
    row.missing.map((words) => said('li', words, view)),
  )
}

/** The questions for a person, or nothing where every obligation was looked for. */
export function questions(view: MatrixView): Element | undefined {
  const { questions: items, wording } = view
  if (items.length === 0) return undefined
  const { columns, questions: labels } = wording
  return h(
    'section',
    { id: 'questions' },
    h('h2', {}, labels.heading),
    table(
      labels.intro,
      [columns.citation, columns.obligation, labels.question],
      items.map(({ citation, title, question }) => [
        citation,
        said('span', title, view),
        said('span', question, view),
      ]),
    ),
  )
}

/** A table whose first row and first column are headers. */
function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (Element | string)[])[],
): Element {
  return h(
    'table',
    {},
    h('caption', {}, caption),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        head.map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map(([first, ...cells]) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, first),
          cells.map((cell) => h('td', {}, cell)),
        ),
      ),
    ),
  )
}

/** How to read the matrix, and the texts that were read with the hash by which each can be told. */
export function back(view: MatrixView): Element {
  const { facts, headings } = view.wording
  return h(
    'section',
    { ariaLabelledBy: ['reading'] },
    h('h2', { id: 'reading' }, headings.reading),
    prose(view.reading),
    h('h2', { id: 'sources' }, headings.sources),
    table(
      facts.laws,
      [facts.law, facts.language, facts.file, facts.hash],
      view.laws.map(({ title, languageName, file, sha256 }) => [
        said('span', title, view),
        languageName,
        h('code', {}, file),
        h('code', {}, sha256),
      ]),
    ),
  )
}
