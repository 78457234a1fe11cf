import type { Obligation } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { demand, eyebrow, type FactsOptions, guidanceList } from '../parts/obligation-facts.ts'
import { said } from '../parts/said.ts'
import type { OfficialWords } from '../state/app-state.ts'
import { type Route, routeHash } from '../state/route.ts'
import type { RelatedObligation } from '../state/themes.ts'
import { directionOf } from '../text/texts.ts'

interface PageOptions extends FactsOptions {
  readonly route: Route
  readonly nameOf: (instrument: string) => TemplateResult | string
  /** The open law was held against it. */
  readonly inWork: boolean
}

/** An obligation in full: what it asks, the official words beside, elements, relations, guidance. */
export function obligationPage(
  found: Obligation,
  more:
    | { readonly official: OfficialWords | null; readonly related: readonly RelatedObligation[] }
    | undefined,
  options: PageOptions,
): TemplateResult {
  const { say, wording, language, route, inWork } = options
  return html`
    ${eyebrow(found.provision.citation, found.level, found.form, wording)}
    <h2 class="title">${said(found.title, language)}</h2>
    <div class="beside-official">
      <div>${demand(found, { say, language })}</div>
      ${more ? officialWords(more.official, options) : nothing}
    </div>
    <p><strong>${say('model.needs')}</strong> ${say(`model.needs.${found.needsLegislation}`)} · <code>${found.id}</code></p>
    <h3>${say('work.elements')}</h3>
    <ul class="plain-elements">${found.elements.map(
      ({ text, essential }) =>
        html`<li>${said(text, language)} <span class="muted">(${say(essential ? 'model.essential' : 'model.supporting')})</span></li>`,
    )}</ul>
    ${more && more.related.length > 0 ? relations(more.related, options) : nothing}
    ${guidanceList(found, options)}
    ${inWork ? html`<p><a class="button" href=${routeHash({ ...route, view: 'work', search: '' })}>${say('matrix.openRow')}</a></p>` : nothing}
  `
}

/** Verbatim, from the file that the reader attached. */
function officialWords(official: OfficialWords | null, { say }: PageOptions): TemplateResult {
  if (!official) return html`<p class="muted no-official">${say('model.noOfficial')}</p>`
  const { language, words, file } = official
  return html`<blockquote class="official" lang=${language} dir=${directionOf(language)}>
    ${words.map(({ text }) => html`<p>${text}</p>`)}
    <footer class="muted">${say('work.official', { file })}</footer></blockquote>`
}

function relations(
  related: readonly RelatedObligation[],
  { say, language, route, nameOf }: PageOptions,
): TemplateResult {
  return html`<h3>${say('model.relations')}</h3>
    <ul class="relations">${related.map(
      ({ to, relation, provision, title, rationale, confidence }) => html`<li>
        <p><b>${say(`model.relation.${relation}`)}</b> <a href=${routeHash({ ...route, obligation: to })}>${nameOf(provision.instrument)}, ${provision.citation}</a> ${said(title, language)}</p>
        <p class="muted"><span lang="en">${rationale}</span> ${say(`model.confidence.${confidence === 'high' ? 'high' : confidence === 'medium' ? 'medium' : 'low'}`)}</p></li>`,
    )}</ul>`
}
