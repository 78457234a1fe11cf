import { fill, type Matrix, type MatrixRow, type MatrixWording } from '@concordance/toolkit'
import { html, type TemplateResult } from 'lit'
import { articleHeading } from '../parts/article-heading.ts'
import { sign } from '../parts/status.ts'
import { byArticle } from '../state/filter.ts'
import { type Route, routeHash } from '../state/route.ts'
import { say } from '../text/texts.ts'

interface HeatMapOptions {
  readonly wording: MatrixWording
  readonly language: string
  readonly route: Route
}

/** One line for each article, one square for each obligation; what the filter leaves out stays in its place, faint. */
export function heatMap(
  matrix: Matrix,
  shown: ReadonlySet<string>,
  { wording, language, route }: HeatMapOptions,
): TemplateResult {
  return html`<dl class="heat">${byArticle(matrix.rows).map(
    ([, rows]) => html`
      <div>
        <dt>${articleHeading(rows[0], matrix, wording, language)}</dt>
        <dd><ul>${rows.map((row) => {
          const label = labelOf(row, wording, language)
          return html`<li><a class="cell ${row.status}" ?data-faint=${!shown.has(row.id)}
            href=${routeHash(rowRoute(route, row))} aria-label=${label} title=${label}>${sign(row.status)}</a></li>`
        })}</ul></dd>
      </div>`,
  )}</dl>`
}

const labelOf = ({ citation, title, status }: MatrixRow, wording: MatrixWording, language: string): string =>
  fill(wording.picture.cell, {
    citation,
    title: say(title, language).text,
    status: wording.status[status],
  })

/** The workbench at this obligation, with the filter kept. */
export function rowRoute(route: Route, { id }: MatrixRow, evidence?: string): Route {
  return {
    ...(route.dossier !== undefined && { dossier: route.dossier }),
    view: 'work',
    obligation: id,
    filter: route.filter,
    search: '',
    ...(evidence && { evidence }),
  }
}
