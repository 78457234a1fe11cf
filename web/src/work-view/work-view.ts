import { html, type TemplateResult } from 'lit'
import { currentRow } from '../app/current-row.ts'
import { PageView } from '../app/page-view.ts'
import { noLaw } from '../parts/no-law.ts'
import { evidenceOf, spotOf } from '../state/evidence.ts'
import type { Spot } from '../state/route.ts'

const panes = ['list', 'detail', 'law'] as const
type Pane = (typeof panes)[number]

/** The workbench: obligations, one of them with all that was found for it, and the law at that place. */
export class WorkView extends PageView {
  static override properties = {
    ...PageView.properties,
    pane: { attribute: false },
    looked: { attribute: false },
  } as const
  /** The pane that a narrow screen shows. */
  declare pane: Pane
  /** Words of a finding that the reader wants to see in the law. */
  declare looked: { readonly row: string; readonly spot: Spot } | undefined

  private readonly look = (spot: Spot): void => {
    const row = currentRow(this.state)
    if (row) this.looked = { row: row.id, spot }
    this.pane = 'law'
  }

  constructor() {
    super()
    this.pane = 'list'
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('state')) return
    const before = (changed.get('state') as this['state'] | undefined)?.route
    const { obligation, evidence } = this.state.route
    if (before && (obligation !== before.obligation || evidence !== before.evidence)) this.looked = undefined
    if (obligation && obligation !== before?.obligation) this.pane = evidence ? 'law' : 'detail'
    else if (evidence && evidence !== before?.evidence) this.pane = 'law'
  }

  override render(): TemplateResult {
    const { work } = this.state
    return work ? this.bench() : noLaw(this.say)
  }

  private bench(): TemplateResult {
    const { say, state } = this
    const row = currentRow(state)
    const asked = this.looked?.row === row?.id ? this.looked?.spot : undefined
    const spot = asked ?? (row && spotOf(row, evidenceOf(row, state.route.evidence)))
    return html`
      <h1 class="unseen" tabindex="-1">${say('view.work')}</h1>
      <div class="pane-tabs" role="group" aria-label=${say('view.work')}>
        ${panes.map(
          (pane) => html`<button type="button" class="toggle" aria-pressed=${this.shows(pane)}
            @click=${() => {
              this.pane = pane
            }}>${say(`work.${pane}`)}</button>`,
        )}
      </div>
      <div class="bench" data-pane=${this.pane}>
        <section class="pane list" tabindex="-1" aria-label=${say('work.list')}>
          <filter-bar .state=${state}></filter-bar>
          <obligation-list .state=${state} .current=${row?.id}></obligation-list>
        </section>
        <section class="pane detail" tabindex="-1" aria-label=${say('work.detail')}>
          <obligation-detail .state=${state} .row=${row} .show=${this.look}></obligation-detail>
          <finding-form .state=${state} .row=${row}></finding-form>
        </section>
        <section class="pane law" tabindex="0" aria-label=${say('work.law')}>
          <law-pane .state=${state} .row=${row} .spot=${spot} .visible=${this.pane}></law-pane>
        </section>
      </div>
    `
  }

  /** Beside the list, where a screen has room for two, stands the obligation until the law is asked for. */
  private shows(pane: Pane): boolean {
    if (pane === 'detail' && this.pane === 'list') return matchMedia('(min-width: 44rem)').matches
    return this.pane === pane
  }
}
