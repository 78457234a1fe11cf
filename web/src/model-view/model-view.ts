import type { Obligation } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { demand, eyebrow, guidanceList } from '../parts/obligation-facts.ts'
import { said } from '../parts/said.ts'
import type { ListedInstrument, ModelList } from '../state/results.ts'
import { routeHash } from '../state/route.ts'
import { say as sayText } from '../text/texts.ts'

/** The obligations apart from any law: browsed by instrument, or searched as one types. */
export class ModelView extends PageView {
  override render(): TemplateResult {
    const { say, state } = this
    const { model, route } = state
    return html`
      <div class="bench model">
        <section class="pane list" aria-label=${say('model.title')}>
          <h1 tabindex="-1">${say('model.title')}</h1>
          <p class="muted">${say('model.lead')}</p>
          <input type="search" data-search .value=${route.search} placeholder=${say('model.search')}
            aria-label=${say('model.search')}
            @input=${(event: Event) => this.go({ search: (event.target as HTMLInputElement).value }, true)}>
          ${model ? this.list(model) : nothing}
        </section>
        <section class="pane detail" tabindex="-1" aria-label=${say('work.detail')}>${model ? this.detail(model) : nothing}</section>
      </div>
    `
  }

  private list({ instruments }: ModelList): TemplateResult {
    const { say } = this
    const { hits, route } = this.state
    if (route.search.trim() !== '' && hits) {
      return html`
        <p class="muted" role="status">${hits.length > 0 ? say('model.found', { count: hits.length }) : say('model.nothing')}</p>
        ${this.links(hits.map(({ obligation }) => obligation))}`
    }
    return html`${instruments.map((instrument) => this.instrument(instrument))}`
  }

  private instrument({ id, version, obligations, title }: ListedInstrument): TemplateResult {
    const name = this.state.work?.matrix.instrument
    const own = name?.id === id ? sayText(name.title, this.language).text : title
    return html`
      <h2 class="article">${own}</h2>
      <p class="muted">${this.say('model.count', { count: obligations.length, version })}</p>
      ${this.links(obligations)}`
  }

  private links(obligations: readonly Obligation[]): TemplateResult {
    const { route } = this.state
    return html`<ul class="obligations">${obligations.map(
      ({
        id,
        provision,
        title,
      }) => html`<li><a class="obligation plain" href=${routeHash({ ...route, obligation: id })}
        aria-current=${route.obligation === id ? 'true' : 'false'}>
        <span class="what"><b>${provision.citation}</b> ${said(title, this.language)}</span></a></li>`,
    )}</ul>`
  }

  private detail({ instruments, guidance }: ModelList): TemplateResult {
    const { say, wording, language } = this
    const { route, work } = this.state
    const found = instruments
      .flatMap(({ obligations }) => obligations)
      .find(({ id }) => id === route.obligation)
    if (!found) return html`<p class="muted pad">${say('model.pick')}</p>`
    const inWork = work?.matrix.rows.some(({ id }) => id === found.id)
    return html`
      ${eyebrow(found.provision.citation, found.level, found.form, wording)}
      <h2 class="title">${said(found.title, language)}</h2>
      ${demand(found, { say, language })}
      <p><strong>${say('model.needs')}</strong> ${say(`model.needs.${found.needsLegislation}`)} · <code>${found.id}</code></p>
      <h3>${say('work.elements')}</h3>
      <ul class="plain-elements">${found.elements.map(
        ({ text, essential }) =>
          html`<li>${said(text, language)} <span class="muted">(${say(essential ? 'model.essential' : 'model.supporting')})</span></li>`,
      )}</ul>
      ${guidanceList(found, { say, wording, language, guidance })}
      ${inWork ? html`<p><a class="button" href=${routeHash({ ...route, view: 'work', search: '' })}>${say('matrix.openRow')}</a></p>` : nothing}
    `
  }
}
