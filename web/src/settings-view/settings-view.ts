import { html, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { exportDossier } from '../dossier/keep-tasks.ts'
import { isLanguage, languages } from '../i18n/catalogue.ts'
import { size } from '../text/size.ts'
import { syncSection } from './sync-section.ts'

const themes = ['auto', 'light', 'dark'] as const

/** Language, appearance, keys, and the data that this page keeps. */
export class SettingsView extends PageView {
  override render(): TemplateResult {
    const { say, state } = this
    const { preferences, data } = state
    return html`
      <div class="settings">
        <h1 tabindex="-1">${say('settings.title')}</h1>
        <section>
          <h2><label for="language">${say('settings.language')}</label></h2>
          <select id="language" aria-describedby="language-help" @change=${this.onLanguage}>
            ${Object.entries(languages).map(
              ([tag, name]) =>
                html`<option value=${tag} lang=${tag} ?selected=${tag === preferences.language}>${name}</option>`,
            )}
          </select>
          <p class="muted" id="language-help">${say('settings.languageHelp')}</p>
        </section>
        <fieldset>
          <legend>${say('settings.theme')}</legend>
          ${themes.map(
            (
              theme,
            ) => html`<label class="choice"><input type="radio" name="theme" .checked=${preferences.theme === theme}
              @change=${() => this.act({ type: 'prefer', preferences: { theme } })}> ${say(`settings.theme.${theme}`)}</label>`,
          )}
        </fieldset>
        <fieldset>
          <legend>${say('settings.keys')}</legend>
          <label class="choice"><input type="checkbox" .checked=${preferences.keys}
            @change=${(event: Event) => this.act({ type: 'prefer', preferences: { keys: (event.target as HTMLInputElement).checked } })}>
            ${say('settings.keysOn')}</label>
        </fieldset>
        <section>
          <h2><label for="person">${say('settings.person')}</label></h2>
          <input id="person" maxlength="200" autocomplete="name" aria-describedby="person-help" .value=${preferences.person}
            ?disabled=${typeof state.server?.session.name === 'string'}
            @change=${(event: Event) => this.act({ type: 'prefer', preferences: { person: (event.target as HTMLInputElement).value.trim() } })}>
          <p class="muted" id="person-help">${say('settings.personHelp')}</p>
        </section>
        ${syncSection(this, say, state)}
        <fieldset>
          <legend>${say('settings.data')}</legend>
          <p>${
            data?.kind === 'memory'
              ? say('settings.inMemory')
              : say('settings.inBrowser', { size: size(data?.size ?? 0, this.language) })
          }</p>
          <label class="choice"><input type="checkbox" .checked=${preferences.keep}
            @change=${(event: Event) => this.act({ type: 'prefer', preferences: { keep: (event.target as HTMLInputElement).checked } })}>
            ${say('settings.keep')}</label>
          <p class="row">${(state.dossiers ?? []).map(
            ({ name }) =>
              html`<button type="button" @click=${() => this.act({ type: 'task', task: exportDossier(name), busy: true })}>${say('dossiers.exportNamed', { name })}</button>`,
          )}</p>
          <p><button type="button" class="danger" @click=${() => this.act({ type: 'erase' })}>${say('settings.erase')}</button></p>
        </fieldset>
        <section>
          <h2>${say('settings.about')}</h2>
          <p>${say('settings.version', { version: VERSION })}</p>
        </section>
      </div>
    `
  }

  private onLanguage(event: Event): void {
    const { value } = event.target as HTMLSelectElement
    if (isLanguage(value)) this.act({ type: 'prefer', preferences: { language: value } })
  }
}
