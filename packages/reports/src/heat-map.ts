import { fill } from '@concordance/templates'
import type { Element } from 'hast'
import { h } from './h.ts'
import { glyph } from './heat-glyph.ts'
import type { ArticleView, MatrixView, RowView } from './types.ts'

/** Sizes in user units (CSS pixels). */
const cell = 26
const gap = 4
const narrowest = 100
const perLine = 24
const pitch = cell + gap
const legendHeight = 40
/** Widest mean width of a letter at this size. */
const letter = 7

/**
 * One line for each article, one square for each obligation, each with a glyph whose shape alone tells the status.
 * An article with more obligations than fit goes on in the next line. `prefix` makes the ids unique in a page.
 */
export function heatMap(view: MatrixView, prefix: string): Element {
  const { wording } = view
  const label = view.articles.reduce(
    (most, each) => Math.max(most, each.label.length * letter + 12),
    narrowest,
  )
  const tops = [legendHeight]
  for (const { rows } of view.articles) {
    const lines = Math.max(1, Math.ceil(rows.length / perLine))
    tops.push((tops.at(-1) ?? 0) + lines * pitch)
  }
  const longest = view.articles.reduce((most, { rows }) => Math.max(most, rows.length), 14)
  const legendWidth = view.statuses.reduce((sum, { word }) => sum + 52 + (word.length + 5) * letter, 0)
  const width = Math.max(legendWidth, label + Math.min(perLine, longest) * pitch + gap)
  const height = (tops.at(-1) ?? 0) + gap
  const counts = view.statuses.map(({ word, count }) => `${word}${wording.colon}${count}`).join('; ')
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      role: 'img',
      lang: view.language,
      // Places are counted from the left, also on a page that runs from the right.
      direction: 'ltr',
      ariaLabelledBy: [`${prefix}-title`, `${prefix}-description`],
      fontFamily: 'Calibri, Carlito, "Noto Sans", sans-serif',
      fontSize: '13',
      fill: '#222222',
    },
    h('title', { id: `${prefix}-title` }, wording.picture.title),
    h('desc', { id: `${prefix}-description` }, fill(wording.picture.description, { counts })),
    legend(view),
    view.articles.map((article, index) => line(article, tops[index] ?? 0, label, view)),
  )
}

/** The four statuses in a line; the place of each follows from the length of the words before it. */
function legend(view: MatrixView): Element {
  const entries: Element[] = []
  let x = gap
  for (const { status, word, count } of view.statuses) {
    const text = `${word} (${count})`
    entries.push(
      h('g', { transform: `translate(${x} 6)` }, glyph(status, 20), h('text', { x: '28', y: '15' }, text)),
    )
    x += 52 + text.length * letter
  }
  return h('g', { className: ['legend'] }, entries)
}

function line(article: ArticleView, top: number, label: number, view: MatrixView): Element {
  return h(
    'g',
    { transform: `translate(0 ${top})` },
    h('text', { x: String(gap), y: String(cell / 2 + 5) }, article.label),
    article.rows.map((row, index) => square(row, index, label, view)),
  )
}

function square(row: RowView, index: number, label: number, view: MatrixView): Element {
  const x = label + (index % perLine) * pitch
  const y = Math.floor(index / perLine) * pitch
  const title = fill(view.wording.picture.cell, {
    citation: row.citation,
    title: row.title.text,
    status: row.statusWord,
  })
  return h('g', { transform: `translate(${x} ${y})` }, h('title', {}, title), glyph(row.status, cell))
}
