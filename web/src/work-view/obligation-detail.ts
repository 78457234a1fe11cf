import { fill, type MatrixRow, type Obligation } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { demand, eyebrow, guidanceList } from '../parts/obligation-facts.ts'
import { said } from '../parts/said.ts'
import { badge } from '../parts/status.ts'
import { type EvidenceKey, evidenceOf } from '../state/evidence.ts'
import type { Spot } from '../state/route.ts'
import { candidateCards } from './candidate-cards.ts'
import { languageOfFile } from './language-of-file.ts'
import { officialText } from './official-text.ts'
import { opinionList } from './opinions.ts'
import { remarks } from './remarks.ts'

/** One obligation: what it asks, what was found for each of its elements, and the clauses that bear on it. */
export class ObligationDetail extends PageView {
  static override properties = {
    ...PageView.properties,
    row: { attribute: false },
    show: { attribute: false },
  } as const
  declare row: MatrixRow | undefined
  /** Shows words of a finding in the law. */
  declare show: (spot: Spot) => void

  protected override seen() {
    const { work, dossier, explained, model, official, history, preferences, route } = this.state
    return [work, dossier, explained, model, official, history, preferences, route]
  }

  override render(): TemplateResult | typeof nothing {
    const { row, state, say, wording, language } = this
    if (!row || !state.work) return nothing
    const known = this.obligation(row.id)
    const { citation, level, form, title } = row
    const proposed = row.finding?.proposed ?? row.status
    return html`
      <div class="stepper">
        ${eyebrow(citation, level, form, wording)}
        <button type="button" class="icon" data-step="-1" aria-label=${say('work.previous')} title="${say('work.previous')} (k)">‹</button>
        <button type="button" class="icon" data-step="1" aria-label=${say('work.next')} title="${say('work.next')} (j)">›</button>
      </div>
      <h2 class="title">${said(title, language)}</h2>
      ${opinionList(row, state, { say, wording, language, from: this, show: this.show })}
      <p class="proposed">${row.finding ? html`<span class="muted">${say('work.proposed')}</span> ` : nothing}${badge(proposed, wording)} <span class="muted">${this.reason(row, proposed)}</span></p>
      ${demand(known ?? row, { say, language })}
      ${officialText(row.id, state, say)}
      <h3>${say('work.elements')}</h3>
      <ul class="elements">${row.elements.map((element, index) => this.element(element, row, saidBefore(row, index)))}</ul>
      <h3>${say('work.candidates')}</h3>
      ${
        row.evidence.length === 0
          ? html`<p class="muted">${wording.evidence.none}</p>`
          : candidateCards(row, {
              say,
              wording,
              laws: state.work.laws,
              explained: state.explained.get(row.id) ?? [],
              current: evidenceOf(row, state.route.evidence),
              show: (key) => this.showQuote(key),
              gather: state.dossier ? (key) => this.gather(key) : undefined,
            })
      }
      ${known ? guidanceList(known, { say, wording, language, guidance: state.model?.guidance ?? [] }) : nothing}
      ${remarks(row.id, state, { say, language, wording, from: this })}
    `
  }

  override updated(changed: Map<string, unknown>): void {
    const before = changed.get('row') as MatrixRow | undefined
    if (before && before.id !== this.row?.id) this.scrollTo({ top: 0 })
  }

  private element(element: MatrixRow['elements'][number], row: MatrixRow, again: boolean): TemplateResult {
    const { wording, say, language, state } = this
    const { id, met, essential, quote, path, file, text } = element
    const key: EvidenceKey = `e:${id}`
    const current = evidenceOf(row, state.route.evidence) === key
    return html`<li class=${met ? 'found' : 'missing'}>
      <span class="mark" aria-hidden="true">${met ? '✓' : '✗'}</span>
      <p><b>${met ? wording.elements.found : wording.elements.notFound}</b>${wording.colon}${said(text, language)}
        <span class="muted">(${essential ? wording.elements.essential : wording.elements.supporting})</span></p>
      ${
        quote && element.clause
          ? html`<button type="button" class=${again ? 'quote again' : 'quote'} aria-pressed=${current} data-evidence=${key}
              title=${say('work.showInLaw')} @click=${() => this.showQuote(key)}>
              <b class="path">${path ?? ''}</b>
              ${again ? nothing : html`<q lang=${languageOfFile(state.work?.laws ?? [], file)}>${quote}</q>`}
            </button>`
          : nothing
      }
    </li>`
  }

  private reason({ elements }: MatrixRow, status: MatrixRow['status']): string {
    const essential = elements.filter((element) => element.essential)
    return fill(this.wording.reason[status], {
      found: String(essential.filter(({ met }) => met).length),
      total: String(essential.length),
    })
  }

  private obligation(id: string): Obligation | undefined {
    return this.state.model?.instruments
      .flatMap(({ obligations }) => obligations)
      .find((one) => one.id === id)
  }

  /** The words of a candidate as evidence of the finding that is written. */
  private gather(evidence: string): void {
    this.act({ type: 'gather', evidence })
  }

  private showQuote(evidence: string): void {
    const { row } = this
    if (row) this.go({ obligation: row.id, evidence })
  }
}

/** Was the element at this index quoted with the same words as one before it? Then its number is enough. */
const saidBefore = ({ elements }: MatrixRow, index: number): boolean =>
  elements
    .slice(0, index)
    .some(({ clause, quote }) => clause === elements[index]?.clause && quote === elements[index]?.quote)
