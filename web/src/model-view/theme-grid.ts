import { html, type TemplateResult } from 'lit'
import type { Say } from '../i18n/catalogue.ts'
import { said } from '../parts/said.ts'
import type { ModelList } from '../state/results.ts'
import { type Route, routeHash } from '../state/route.ts'
import type { ThemeGrid } from '../state/themes.ts'

interface GridOptions {
  readonly say: Say
  readonly language: string
  readonly route: Route
}

/** How much each instrument says on each theme; a number leads to the obligations on that theme. */
export function themeGrid(
  { themes, catalogue }: ModelList,
  { grid }: ThemeGrid,
  { say, language, route }: GridOptions,
): TemplateResult {
  const names = new Map(themes.map(({ id, title }) => [id, title]))
  return html`<div class="grid-scroll" tabindex="0" role="region" aria-label=${say('model.grid')}>
    <table class="themes">
      <thead><tr><th scope="col">${say('model.theme')}</th>${catalogue.map(({ shortTitle }) => html`<th scope="col">${said(shortTitle, language)}</th>`)}</tr></thead>
      <tbody>${grid.map(({ theme, obligations }) => {
        const title = names.get(theme)
        return html`<tr><th scope="row"><a href=${routeHash({ ...themeRoute(route), search: `theme:${theme}` })}>${title ? said(title, language) : theme}</a></th>
          ${catalogue.map(({ id }) => {
            const count = obligations[id]?.length ?? 0
            return html`<td class=${count === 0 ? 'muted' : ''}>${count === 0 ? '·' : count}</td>`
          })}</tr>`
      })}</tbody>
    </table>
  </div>`
}

const themeRoute = ({ obligation: _, ...route }: Route): Route => route
