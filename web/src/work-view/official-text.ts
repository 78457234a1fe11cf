import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../i18n/catalogue.ts'
import type { AppState } from '../state/app-state.ts'
import { directionOf } from '../text/texts.ts'

/** The official words beside our statement, where the user has attached the text of the instrument. */
export function officialText(
  obligation: string,
  { official }: AppState,
  say: Say,
): TemplateResult | typeof nothing {
  if (official?.obligation !== obligation || !official.text) return nothing
  const { language, file, words } = official.text
  return html`<figure class="official">
    <blockquote lang=${language} dir=${directionOf(language)}>${words.map(({ text }) => html`<p>${text}</p>`)}</blockquote>
    <figcaption class="muted">${say('work.official', { file })}</figcaption>
  </figure>`
}
