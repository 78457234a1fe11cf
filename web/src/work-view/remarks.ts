import type { MatrixWording } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { review } from '../dossier/decide-tasks.ts'
import type { Say } from '../i18n/catalogue.ts'
import { statusWord } from '../parts/status.ts'
import { act } from '../state/actions.ts'
import type { AppState } from '../state/app-state.ts'
import type { LogRow } from '../state/dossier.ts'
import { when } from '../text/when.ts'

interface RemarkOptions {
  readonly wording: MatrixWording
  readonly say: Say
  readonly language: string
  readonly from: EventTarget
}

/** Comments on an obligation, and everything else that was done on it, oldest first. */
export function remarks(
  obligation: string,
  state: AppState,
  { say, language, wording, from }: RemarkOptions,
): TemplateResult | typeof nothing {
  const { dossier, history, preferences } = state
  if (!dossier) return nothing
  const log = history?.obligation === obligation ? history.log : []
  const comments = log.filter(({ act: did }) => did === 'comment')
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const text = String(new FormData(form).get('text')).trim()
    if (text !== '') act(from, { type: 'task', task: review('comment', obligation, { text }) })
    form.reset()
  }
  return html`
    <h3>${say('decide.comments')}</h3>
    ${comments.map(
      ({ by, at, text }) =>
        html`<p class="remark"><b>${by}</b> <time class="muted" datetime=${at}>${when(at, language)}</time><br>${text}</p>`,
    )}
    ${
      preferences.person === ''
        ? html`<p class="muted small">${say('decide.nameFirst')} <a href="#settings">${say('view.settings')}</a></p>`
        : html`<form class="comment" @submit=${onSubmit}>
            <textarea name="text" rows="1" required aria-label=${say('decide.comment')} placeholder=${say('decide.comment')}></textarea>
            <button type="submit">${say('decide.say')}</button></form>`
    }
    ${log.length > 0 ? historyList(log, say, language, wording) : nothing}
  `
}

const historyList = (
  log: readonly LogRow[],
  say: Say,
  language: string,
  wording: MatrixWording,
): TemplateResult => html`<details class="history">
  <summary>${say('decide.history', { count: log.length })}</summary>
  <ol>${log.map(
    ({
      at,
      by,
      act: did,
      status,
      why,
      text,
      reader,
    }) => html`<li><time class="muted" datetime=${at}>${when(at, language)}</time> <b>${by}</b>
      ${say(actKey(did))}${status ? html` <i>${statusWord(status, wording)}</i>` : nothing}${why || text ? html`: ${why ?? text}` : nothing}${reader ?? ''}</li>`,
  )}</ol>
</details>`

const acts = ['decide', 'resolve', 'comment', 'second-reading', 'agree', 'withdraw', 'carry'] as const
type KnownAct = (typeof acts)[number]

/** An act of a later version of the program is told as such. */
const actKey = (did: string): `act.${KnownAct}` | 'act.other' => {
  const known = acts.find((act_) => act_ === did)
  return known ? `act.${known}` : 'act.other'
}
