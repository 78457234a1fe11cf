import { html, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import type { ViewSpec } from '../app/view-spec.ts'
import type { Key } from '../i18n/catalogue.ts'

const keys: readonly (readonly [keys: readonly string[], means: Key])[] = [
  [['j'], 'help.next'],
  [['k'], 'help.previous'],
  [['n'], 'help.nextEvidence'],
  [['p'], 'help.previousEvidence'],
  [['/'], 'help.search'],
  [['F6'], 'help.pane'],
  [['1', '2', '3', '4'], 'help.statuses'],
  [['?'], 'help.this'],
]

/** Lists the keys. A modal dialog of the browser: focus goes in, Escape closes, focus comes back. */
export class HelpDialog extends PageView {
  static override properties = { ...PageView.properties, views: { attribute: false } } as const
  declare views: readonly Pick<ViewSpec, 'letter' | 'title'>[]

  override render(): TemplateResult {
    const { say } = this
    const letters = this.views.map(({ letter, title }) => `${letter} ${say(title)}`).join(' · ')
    return html`
      <dialog aria-labelledby="help-title">
        <h2 id="help-title">${say('help.title')}</h2>
        <dl>${keys.map(
          ([names, means]) =>
            html`<div><dt>${names.map((name) => html`<kbd>${name}</kbd> `)}</dt><dd>${say(means)}</dd></div>`,
        )}
          <div><dt><kbd>g</kbd></dt><dd>${say('help.views', { letters })}</dd></div></dl>
        <p class="muted">${say('help.note')}</p>
        <p><button type="button" class="primary" @click=${() => this.querySelector('dialog')?.close()}>${say('help.close')}</button></p>
      </dialog>
    `
  }

  open(): void {
    const dialog = this.querySelector('dialog')
    if (dialog && !dialog.open) dialog.showModal()
  }
}
