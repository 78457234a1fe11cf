import type { MatrixRow } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { draftOf } from '../app/drafting.ts'
import { PageView } from '../app/page-view.ts'
import { decide } from '../dossier/decide-tasks.ts'
import { sign, statusWord } from '../parts/status.ts'
import type { OpinionRow, Priority } from '../state/dossier.ts'
import { type Draft, draftKey, proposal } from '../state/draft.ts'
import { foundStatuses } from '../state/statuses.ts'
import { evidenceChips } from './evidence-chips.ts'
import { keepForm } from './keep-form.ts'

const priorities: readonly Priority[] = ['high', 'medium', 'low']

/** Where a person writes down what he finds. Every stroke is kept, so that a tab that dies takes nothing along. */
export class FindingForm extends PageView {
  static override properties = { ...PageView.properties, row: { attribute: false } } as const
  declare row: MatrixRow | undefined

  protected override seen() {
    const { dossier, drafts, preferences, busy, model } = this.state
    return [dossier, drafts, preferences, busy, model]
  }

  override render(): TemplateResult | typeof nothing {
    const { row, state, say } = this
    if (!row) return nothing
    if (!state.dossier) return keepForm(this, say, state)
    const draft = draftOf(state, row.id)
    const changed = state.drafts.has(draftKey(state.dossier.name, row.id))
    const open = changed
    return html`
      <form class="finding" aria-label=${say('decide.title')} ?data-open=${open} @submit=${this.onSubmit} @keydown=${this.onKey}>
        ${this.statuses(row, draft)}
        ${open ? this.fields(row, draft, changed) : nothing}
      </form>
    `
  }

  private statuses(row: MatrixRow, draft: Draft): TemplateResult {
    const { say, wording } = this
    return html`<fieldset class="choose">
      <legend>${say('decide.title')}</legend>
      ${foundStatuses.map(
        (status) => html`<label class="status ${status}"><input type="radio" name="status" value=${status}
          .checked=${draft.status === status} @change=${() => this.change({ status })}>${sign(status)} ${statusWord(status, wording)}</label>`,
      )}
      <button type="button" class="plain" data-propose @click=${() => this.send(proposal(row, draft))}>${say('decide.asProposed')}</button>
    </fieldset>`
  }

  private fields(row: MatrixRow, draft: Draft, changed: boolean): TemplateResult {
    const { say, state } = this
    const opinions = state.dossier?.found.get(row.id) ?? []
    const disputed = opinions.some(({ disagreement }) => disagreement)
    return html`
      ${evidenceChips(draft, {
        say,
        several: (state.work?.laws.length ?? 0) > 1,
        change: (evidence) => this.change({ evidence }),
      })}
      <label class="wide">${say('decide.why')}
        <textarea name="why" rows="2" required .value=${draft.why} @input=${this.onText}></textarea></label>
      <label class="wide">${say('decide.recommendation')}
        <textarea name="recommendation" rows="1" .value=${draft.recommendation} @input=${this.onText}></textarea></label>
      <div class="row">
        <label class="inline">${say('decide.priority')}
          <select @change=${this.onPriority}>
            <option value="" ?selected=${draft.priority === undefined}>${say('decide.priority.none')}</option>
            ${priorities.map((one) => html`<option value=${one} ?selected=${draft.priority === one}>${say(`decide.priority.${one}`)}</option>`)}
          </select></label>
        ${this.person()}
        <span class="end">
          ${changed ? html`<button type="button" class="plain" @click=${() => this.act({ type: 'draft', draft: undefined })}>${say('decide.discard')}</button>` : nothing}
          ${disputed ? html`<button type="submit" value="resolve" title=${say('decide.resolveHelp')}>${say('decide.resolve')}</button>` : nothing}
          <button type="submit" value="decide" class="primary" title="Ctrl+Enter" ?disabled=${!changed && own(opinions, state.preferences.person)}>${say('decide.record')}</button>
        </span>
      </div>
    `
  }

  private person(): TemplateResult {
    const { say, state } = this
    return html`<label class="inline">${say('decide.person')}
      <input name="person" required maxlength="200" autocomplete="name" .value=${state.preferences.person}
        @change=${(event: Event) => this.act({ type: 'prefer', preferences: { person: (event.target as HTMLInputElement).value.trim() } })}></label>`
  }

  private change(change: Partial<Draft>): void {
    if (this.row) this.send({ ...draftOf(this.state, this.row.id), ...change })
  }

  private send(draft: Draft): void {
    this.act({ type: 'draft', draft })
  }

  private onText(event: Event): void {
    const { name, value } = event.target as HTMLTextAreaElement
    this.change(name === 'why' ? { why: value } : { recommendation: value })
  }

  private onPriority(event: Event): void {
    const chosen = priorities.find((one) => one === (event.target as HTMLSelectElement).value)
    const { priority: _, ...draft } = this.row ? draftOf(this.state, this.row.id) : ({} as Draft)
    this.send({ ...draft, ...(chosen && { priority: chosen }) })
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    // What is still being typed into the name counts.
    ;(event.target as HTMLElement).dispatchEvent(new Event('change', { bubbles: true }))
    form.requestSubmit(form.querySelector<HTMLButtonElement>('button[value=decide]'))
  }

  private onSubmit(event: SubmitEvent): void {
    event.preventDefault()
    const { row, state } = this
    if (!row) return
    const act = (event.submitter as HTMLButtonElement | null)?.value === 'resolve' ? 'resolve' : 'decide'
    this.act({ type: 'task', task: decide(row.id, draftOf(state, row.id), act) })
  }
}

const own = (opinions: readonly OpinionRow[], person: string): boolean =>
  opinions.some(({ by }) => by === person)
