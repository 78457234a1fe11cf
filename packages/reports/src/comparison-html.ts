import type { Element, ElementContent } from 'hast'
import type { ChangeKind, ComparedRow, Stretch } from './comparison.ts'
import type { ComparisonPart, ComparisonView } from './comparison-view.ts'
import { h } from './h.ts'
import { factList, plainPage, plainTable, proseOf } from './plain-page.ts'
import { clean, directionOf } from './words.ts'

/** The comparison as one self-contained page, side by side and in one text, switched without script. */
export function comparisonHtml(view: ComparisonView): string {
  const { wording, document } = view
  const { facts, headings, columns, change } = wording
  const kinds = Object.keys(change) as (ChangeKind | 'unchanged')[]
  const counts = kinds.map((kind) => [change[kind], String(document.counts[kind])])
  return plainPage({
    language: view.language,
    direction: view.direction,
    title: `${wording.title}: ${view.subject}`,
    program: `Concordance ${document.program}`,
    style,
    skip: { words: wording.skip, to: 'comparison' },
    body: [
      h(
        'header',
        {},
        h('h1', {}, wording.title),
        h('p', { className: ['subject'] }, view.subject),
        factList([
          ...(['before', 'after'] as const).map((side) => [facts[side], version(view, side)] as const),
          [facts.date, view.date],
          [facts.program, `Concordance ${document.program}`],
        ]),
      ),
      h(
        'main',
        {},
        h('h2', { id: 'summary' }, headings.summary),
        h(
          'div',
          { className: ['counts'] },
          plainTable(headings.summary, [columns.change, columns.count], counts),
        ),
        h('h2', { id: 'comparison' }, headings.comparison),
        ...(document.rows.every(({ changes }) => changes.length === 0) ? [h('p', {}, wording.none)] : []),
        switches(view),
        h(
          'div',
          { className: ['rows'] },
          view.parts.map((part) => partElement(part, view)),
        ),
        h('h2', { id: 'reading' }, headings.reading),
        ...proseOf(wording.prose.reading),
      ),
      h('footer', {}, `Concordance ${document.program}`),
    ],
  })
}

function version({ document, wording }: ComparisonView, side: 'before' | 'after'): Element {
  const { title, file, sha256, language } = document[side]
  return h(
    'div',
    {},
    h('span', { lang: language, dir: directionOf(language) }, clean(title)),
    ` (${file}) `,
    h('span', { className: ['muted'] }, `${wording.facts.hash} `, h('code', {}, sha256)),
  )
}

/** Radio buttons: the style sheet shows what is chosen. */
function switches({ wording: { view } }: ComparisonView): Element {
  const choice = (id: string, label: string, checked: boolean) => [
    h('label', {}, h('input', { type: 'radio', name: 'view', id, checked }), ` ${label}`),
  ]
  return h(
    'fieldset',
    { className: ['switch'] },
    h('legend', {}, view.legend),
    choice('side', view.side, true),
    choice('inline', view.inline, false),
  )
}

function partElement(part: ComparisonPart, view: ComparisonView): Element {
  if (part.type === 'folded')
    return h(
      'details',
      {},
      h('summary', {}, part.summary),
      part.rows.map((row) => h('div', { className: ['same'] }, clause(row, 'after', view))),
    )
  const { row, number, changes } = part
  return h(
    'section',
    { className: ['row', ...row.changes] },
    h('h3', {}, number, changes === '' ? undefined : h('span', { className: ['changes'] }, ` ${changes}`)),
    h('div', { className: ['side'] }, clause(row, 'before', view), clause(row, 'after', view)),
    h('div', { className: ['one'] }, clause(row, 'both', view)),
  )
}

/** One side of a clause, or both woven together. */
function clause(row: ComparedRow, side: 'before' | 'after' | 'both', view: ComparisonView): Element {
  const { document, wording } = view
  const hidden = side === 'before' ? 'inserted' : side === 'after' ? 'deleted' : undefined
  const place = side === 'both' ? (row.after ?? row.before) : row[side]
  const { language } = document[side === 'before' ? 'before' : 'after']
  const said = (stretches: readonly Stretch[]) =>
    stretches
      .filter(({ change }) => change === undefined || change !== hidden)
      .map((one) => stretch(one, view))
  const name = side === 'both' ? undefined : wording.columns[side]
  if (!place) return h('div', { className: ['clause', 'none'], ariaLabel: name }, '–')
  const numbers =
    side === 'both' && row.before && row.before.label !== place.label
      ? [
          stretch({ text: row.before.label, change: 'deleted' }, view),
          stretch({ text: place.label, change: 'inserted' }, view),
        ]
      : [place.label]
  return h(
    'div',
    { className: ['clause'], lang: language, dir: directionOf(language) },
    row.heading.length === 0
      ? undefined
      : h('p', { className: ['heading'] }, numbers, ' ', said(row.heading)),
    row.words.length === 0 && row.heading.length > 0
      ? undefined
      : h('p', {}, row.heading.length === 0 ? [numbers, ' '].flat() : [], said(row.words)),
  )
}

/** Words that came or went say so to those who hear the page. */
function stretch({ text, change }: Stretch, { wording }: ComparisonView): ElementContent {
  const words = clean(text)
  if (change === undefined || words === '') return { type: 'text', value: words }
  const mark = (value: string) => h('span', { className: ['said'], lang: wording.language }, ` ${value} `)
  const tag = change === 'inserted' ? 'ins' : 'del'
  return h(tag, {}, mark(wording.marks[change]), words, mark(wording.marks.end))
}

const style = `
.counts{max-width:30rem}
.switch{border:1px solid var(--line);padding:.4rem .8rem;display:flex;gap:.3rem 1.4rem;flex-wrap:wrap}
.row{border-block-start:1px solid var(--line);padding:.4rem 0}
.row h3{font-size:1rem;margin:.2rem 0}
.changes{font-weight:400;color:var(--muted)}
.row.moved,.row.renumbered{border-inline-start:4px solid var(--link);padding-inline-start:.6rem}
.side{display:grid;grid-template-columns:1fr 1fr;gap:0 1.5rem}
.one{display:none}
body:has(#inline:checked) .side{display:none}
body:has(#inline:checked) .one{display:block}
.clause{font-family:Cambria,Caladea,Georgia,"Noto Serif",serif;min-width:0;overflow-wrap:break-word}
.clause p{max-width:none;white-space:pre-line}
.clause[dir]{text-align:start}
.clause.none{color:var(--muted)}
.heading{font-weight:700}
details{border-block-start:1px solid var(--line);padding:.3rem 0;color:var(--muted)}
details[open]{color:var(--ink)}
summary{cursor:pointer}
@media screen and (max-width:50rem){.side{grid-template-columns:1fr}}
@media print{.row{break-inside:avoid}}
`
