import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../i18n/catalogue.ts'
import type { AppState, Busy } from '../state/app-state.ts'
import { type Route, routeHash } from '../state/route.ts'
import { viewNamed, views } from '../views.ts'

/** The strip above every view: name, open law, views, help. */
export function header({ route, work, dossier }: AppState, say: Say, help: () => void): TemplateResult {
  const { name: current } = viewNamed(route.view)
  return html`
    <header class="page">
      <a class="brand" href=${routeHash(toView(route, views[0].name))}>${say('brand')}</a>
      <span class="law-name">${dossier ? html`<b>${dossier.name}</b> ` : nothing}${work?.laws.map(({ title, language }) => html`<span lang=${language}>${title}</span>`)}</span>
      <nav aria-label=${say('nav')}>${views.map(
        ({ name, title }) =>
          html`<a href=${routeHash(toView(route, name))} aria-current=${current === name ? 'page' : 'false'}>${say(title)}</a>`,
      )}</nav>
      <button type="button" class="icon" aria-label=${say('help')} title="${say('help')} (?)" @click=${help}>?</button>
    </header>
  `
}

/** Another view with the obligation and filter kept, where it knows them. */
const toView = (route: Route, view: string): Route => ({ ...route, view })

/** What is under way, with a way out. */
export function busyBar(
  busy: Busy | undefined,
  say: Say,
  cancel: () => void,
): TemplateResult | typeof nothing {
  if (!busy) return nothing
  const { phase, file, done, total } = busy
  const label = say(`busy.${phase}`, { file })
  return html`
    <div class="busy">
      <label>${label} ${
        total > 1 ? html`<progress max=${total} .value=${done}></progress>` : html`<progress></progress>`
      }</label>
      <button type="button" @click=${cancel}>${say('busy.cancel')}</button>
    </div>
  `
}

/** A problem in one sentence, with the file or place. The toolkit words it in English. */
export function problemBar(
  { problem }: AppState,
  say: Say,
  close: () => void,
): TemplateResult | typeof nothing {
  if (!problem) return nothing
  return html`
    <div class="problem" role="alert">
      <p><strong>${say('problem.title')}</strong>
        <span lang="en">${problem.place ? html`<code>${problem.place}</code> ` : nothing}${problem.reason}</span></p>
      <button type="button" @click=${close}>${say('problem.close')}</button>
    </div>
  `
}

/** What has just happened, with the way to take it back where there is one. */
export function newsBar({ news, last }: AppState, say: Say, undo: () => void): TemplateResult {
  return html`<div class="news">
    <p role="status">${news}</p>
    ${news !== '' && last ? html`<button type="button" class="plain" @click=${undo}>${say('decide.undo')} <kbd>u</kbd></button>` : nothing}
  </div>`
}
