import { html, nothing, type TemplateResult } from 'lit'
import { saveFile } from '../client/save-file.ts'
import { keepTrial, repairLaw } from '../dossier/trial-tasks.ts'
import type { Say } from '../i18n/catalogue.ts'
import { act } from '../state/actions.ts'
import type { AppState, Trial } from '../state/app-state.ts'
import { presentLaws } from '../state/dossier.ts'
import { repairFile, repairName } from '../state/repairs.ts'
import { lawStates } from './kept-laws.ts'

interface TrialOptions {
  readonly say: Say
  readonly from: EventTarget
  readonly drop: () => void
}

/** Laws that were read and wait: what is doubtful in them, the tools to correct it, and whether to keep them. */
export function trialLaws(trial: Trial, state: AppState, { say, from, drop }: TrialOptions): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    const fields = new FormData(event.target as HTMLFormElement)
    const chosen = lawStates.find((one) => one === fields.get('state')) ?? 'in-force'
    const replaces = String(fields.get('replaces') ?? '')
    const adding = { state: chosen, ...(replaces !== '' && { replaces }) }
    act(from, { type: 'task', task: keepTrial(adding), busy: true })
  }
  const present = state.dossier ? presentLaws(state.dossier) : []
  return html`<section class="trial" aria-labelledby="trial">
    <h2 id="trial">${say('laws.trial')}</h2>
    <form class="row" @submit=${onSubmit}>
      <label class="inline">${say('laws.state')} <select name="state">${lawStates.map((one) => html`<option value=${one}>${say(`laws.state.${one}`)}</option>`)}</select></label>
      ${
        trial.files.length === 1 && present.length > 0
          ? html`<label class="inline">${say('laws.replaces')} <select name="replaces">
              <option value="">${say('laws.replaces.none')}</option>
              ${present.map(({ file }) => html`<option value=${file} ?selected=${file === trial.files[0]?.name}>${file}</option>`)}</select></label>`
          : nothing
      }
      <button type="submit" class="primary" ?disabled=${state.busy !== undefined}>${say('laws.keep')}</button>
      <button type="button" @click=${drop}>${say('laws.drop.trial')}</button>
    </form>
    ${trial.laws.map((law) => {
      const { file } = law.source
      const repairs = trial.repairs.get(file) ?? []
      return html`<article><h3>${law.title} <span class="file muted">${file}</span></h3>
        <law-outline .state=${state} .law=${law} .repairs=${repairs}
          .repair=${(next: typeof repairs) => act(from, { type: 'task', task: repairLaw(file, next), busy: true })}></law-outline>
        ${
          repairs.length > 0
            ? html`<p><button type="button" @click=${() => saveFile(repairName(file), new TextEncoder().encode(repairFile(repairs)))}>${say('outline.save', { file: repairName(file) })}</button></p>`
            : nothing
        }</article>`
    })}
  </section>`
}
