import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../i18n/catalogue.ts'
import type { Effect, Pointed } from '../state/dossier.ts'
import type { Draft } from '../state/draft.ts'

const effects: readonly Effect[] = ['meets', 'partly', 'conflicts', 'exceeds', 'relevant']

interface ChipOptions {
  readonly say: Say
  /** Several laws are open: each line names its file. */
  readonly several: boolean
  readonly change: (evidence: readonly Pointed[]) => void
}

/** The words that were gathered as evidence, each with what it does and the way to drop it. */
export function evidenceChips({ evidence }: Draft, { say, several, change }: ChipOptions): TemplateResult {
  if (evidence.length === 0) return html`<p class="muted small">${say('decide.noEvidence')}</p>`
  const without = (at: number) => evidence.filter((_, index) => index !== at)
  const withEffect = (at: number, value: string) =>
    evidence.map((one, index): Pointed => {
      if (index !== at) return one
      const { effect: _, ...bare } = one
      const effect = effects.find((known) => known === value)
      return { ...bare, ...(effect && { effect }) }
    })
  return html`<ul class="evidence" aria-label=${say('decide.evidence')}>
    ${evidence.map(
      ({ path, quote, file, effect }, at) => html`<li>
        <b class="path">${path}</b>${several ? html` <span class="file muted">${file}</span>` : nothing} <q>${quote}</q>
        <select aria-label=${say('decide.effect', { path })} @change=${(event: Event) => change(withEffect(at, (event.target as HTMLSelectElement).value))}>
          <option value="" ?selected=${effect === undefined}>${say('decide.effect.none')}</option>
          ${effects.map((one) => html`<option value=${one} ?selected=${effect === one}>${say(`decide.effect.${one}`)}</option>`)}
        </select>
        <button type="button" class="icon" aria-label=${say('decide.drop', { path })} title=${say('decide.drop', { path })} @click=${() => change(without(at))}>×</button>
      </li>`,
    )}
  </ul>`
}
