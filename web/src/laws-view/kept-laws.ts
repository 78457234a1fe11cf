import { html, nothing, type TemplateResult } from 'lit'
import { changeState } from '../dossier/keep-tasks.ts'
import type { Say } from '../i18n/catalogue.ts'
import { act } from '../state/actions.ts'
import type { KeptRow, LawState, OpenDossier } from '../state/dossier.ts'
import { presentLaws } from '../state/dossier.ts'
import type { Work } from '../state/results.ts'
import { directionOf } from '../text/texts.ts'
import { when } from '../text/when.ts'

export const lawStates: readonly LawState[] = ['in-force', 'adopted', 'bill']

interface KeptOptions {
  readonly say: Say
  readonly language: string
  readonly from: EventTarget
  readonly work: Work | undefined
  /** File whose outline is open. */
  readonly outline: string | undefined
  readonly look: (file: string) => void
}

/** The laws of a dossier, each with its state and the versions that it took the place of. */
export function keptLaws(dossier: OpenDossier, options: KeptOptions): TemplateResult {
  const { say } = options
  return html`<table class="list">
    <thead><tr><th scope="col">${say('laws.law')}</th><th scope="col">${say('laws.state')}</th>
      <th scope="col">${say('laws.versions')}</th><th scope="col"><span class="unseen">${say('laws.outline')}</span></th></tr></thead>
    <tbody>${presentLaws(dossier).map((law) => line(law, dossier, options))}</tbody>
  </table>`
}

function line(law: KeptRow, dossier: OpenDossier, options: KeptOptions): TemplateResult {
  const { say, language, from, work, outline, look } = options
  const { file, title, state, by, at } = law
  const read = work?.laws.find(({ source }) => source.file === file)
  const older = versionsBefore(law, dossier.laws)
  return html`<tr>
    <th scope="row"><span lang=${read?.language ?? 'und'} dir=${directionOf(read?.language ?? 'und')}>${title}</span>
      <br><span class="file muted">${file}</span></th>
    <td data-column=${say('laws.state')}><select aria-label=${say('laws.stateOf', { file })}
      @change=${(event: Event) => {
        const chosen = lawStates.find((one) => one === (event.target as HTMLSelectElement).value)
        if (chosen) act(from, { type: 'task', task: changeState(file, chosen), busy: true })
      }}>${lawStates.map((one) => html`<option value=${one} ?selected=${one === state}>${say(`laws.state.${one}`)}</option>`)}</select></td>
    <td data-column=${say('laws.versions')}><span>${by}, <time datetime=${at}>${when(at, language)}</time></span>
      ${older.length > 0 ? html`<br><span class="muted">${say('laws.older', { count: older.length, file: older.map((one) => one.file).join(', ') })}</span>` : nothing}
      ${law.repairs === undefined ? nothing : html`<br><span class="muted">${say('laws.corrected')}</span>`}</td>
    <td>${
      read
        ? html`<button type="button" aria-expanded=${outline === file} @click=${() => look(file)}>${say('laws.outline')}</button>`
        : nothing
    }</td>
  </tr>`
}

/** The chain of versions behind a law, newest first. */
function versionsBefore(law: KeptRow, laws: readonly KeptRow[]): readonly KeptRow[] {
  const chain: KeptRow[] = []
  const seen = new Set([law.sha256])
  for (let at = before(law, laws); at && !seen.has(at.sha256); at = before(at, laws)) {
    seen.add(at.sha256)
    chain.push(at)
  }
  return chain
}

const before = ({ replaces }: KeptRow, laws: readonly KeptRow[]): KeptRow | undefined =>
  laws.find(({ sha256 }) => sha256 === replaces)
