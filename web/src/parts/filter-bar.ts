import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { articleKey, countByStatus, filterRows, stages } from '../state/filter.ts'
import { type Filter, noFilter } from '../state/route.ts'
import { statuses } from '../state/statuses.ts'
import { articleHeading } from './article-heading.ts'
import { sign } from './status.ts'

/** Choices of what is listed: status, words, article, kind of rule. The same in workbench and matrix. */
export class FilterBar extends PageView {
  protected override seen() {
    const { work, route, preferences, dossier } = this.state
    return [work, route, preferences, dossier !== undefined]
  }

  override render(): TemplateResult | typeof nothing {
    const { work, route } = this.state
    if (!work) return nothing
    const { say, wording, language } = this
    const { rows } = work.matrix
    const { filter } = route
    const shown = filterRows(rows, filter, language).length
    const counts = countByStatus(filterRows(rows, { ...filter, status: [] }, language))
    const articles = new Map(rows.map((row) => [articleKey(row), row]))
    const forms = [...new Set(rows.map(({ form }) => form))]
    return html`
      <div class="filter" role="group" aria-label=${say('filter.label')}>
        <div class="statuses">
          ${statuses.map(
            (status) => html`<button type="button" class="toggle ${status}"
              aria-pressed=${filter.status.includes(status)} @click=${() => this.toggle(status)}>
              ${sign(status)} ${wording.status[status]} <span class="number">${counts[status] ?? 0}</span>
            </button>`,
          )}
        </div>
        <input type="search" data-search .value=${filter.words} placeholder=${say('filter.words')}
          aria-label=${say('filter.words')}
          @input=${(event: Event) => this.change({ words: (event.target as HTMLInputElement).value })}>
        <select aria-label=${say('filter.article')}
          @change=${(event: Event) => this.change({ article: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${filter.article === ''}>${say('filter.anyArticle')}</option>
          ${[...articles].map(
            ([key, row]) =>
              html`<option value=${key} ?selected=${filter.article === key}>${articleHeading(row, work.matrix, wording, language)}</option>`,
          )}
        </select>
        <select aria-label=${say('filter.form')}
          @change=${(event: Event) => this.change({ form: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${filter.form === ''}>${say('filter.anyForm')}</option>
          ${forms.map(
            (form) =>
              html`<option value=${form} ?selected=${filter.form === form}>${wording.form[form] ?? form}</option>`,
          )}
        </select>
        ${
          this.state.dossier
            ? html`<select aria-label=${say('filter.stage')}
                @change=${(event: Event) => this.change({ stage: (event.target as HTMLSelectElement).value })}>
                <option value="" ?selected=${filter.stage === ''}>${say('filter.anyStage')}</option>
                ${stages.map((stage) => html`<option value=${stage} ?selected=${filter.stage === stage}>${say(`stage.short.${stage}`)}</option>`)}
              </select>`
            : nothing
        }
        <p class="shown" role="status">${say('filter.shown', { shown, total: rows.length })}
          ${
            shown < rows.length
              ? html`<button type="button" class="plain" @click=${() => this.change(noFilter)}>${say('filter.clear')}</button>`
              : nothing
          }
        </p>
      </div>
    `
  }

  private toggle(status: string): void {
    const { status: chosen } = this.state.route.filter
    this.change({
      status: chosen.includes(status) ? chosen.filter((one) => one !== status) : [...chosen, status],
    })
  }

  private change(change: Partial<Filter>): void {
    this.go({ filter: { ...this.state.route.filter, ...change } }, true)
  }
}
