import type { Matrix, MatrixRow, MatrixWording } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../i18n/catalogue.ts'
import { articleHeading } from '../parts/article-heading.ts'
import { said } from '../parts/said.ts'
import { badge } from '../parts/status.ts'
import { evidenceOf, spotOf } from '../state/evidence.ts'
import { byArticle } from '../state/filter.ts'
import { type Route, routeHash } from '../state/route.ts'
import { rowRoute } from './heat-map.ts'
import { type Sortable, sortable, sortOf } from './sort-rows.ts'

interface TableOptions {
  readonly matrix: Matrix
  readonly wording: MatrixWording
  readonly language: string
  readonly route: Route
  readonly say: Say
}

/** The rows under their articles: provision, obligation, status, the best quote, what is missing. */
export function matrixTable(rows: readonly MatrixRow[], options: TableOptions): TemplateResult {
  const { columns } = options.wording
  return html`
    <table class="matrix">
      <thead><tr>
        ${sortable.map((column) => sortHead(column, column === 'status' ? options.say('matrix.status') : columns[column], options))}
        <th scope="col">${columns.evidence}</th>
        <th scope="col">${columns.missing}</th>
      </tr></thead>
      ${
        sortOf(options.route.sort)
          ? html`<tbody>${rows.map((row) => line(row, options))}</tbody>`
          : byArticle(rows).map(
              ([, group]) => html`<tbody>
          <tr class="group"><th colspan="5" scope="rowgroup">${articleHeading(group[0], options.matrix, options.wording, options.language)}</th></tr>
          ${group.map((row) => line(row, options))}
        </tbody>`,
            )
      }
    </table>
  `
}

function line(row: MatrixRow, { matrix, wording, language, route, say }: TableOptions): TemplateResult {
  const { columns } = wording
  const href = routeHash(rowRoute(route, row))
  return html`<tr class=${row.status}>
    <th scope="row"><a href=${href} title=${say('matrix.openRow')}>${row.citation}</a></th>
    <td data-column=${columns.obligation}>${said(row.title, language)}</td>
    <td data-column=${columns.status}>${statusOf(row, wording, say)}</td>
    <td data-column=${columns.evidence}>${passage(row, matrix, route)}</td>
    <td data-column=${columns.missing}>${
      row.missing.length > 0
        ? html`<ul>${row.missing.map((text) => html`<li>${said(text, language)}</li>`)}</ul>`
        : nothing
    }</td>
  </tr>`
}

/** The best quote, where it carries an element or the obligation is at least partly met. */
function passage(row: MatrixRow, matrix: Matrix, route: Route): TemplateResult | typeof nothing {
  const key = evidenceOf(row, undefined)
  const spot = spotOf(row, key)
  if (!spot || row.status === 'gap' || row.status === 'na') return nothing
  const element = row.elements.find(({ id }) => key === `e:${id}`)
  const path = element?.path ?? row.evidence.find(({ clause }) => clause === spot.clause)?.path ?? ''
  const law = matrix.laws.find(({ file }) => file === spot.file) ?? matrix.laws[0]
  return html`<a class="passage" href=${routeHash(rowRoute(route, row, key))}><b class="path">${path}</b>
    <q lang=${law?.language ?? 'und'}>${spot.quote ?? ''}</q></a>`
}

/** The head of a column, with the link that sorts by it: up, down, and back to the order of the instrument. */
function sortHead(column: Sortable, title: string, { route }: TableOptions): TemplateResult {
  const now = sortOf(route.sort)
  const here = now?.by === column
  const { sort: _, ...rest } = route
  const next = !here ? { ...rest, sort: column } : now.back ? rest : { ...rest, sort: `-${column}` }
  const direction = !here ? 'none' : now.back ? 'descending' : 'ascending'
  return html`<th scope="col" aria-sort=${direction}><a class="sort" href=${routeHash(next)}>${title} <span
    aria-hidden="true">${here ? (now.back ? '▼' : '▲') : ''}</span></a></th>`
}

/** What a person found, with the name; else the proposal, told as one. Before a bill, where one is looked at. */
function statusOf(row: MatrixRow, wording: MatrixWording, say: Say): TemplateResult {
  const { finding, status, before } = row
  if (before)
    return html`${badge(before.status, wording)} <span aria-hidden="true">→</span> <span class="unseen">${say('matrix.then')}</span> ${badge(status, wording)}`
  return finding
    ? html`${badge(finding.status, wording)}<br><span class="muted small">${say('matrix.foundBy', { name: finding.by })}</span>`
    : html`${badge(status, wording)}<br><span class="muted small">${say('stage.short.proposed')}</span>`
}
