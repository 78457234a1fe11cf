import type { MatrixRow, MatrixWording } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { review } from '../dossier/decide-tasks.ts'
import type { Say } from '../i18n/catalogue.ts'
import { badge } from '../parts/status.ts'
import { act } from '../state/actions.ts'
import type { AppState } from '../state/app-state.ts'
import type { OpinionRow, Pointed } from '../state/dossier.ts'
import { when } from '../text/when.ts'
import { staleWords } from './stale-words.ts'

interface OpinionOptions {
  readonly say: Say
  readonly wording: MatrixWording
  readonly language: string
  readonly from: EventTarget
  readonly show: (words: Pointed) => void
}

/** What people found: every opinion that stands, with its words, and what a second person can do. */
export function opinionList(
  row: MatrixRow,
  state: AppState,
  options: OpinionOptions,
): TemplateResult | typeof nothing {
  const opinions = state.dossier?.found.get(row.id) ?? []
  const last = opinions.at(-1)
  if (!last) return nothing
  const { say, from } = options
  const { person } = state.preferences
  const mine = opinions.some(({ by }) => by === person)
  const task = (act_: Parameters<typeof review>[0], more: Parameters<typeof review>[2]) =>
    act(from, { type: 'task', task: review(act_, row.id, more) })
  return html`<section class="opinions" aria-label=${say('decide.found')}>
    <p class="stage">${say(`stage.${last.stage}`)}${last.disagreement ? html` · <strong>${say('decide.disputed')}</strong>` : nothing}</p>
    ${opinions.map((opinion) => opinionCard(opinion, options))}
    <p class="row">
      ${
        person !== '' && !mine && last.stage !== 'agreed'
          ? html`<button type="button" @click=${() => task('agree', {})}>${say('decide.agree')}</button>`
          : nothing
      }
      ${
        person !== '' && last.stage === 'found'
          ? html`<button type="button" @click=${() => task('comment', { 'second-reading': true })}>${say('decide.askSecond')}</button>`
          : nothing
      }
      ${mine ? html`<button type="button" @click=${() => task('withdraw', {})}>${say('decide.withdraw')}</button>` : nothing}
    </p>
  </section>`
}

function opinionCard(opinion: OpinionRow, options: OpinionOptions): TemplateResult {
  const { say, wording, language, show } = options
  const { status, by, at, why, recommendation, priority, evidence, lost = [], stale } = opinion
  const gone = new Set(lost.map(({ quote }) => quote))
  return html`<article class="opinion" ?data-stale=${stale}>
    <p class="head">${badge(status, wording)} <b>${by}</b> <time datetime=${at} class="muted">${when(at, language)}</time>
      ${priority ? html`<span class="tag">${say(`decide.priority.${priority}`)}</span>` : nothing}</p>
    ${stale ? staleWords(lost, say) : nothing}
    <p>${why}</p>
    ${recommendation ? html`<p><strong>${say('decide.recommendation')}:</strong> ${recommendation}</p>` : nothing}
    ${
      evidence.length > 0
        ? html`<ul class="quotes">${evidence
            .filter(({ quote }) => !gone.has(quote))
            .map(
              (
                words,
              ) => html`<li><button type="button" class="quote" title=${say('work.showInLaw')} @click=${() => show(words)}>
                <b class="path">${words.path}</b> <q>${words.quote}</q></button></li>`,
            )}</ul>`
        : nothing
    }
  </article>`
}
