import { html, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { noLaw } from '../parts/no-law.ts'
import { prose } from '../parts/prose.ts'
import { filterRows } from '../state/filter.ts'
import type { Work } from '../state/results.ts'
import { say as sayText } from '../text/texts.ts'
import { heatMap } from './heat-map.ts'
import { matrixTable } from './matrix-table.ts'

/** The compliance matrix: a square for each obligation, a table, and the ways to take it away. */
export class MatrixView extends PageView {
  override render(): TemplateResult {
    const { work } = this.state
    return work ? this.matrix(work) : noLaw(this.say)
  }

  private matrix({ matrix }: Work): TemplateResult {
    const { say, wording, language, state } = this
    const rows = filterRows(matrix.rows, state.route.filter, language)
    const { instrument } = matrix
    const subject = say('matrix.subject', {
      law: matrix.laws.map(({ title }) => title).join(' · '),
      instrument: sayText(instrument.shortTitle ?? instrument.title, language).text,
    })
    return html`
      <div class="matrix-page">
        <header>
          <h1 tabindex="-1">${wording.title}</h1>
          <p class="lead">${subject}</p>
        </header>
        <export-bar .state=${state}></export-bar>
        <aside class="caution" aria-labelledby="caution">
          <h2 id="caution">${wording.headings.caution}</h2>
          ${prose(wording.prose.caution)}
        </aside>
        <filter-bar .state=${state}></filter-bar>
        <section aria-labelledby="picture">
          <h2 id="picture">${say('matrix.picture')}</h2>
          ${heatMap(matrix, new Set(rows.map(({ id }) => id)), { wording, language, route: state.route })}
        </section>
        <section aria-labelledby="table">
          <h2 id="table">${wording.headings.matrix}</h2>
          ${
            rows.length > 0
              ? matrixTable(rows, { matrix, wording, language, route: state.route, say })
              : html`<p class="muted">${say('filter.nothing')}</p>`
          }
        </section>
      </div>
    `
  }
}
