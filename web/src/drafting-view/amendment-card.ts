import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../i18n/catalogue.ts'
import type { Amendment, Verdict } from '../state/drafting.ts'

interface CardOptions {
  readonly say: Say
  readonly language: string
  /** By obligation. */
  readonly citations: ReadonlyMap<string, string>
  readonly decide: (verdict: Verdict | undefined) => void
}

/** An amendment at its place: the words that come, whom they serve, why, and the buttons that decide on it. */
export function amendmentCard(
  amendment: Amendment,
  verdict: Verdict | undefined,
  { say, language, citations, decide }: CardOptions,
): TemplateResult {
  const { id, action, place, old, obligations, rationale, template } = amendment
  const within = place.position === 'in' && old !== ''
  const serves = obligations.map((one) => citations.get(one) ?? one).join(', ')
  const where = say(`drafting.where.${place.position}`, { path: place.path })
  const names = { accepted: say('drafting.accepted'), rejected: say('drafting.rejected') }
  const toggle = (
    wanted: Verdict,
  ) => html`<button type="button" class="toggle ${wanted}" aria-pressed=${verdict === wanted}
    aria-label=${say(`drafting.${wanted}.named`, { where })}
    @click=${() => decide(verdict === wanted ? undefined : wanted)}>${names[wanted]}</button>`
  return html`<article class="amendment" id="amendment-${id}" data-verdict=${verdict ?? 'open'} aria-label="${say(`drafting.action.${action}`)} ${where}">
    <header lang=${language} dir="auto">
      <p><b>${say(`drafting.action.${action}`)}</b> ${where}${serves ? html` <span class="muted">${say('drafting.serves', { citations: serves })}</span>` : nothing}</p>
      <span class="verdict">${toggle('accepted')}${toggle('rejected')}</span>
    </header>
    ${within || amendment.new === '' ? nothing : html`<div class="new">${linesOf(amendment.new, verdict)}</div>`}
    ${
      rationale
        ? html`<details lang=${language}><summary>${say('drafting.why')}</summary><p lang=${languageOf(template) ?? language}>${rationale}</p></details>`
        : nothing
    }
  </article>`
}

/** Each line is a paragraph; the first of a section is its heading. */
const linesOf = (words: string, verdict: Verdict | undefined): readonly TemplateResult[] =>
  words
    .split('\n')
    .map((line) => (verdict === 'rejected' ? html`<p>${line}</p>` : html`<p><ins>${line}</ins></p>`))

/** `marking/import.fr.civil-law@1` is written in French, and so is its reason. */
const languageOf = (template: string | undefined): string | undefined =>
  /\.([a-z]{2,3})\.[a-z-]+@\d+$/.exec(template ?? '')?.[1]
