import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { said } from '../parts/said.ts'
import { sign, statusWord } from '../parts/status.ts'
import type { DraftChoice, DraftedProvision, DraftedValue } from '../state/drafting.ts'
import { openRows } from '../state/drafting.ts'
import { currentDrafting } from './current-drafting.ts'
import { draftBill } from './drafting-tasks.ts'

/** What is to be closed, in which wording, with which values. */
export class DraftChoices extends PageView {
  static override properties = {
    ...PageView.properties,
    file: { attribute: false },
    left: { attribute: false },
    values: { attribute: false },
  } as const
  /** Law that is drafted for, where there are several. */
  declare file: string | undefined
  /** Obligations that the person left out. */
  declare left: ReadonlySet<string>
  declare values: DraftChoice['values']

  constructor() {
    super()
    this.left = new Set()
    this.values = {}
  }

  protected override seen() {
    const { work, drafting, preferences, busy } = this.state
    return [work, drafting?.answer, preferences.language, busy !== undefined]
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // Coming back to the view, what was chosen is there again.
    const { work } = this.state
    const drafting = currentDrafting(this.state)
    if (!drafting || !work) return
    const { choice } = drafting
    this.values = choice.values
    this.left = new Set(
      openRows(work.matrix).flatMap(({ id }) => (choice.obligations.includes(id) ? [] : [id])),
    )
  }

  override render(): TemplateResult | typeof nothing {
    const { say, state } = this
    const { work, busy } = state
    const drafting = currentDrafting(state)
    if (!work) return nothing
    const chosen = openRows(work.matrix).filter(({ id }) => !this.left.has(id))
    return html`
      <form @submit=${this.onSubmit}>
        ${this.laws()}
        ${this.gaps()}
        ${drafting ? this.wordings(drafting.answer.drafted.provisions) : nothing}
        ${drafting ? this.variables(drafting.answer.drafted.values) : nothing}
        <p class="go"><button type="submit" class="primary" ?disabled=${busy !== undefined || chosen.length === 0}>${say(
          drafting ? 'drafting.again' : 'drafting.draft',
          { count: chosen.length },
        )}</button></p>
      </form>
    `
  }

  private laws(): TemplateResult | typeof nothing {
    const { laws = [], counted = [] } = this.state.work ?? {}
    const some = laws.filter(({ source }) => counted.includes(source.file))
    if (some.length < 2) return nothing
    return html`<label>${this.say('drafting.law')}
      <select @change=${(event: Event) => {
        this.file = (event.target as HTMLSelectElement).value
      }}>${some.map(({ title, source }) => html`<option value=${source.file} ?selected=${source.file === this.law}>${title}</option>`)}</select></label>`
  }

  private get law(): string {
    return this.file ?? currentDrafting(this.state)?.choice.file ?? this.state.work?.counted[0] ?? ''
  }

  private gaps(): TemplateResult {
    const { say, wording, language, state } = this
    const rows = state.work ? openRows(state.work.matrix) : []
    const all = () => {
      this.left = this.left.size > 0 ? new Set() : new Set(rows.map(({ id }) => id))
    }
    const none = new Set(currentDrafting(state)?.answer.drafted.none)
    return html`<fieldset>
      <legend>${say('drafting.gaps')}</legend>
      <p class="row"><span class="muted">${say('drafting.chosen', { count: rows.length - this.left.size, total: rows.length })}</span>
        <button type="button" class="plain" @click=${all}>${say(this.left.size > 0 ? 'drafting.all' : 'drafting.none')}</button></p>
      <ul class="gaps">${rows.map(
        ({ id, citation, title, status }) => html`<li class="obligation ${status}"><label>
          <input type="checkbox" .checked=${!this.left.has(id)} @change=${() => this.toggle(id)}>
          ${sign(status)}<span class="unseen">${statusWord(status, wording)}</span>
          <span><b>${citation}</b> ${said(title, language)}${
            none.has(id) ? html` <span class="muted">(${say('drafting.byHand')})</span>` : nothing
          }</span></label></li>`,
      )}</ul>
    </fieldset>`
  }

  private toggle(id: string): void {
    const left = new Set(this.left)
    if (!left.delete(id)) left.add(id)
    this.left = left
  }

  private wordings(provisions: readonly DraftedProvision[]): TemplateResult | typeof nothing {
    const some = provisions.filter(({ alternatives }) => alternatives.length > 1)
    if (some.length === 0) return nothing
    return html`<fieldset>
      <legend>${this.say('drafting.wordings')}</legend>
      ${some.map(
        ({
          id,
          alternatives,
          taken,
          language,
        }) => html`<div class="wording" role="radiogroup" aria-label=${id}>
          <p><b>${nameOf(id)}</b></p>
          ${alternatives.map(
            (one) => html`<label><input type="radio" name=${id} value=${one.id}
              .checked=${(this.values[id] ?? taken) === one.id}
              @change=${() => this.set(id, one.id)}> <span><b>${one.id}</b> <span lang=${language}>${one.when}</span></span></label>`,
          )}
        </div>`,
      )}
    </fieldset>`
  }

  private variables(values: readonly DraftedValue[]): TemplateResult | typeof nothing {
    if (values.length === 0) return nothing
    return html`<fieldset>
      <legend>${this.say('drafting.values')}</legend>
      ${values.map((one) => this.variable(one))}
    </fieldset>`
  }

  private variable(one: DraftedValue): TemplateResult {
    const { say, language } = this
    const { name, value, from, question, limit, kind } = one
    const asked = question[language] ?? question.en ?? name
    const number = kind !== 'name' && kind !== 'term' && kind !== 'money'
    const bounds = [
      ...(limit?.atLeast === undefined ? [] : [say('drafting.atLeast', { value: limit.atLeast })]),
      ...(limit?.atMost === undefined ? [] : [say('drafting.atMost', { value: limit.atMost })]),
      ...(limit?.source === undefined ? [] : [limit.source]),
    ]
    const help = [...(from === 'law' ? [say('drafting.fromLaw')] : []), ...bounds].join('; ')
    const onInput = (event: Event) => this.set(name, (event.target as HTMLInputElement).value)
    return html`<div class="variable">
      <label for="value-${name}">${asked}</label>
      ${
        number
          ? html`<input id="value-${name}" type="number" inputmode="numeric" min=${limit?.atLeast ?? 0} max=${limit?.atMost ?? 9999}
              aria-describedby="help-${name}" .value=${this.values[name] ?? value} @input=${onInput}>`
          : html`<input id="value-${name}" aria-describedby="help-${name}" .value=${this.values[name] ?? value} @input=${onInput}>`
      }
      <p id="help-${name}" class="muted">${help}</p>
    </div>`
  }

  private set(name: string, value: string): void {
    this.values = { ...this.values, [name]: value }
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault()
    const { work } = this.state
    if (!work) return
    const obligations = openRows(work.matrix).flatMap(({ id }) => (this.left.has(id) ? [] : [id]))
    const choice = { file: this.law, obligations, values: this.values }
    this.act({ type: 'task', task: draftBill(choice), busy: true })
  }
}

/** `licensing/transit` is shown as `licensing, transit`: it is the name of a file of the library. */
const nameOf = (id: string): string => id.replace('/', ', ').replaceAll('-', ' ')
