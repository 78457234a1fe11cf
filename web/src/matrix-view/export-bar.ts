import { matrixLanguages } from '@concordance/toolkit'
import { html, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'

const forms = ['docx', 'xlsx', 'html', 'csv', 'md', 'json', 'svg'] as const

/** The forms in which the matrix can be taken away, and the language of the document. */
export class ExportBar extends PageView {
  static override properties = { ...PageView.properties, chosen: { attribute: false } } as const
  /** Language of the document, where it is another than the page's. */
  declare chosen: string | undefined

  override render(): TemplateResult {
    const { say, language, state } = this
    const names = new Intl.DisplayNames([language], { type: 'language' })
    const current = this.chosen ?? language
    return html`
      <div class="export" role="group" aria-label=${say('matrix.export')}>
        <span class="label">${say('matrix.export')}</span>
        ${forms.map(
          (form) => html`<button type="button" class=${form === 'docx' ? 'primary' : ''} data-form=${form}
            ?disabled=${state.busy !== undefined}
            @click=${() => this.act({ type: 'export', form, language: current })}>${say(`matrix.form.${form}`)}</button>`,
        )}
        <label class="inline">${say('matrix.exportLanguage')}
          <select @change=${(event: Event) => {
            this.chosen = (event.target as HTMLSelectElement).value
          }}>${matrixLanguages.map(
            (tag) => html`<option value=${tag} ?selected=${tag === current}>${names.of(tag)}</option>`,
          )}</select></label>
      </div>
    `
  }
}
