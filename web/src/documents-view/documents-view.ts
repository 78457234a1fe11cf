import { matrixLanguages } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { noLaw } from '../parts/no-law.ts'
import { said } from '../parts/said.ts'
import { type MemoKind, type MemoWish, memoForms, memoKinds, papers } from '../state/memo.ts'
import { aboutOf, preview, takeMemo } from './documents-tasks.ts'

/** The documents for those who decide: chosen on the left, looked at on the right, taken away. */
export class DocumentsView extends PageView {
  static override properties = { ...PageView.properties, changed: { attribute: false } } as const
  /** What was chosen here since the document on view was made. */
  declare changed: Partial<MemoWish>

  constructor() {
    super()
    this.changed = {}
  }

  protected override seen() {
    const { work, memo, model, preferences, dossier, busy } = this.state
    return [work, memo, model, preferences.language, dossier, busy !== undefined]
  }

  private get wish(): MemoWish {
    const { memo, work } = this.state
    const usual: MemoWish = {
      kind: 'desk-review',
      language: this.language,
      instruments: [work?.matrix.instrument.id ?? 'firearms-protocol'],
      page: 'A4',
    }
    return { ...usual, ...memo?.wish, ...this.changed }
  }

  override render(): TemplateResult {
    const { say, state, wish } = this
    if (!state.work) return noLaw(say)
    const { memo, busy } = state
    const fresh = memo && memo.about === aboutOf(state) && JSON.stringify(memo.wish) === JSON.stringify(wish)
    const disabled = busy !== undefined || wish.instruments.length === 0
    return html`
      <div class="bench documents">
        <section class="pane choices" tabindex="-1" aria-label=${say('documents.choices')}>
          <h1 tabindex="-1">${say('documents.title')}</h1>
          <p class="muted">${say(state.dossier ? 'documents.leadDossier' : 'documents.lead')}</p>
          <form @submit=${this.onSubmit}>
            ${this.kinds(wish)} ${this.languages(wish)} ${this.instruments(wish)} ${this.paper(wish)}
            <p class="go"><button type="submit" class="primary" ?disabled=${disabled}>${say('documents.preview')}</button></p>
          </form>
          <div class="take" role="group" aria-labelledby="take-memo">
            <p id="take-memo"><b>${say('documents.take')}</b></p>
            <p class="row">${memoForms(wish.kind).map(
              (form) => html`<button type="button" data-form=${form} ?disabled=${disabled}
                @click=${() => this.act({ type: 'task', task: takeMemo(wish, form), busy: true })}>${say(`documents.form.${form}`)}</button>`,
            )}</p>
          </div>
        </section>
        <section class="pane sheet" tabindex="-1" aria-label=${say('documents.sheet')}>
          ${
            memo
              ? html`${fresh ? nothing : html`<p class="outdated" role="status">${say('documents.outdated')}</p>`}
                <document-frame .markup=${memo.html} .label=${say(`documents.kind.${memo.wish.kind}`)}></document-frame>`
              : html`<p class="muted pad">${say('documents.empty')}</p>`
          }
        </section>
      </div>
    `
  }

  private change(change: Partial<MemoWish>): void {
    this.changed = { ...this.changed, ...change }
  }

  private kinds({ kind }: MemoWish): TemplateResult {
    const { say } = this
    return html`<fieldset><legend>${say('documents.kind')}</legend>
      ${memoKinds.map(
        (
          one: MemoKind,
        ) => html`<label class="kind"><input type="radio" name="kind" value=${one} .checked=${one === kind}
          @change=${() => this.change({ kind: one })}>
          <span><b>${say(`documents.kind.${one}`)}</b> <span class="muted">${say(`documents.about.${one}`)}</span></span></label>`,
      )}</fieldset>`
  }

  private languages({ language }: MemoWish): TemplateResult {
    const names = new Intl.DisplayNames([this.language], { type: 'language' })
    return html`<label class="field">${this.say('matrix.exportLanguage')}
      <select name="language" @change=${(event: Event) => this.change({ language: (event.target as HTMLSelectElement).value })}>
        ${matrixLanguages.map((tag) => html`<option value=${tag} ?selected=${tag === language}>${names.of(tag)}</option>`)}
      </select></label>`
  }

  private instruments({ instruments }: MemoWish): TemplateResult {
    const { say, language, state } = this
    const catalogue = state.model?.catalogue ?? []
    const toggle = (id: string) =>
      this.change({
        instruments: instruments.includes(id)
          ? instruments.filter((one) => one !== id)
          : // In the order of the library, so that the order of clicks changes nothing.
            catalogue.map((one) => one.id).filter((one) => one === id || instruments.includes(one)),
      })
    return html`<fieldset><legend>${say('documents.instruments')}</legend>
      ${catalogue.map(
        ({
          id,
          title,
          shortTitle,
        }) => html`<label class="kind"><input type="checkbox" name="instrument" value=${id}
          .checked=${instruments.includes(id)} @change=${() => toggle(id)}> <span>${said(shortTitle ?? title, language)}</span></label>`,
      )}
      ${instruments.length === 0 ? html`<p class="muted">${say('documents.noInstrument')}</p>` : nothing}</fieldset>`
  }

  private paper({ page }: MemoWish): TemplateResult {
    return html`<label class="field">${this.say('documents.page')}
      <select name="page" @change=${(event: Event) => {
        const paper = papers.find((one) => one === (event.target as HTMLSelectElement).value)
        if (paper) this.change({ page: paper })
      }}>${papers.map((one) => html`<option value=${one} ?selected=${one === page}>${one}</option>`)}</select></label>`
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault()
    this.act({ type: 'task', task: preview(this.wish), busy: true })
  }
}
