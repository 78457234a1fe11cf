import { html, type TemplateResult } from 'lit'
import { keepOpenLaws } from '../dossier/keep-tasks.ts'
import type { Say } from '../i18n/catalogue.ts'
import { act } from '../state/actions.ts'
import type { AppState } from '../state/app-state.ts'

/** Decisions need a place: what is open goes into a dossier first. */
export function keepForm(from: EventTarget, say: Say, { busy }: AppState): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    const fields = new FormData(event.target as HTMLFormElement)
    const [name = '', country = ''] = ['name', 'country'].map((key) => String(fields.get(key)).trim())
    act(from, { type: 'task', task: keepOpenLaws(name, country), busy: true })
  }
  return html`<form class="keep" aria-label=${say('decide.keepTitle')} @submit=${onSubmit}>
    <p><strong>${say('decide.keepTitle')}</strong> <span class="muted">${say('decide.keepHelp')}</span></p>
    <div class="row">
      <label class="inline">${say('dossiers.name')} <input name="name" required maxlength="79" autocomplete="off"></label>
      <label class="inline">${say('dossiers.country')} <input name="country" required minlength="2" maxlength="2" size="3"
        pattern="[A-Za-z]{2}" title=${say('dossiers.countryHelp')} autocomplete="off"></label>
      <button type="submit" ?disabled=${busy !== undefined}>${say('decide.keep')}</button>
    </div>
  </form>`
}
