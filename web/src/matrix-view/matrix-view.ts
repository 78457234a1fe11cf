import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { noLaw } from '../parts/no-law.ts'
import { prose } from '../parts/prose.ts'
import { filterRows } from '../state/filter.ts'
import type { Work } from '../state/results.ts'
import { say as sayText } from '../text/texts.ts'
import { afterOf, billsOf, compareBill } from './compare-bill.ts'
import { heatMap } from './heat-map.ts'
import { matrixTable } from './matrix-table.ts'
import { sortRows } from './sort-rows.ts'

/** The compliance matrix: a square for each obligation, a table, and the ways to take it away. */
export class MatrixView extends PageView {
  override render(): TemplateResult {
    const { work } = this.state
    return work ? this.matrix(work) : noLaw(this.say)
  }

  protected override seen() {
    const { work, route, preferences, dossier, compared, busy } = this.state
    return [work, route, preferences, dossier, compared, busy]
  }

  private matrix({ matrix: own }: Work): TemplateResult {
    const { say, wording, language, state } = this
    const after = afterOf(state)
    const matrix = (after !== undefined && state.compared?.after === after && state.compared.matrix) || own
    const rows = sortRows(filterRows(matrix.rows, state.route.filter, language), state.route.sort, language)
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
        ${this.bill(after)}
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

  override updated(): void {
    const after = afterOf(this.state)
    if (after !== undefined && !this.state.busy) this.act({ type: 'task', task: compareBill(after) })
  }

  /** The choice of a bill, where the dossier has one beside the laws in force. */
  private bill(after: string | undefined): TemplateResult | typeof nothing {
    const { say, state } = this
    const bills = billsOf(state)
    if (bills.length === 0) return nothing
    const { after: _, ...route } = state.route
    return html`<p><label class="inline">${say('matrix.after')} <select @change=${(event: Event) => {
      const { value } = event.target as HTMLSelectElement
      this.act({ type: 'go', route: { ...route, ...(value !== '' && { after: value }) }, replace: true })
    }}><option value="" ?selected=${after === undefined}>${say('matrix.after.none')}</option>
      ${bills.map((file) => html`<option value=${file} ?selected=${file === after}>${file}</option>`)}</select></label>
      ${after !== undefined ? html` <span class="muted" role="status">${state.compared?.matrix ? say('matrix.afterNote') : say('busy.mapping')}</span>` : nothing}</p>`
  }
}
