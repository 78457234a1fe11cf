import type { Obligation } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import type { Task } from '../app/tools.ts'
import { said } from '../parts/said.ts'
import type { ListedInstrument } from '../state/results.ts'
import { routeHash } from '../state/route.ts'
import { attach, loadLibrary, showObligation } from './model-tasks.ts'
import { obligationPage } from './obligation-page.ts'
import { themeGrid } from './theme-grid.ts'

const themePrefix = 'theme:'

/** The obligations of all instruments apart from any law: browsed, searched as one types, or seen as a grid of themes. */
export class ModelView extends PageView {
  static override properties = { ...PageView.properties, attachTo: { attribute: false } } as const
  /** Instrument whose official text is to be attached. */
  declare attachTo: string | undefined

  /** What was asked for and has not come yet. */
  private readonly asked = new Set<string>()

  private ask(what: string, task: Task): void {
    this.asked.add(what)
    this.act({ type: 'task', task })
  }

  protected override seen() {
    const { library, model, hits, shown, route, preferences, work, busy } = this.state
    return [library, model, hits, shown, route, preferences.language, work, busy !== undefined]
  }

  override updated(): void {
    const { library, model, route, shown } = this.state
    // Behind the first look at what is there already.
    if (model && !library && !this.asked.has('')) this.ask('', loadLibrary)
    const id = route.view === 'model' ? route.obligation : undefined
    if (model && id && shown?.obligation.id !== id && !this.asked.has(id)) this.ask(id, showObligation(id))
    else if (shown) this.asked.delete(shown.obligation.id)
  }

  override render(): TemplateResult {
    const { say, state, theme } = this
    const { route } = state
    return html`
      <div class="bench model" ?data-picked=${route.obligation !== undefined}>
        <section class="pane list" aria-label=${say('model.title')}>
          <h1 tabindex="-1">${say('model.title')}</h1>
          <p class="muted">${say('model.lead')}</p>
          <input type="search" data-search .value=${theme === undefined ? route.search : ''} placeholder=${say('model.search')}
            aria-label=${say('model.search')}
            @input=${(event: Event) => this.go({ search: (event.target as HTMLInputElement).value }, true)}>
          ${this.list()}
        </section>
        <section class="pane detail" tabindex="-1" aria-label=${say('work.detail')}>${route.obligation ? this.detail() : this.overview()}</section>
      </div>
    `
  }

  private get theme(): string | undefined {
    const { search } = this.state.route
    return search.startsWith(themePrefix) ? search.slice(themePrefix.length) : undefined
  }

  private get instruments(): readonly ListedInstrument[] {
    const { library, model } = this.state
    return (library?.list ?? model)?.instruments ?? []
  }

  private list(): TemplateResult {
    const { say, theme, language } = this
    const { hits, route, model } = this.state
    if (theme !== undefined) {
      const title = model?.themes.find(({ id }) => id === theme)?.title
      return html`<p class="row"><b>${title ? said(title, language) : theme}</b>
          <a href=${routeHash({ ...route, search: '' })}>${say('model.allThemes')}</a></p>
        ${this.instruments.map((one) =>
          this.instrument(
            one,
            one.obligations.filter(({ themes }) => themes.includes(theme)),
          ),
        )}`
    }
    if (route.search.trim() !== '' && hits)
      return html`
        <p class="muted" role="status">${hits.length > 0 ? say('model.found', { count: hits.length }) : say('model.nothing')}</p>
        ${this.links(hits.map(({ obligation }) => obligation))}`
    return html`${this.instruments.map(
      (one, index) => html`<details ?open=${index === 0}>
      <summary>${this.nameOf(one.id)} <span class="muted">${say('model.count', { count: one.obligations.length, version: one.version })}</span></summary>
      ${this.links(one.obligations)}</details>`,
    )}`
  }

  private instrument(
    { id }: ListedInstrument,
    obligations: readonly Obligation[],
  ): TemplateResult | typeof nothing {
    const own = obligations.filter(({ provision }) => provision.instrument === id)
    return own.length === 0 ? nothing : html`<h2 class="article">${this.nameOf(id)}</h2>${this.links(own)}`
  }

  private nameOf(id: string): TemplateResult | string {
    const known = this.state.model?.catalogue.find((one) => one.id === id)
    return known ? said(known.shortTitle, this.language) : id
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

  private detail(): TemplateResult | typeof nothing {
    const { say, wording, language, state } = this
    const { route, model, shown } = state
    const listed = this.instruments
      .flatMap(({ obligations }) => obligations)
      .find(({ id }) => id === route.obligation)
    const found = listed ?? (shown?.obligation.id === route.obligation ? shown?.obligation : undefined)
    if (!found || !model) return nothing
    const { obligation: _, ...rest } = route
    return html`
      <p><a href=${routeHash(rest)}>${say('model.toGrid')}</a></p>
      ${obligationPage(found, shown?.obligation.id === found.id ? shown : undefined, {
        say,
        wording,
        language,
        guidance: model.guidance,
        route,
        nameOf: (id) => this.nameOf(id),
        inWork: state.work?.matrix.rows.some(({ id }) => id === found.id) ?? false,
      })}
    `
  }

  /** Nothing is picked: the grid of themes, and where official texts are attached. */
  private overview(): TemplateResult | typeof nothing {
    const { say, language, state } = this
    const { model, library, route, busy } = state
    if (!model) return nothing
    const chosen = this.attachTo ?? model.catalogue[0]?.id ?? ''
    const onFile = (event: Event) => {
      const input = event.target as HTMLInputElement
      const [file] = input.files ?? []
      if (file) this.act({ type: 'task', task: attach(chosen, file), busy: true })
      input.value = ''
    }
    return html`
      <h2 class="title">${say('model.grid')}</h2>
      <p class="muted">${say('model.gridLead')}</p>
      ${library ? themeGrid(library.list, library.themes, { say, language, route }) : nothing}
      <section class="attach" aria-labelledby="attach">
        <h2 id="attach">${say('model.attach')}</h2>
        <p class="muted">${say('model.attachLead')}</p>
        <p class="row"><select aria-label=${say('model.instrument')} @change=${(event: Event) => {
          this.attachTo = (event.target as HTMLSelectElement).value
        }}>${model.catalogue.map(({ id, shortTitle }) => html`<option value=${id} ?selected=${id === chosen}>${said(shortTitle, language)}</option>`)}</select>
        <label class="button">${say('model.attachFile')}<input type="file" class="unseen" name="official" ?disabled=${busy !== undefined} @change=${onFile}></label></p>
      </section>
    `
  }
}
