import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { tryLaws } from '../dossier/trial-tasks.ts'
import type { Key } from '../i18n/catalogue.ts'
import type { LawOutline } from '../state/results.ts'
import { routeHash } from '../state/route.ts'
import { namedFiles } from '../text/file-name.ts'
import { directionOf } from '../text/texts.ts'
import { keptLaws } from './kept-laws.ts'
import { trialLaws } from './trial-laws.ts'

const endings = '.docx,.pdf,.html,.htm,.xhtml,.xml,.akn,.md,.markdown,.txt,.json'

const samples: readonly { readonly name: string; readonly language: string; readonly key: Key }[] = [
  { name: 'marendia', language: 'en', key: 'laws.sample.marendia' },
  { name: 'sourane', language: 'fr', key: 'laws.sample.sourane' },
  { name: 'caldamar', language: 'es', key: 'laws.sample.caldamar' },
]

/** Where laws are opened: for a first look, or to be kept in the open dossier. */
export class LawsView extends PageView {
  static override properties = {
    ...PageView.properties,
    over: { attribute: false },
    outline: { attribute: false },
  } as const
  declare over: boolean
  /** File whose outline is open. */
  declare outline: string | undefined

  override render(): TemplateResult {
    const { say } = this
    const { work, data, busy, dossier, trial } = this.state
    const kept = data?.names.map((name) => name.slice('desk/'.length)) ?? []
    return html`
      <div class="start" ?data-dossier=${dossier !== undefined}>
        <h1 tabindex="-1">${dossier ? say('laws.titleOf', { name: dossier.name }) : say('laws.title')}</h1>
        <p class="lead">${dossier ? say('laws.leadDossier') : say('laws.lead')}</p>
        ${dossier ? this.kept() : nothing}
        ${dossier && trial ? this.trial() : nothing}
        <div class="drop" ?data-over=${this.over}
          @dragover=${this.onDragOver} @dragleave=${() => {
            this.over = false
          }} @drop=${this.onDrop}>
          <label class="button primary" ?data-disabled=${busy !== undefined}>
            ${say('laws.choose')}
            <input type="file" multiple accept=${endings} ?disabled=${busy !== undefined} @change=${this.onChoose}>
          </label>
          <p>${this.over ? say('laws.dropNow') : say(dossier ? 'laws.dropKeep' : 'laws.drop')}</p>
          ${this.lawLanguage()}
        </div>
        <p class="private">${say('laws.private')}</p>
        ${
          !work && !dossier && kept.length > 0
            ? html`<p><button type="button" @click=${() => this.act({ type: 'continue' })}>
                ${say('laws.continue', { names: kept.join(', ') })}</button></p>`
            : nothing
        }
        ${dossier ? nothing : this.samples()}
        ${work && !dossier ? this.opened(work.laws) : nothing}
        <p class="caution">${say('laws.proposes')}</p>
      </div>
    `
  }

  private kept(): TemplateResult | typeof nothing {
    const { say, state, language, outline } = this
    const { dossier, work, route } = state
    if (!dossier || dossier.laws.length === 0) return nothing
    const look = (file: string) => {
      this.outline = outline === file ? undefined : file
    }
    const law = work?.laws.find(({ source }) => source.file === outline)
    return html`
      ${keptLaws(dossier, { say, language, from: this, work, outline, look })}
      ${
        law
          ? html`<section class="trial" aria-label=${say('laws.outline')}><h2>${law.title}</h2>
              <p class="muted">${say('laws.keptOnce')}</p>
              <law-outline .state=${state} .law=${law}></law-outline></section>`
          : nothing
      }
      <p class="row"><a class="button primary" href=${routeHash({ ...route, view: 'work' })}>${say('laws.goWork')}</a>
        <a class="button" href=${routeHash({ ...route, view: 'matrix' })}>${say('laws.goMatrix')}</a></p>
    `
  }

  private trial(): TemplateResult | typeof nothing {
    const { trial } = this.state
    const drop = () => this.act({ type: 'task', task: async ({ set }) => set({ trial: undefined }) })
    return trial ? trialLaws(trial, this.state, { say: this.say, from: this, drop }) : nothing
  }

  private samples(): TemplateResult {
    const { say } = this
    return html`<section aria-labelledby="samples">
      <h2 id="samples">${say('laws.samples')}</h2>
      <ul class="samples">
        ${samples.map(
          ({
            name,
            language,
            key,
          }) => html`<li><button type="button" ?disabled=${this.state.busy !== undefined}
            @click=${() => this.act({ type: 'sample', name })}>
            <span lang=${language}>${say(key)}</span> <span class="muted">${this.nameOf(language)}</span></button></li>`,
        )}
      </ul>
    </section>`
  }

  private lawLanguage(): TemplateResult {
    const { say } = this
    const { model, lawLanguage } = this.state
    const known = (model?.lawLanguages ?? []).map((tag) => [tag, this.nameOf(tag)] as const)
    return html`<label class="inline">${say('laws.lawLanguage')}
      <select @change=${(event: Event) =>
        this.act({ type: 'law-language', language: (event.target as HTMLSelectElement).value })}>
        <option value="" ?selected=${lawLanguage === ''}>${say('laws.auto')}</option>
        ${known
          .sort((a, b) => a[1].localeCompare(b[1], this.language))
          .map(([tag, name]) => html`<option value=${tag} ?selected=${lawLanguage === tag}>${name}</option>`)}
      </select>
    </label>`
  }

  private opened(laws: readonly LawOutline[]): TemplateResult {
    const { say } = this
    return html`
      <section aria-labelledby="opened">
        <h2 id="opened">${say('laws.open')}</h2>
        ${laws.map(
          ({ title, language, source, clauses, messages }) => html`
            <article class="opened">
              <h3 lang=${language} dir=${directionOf(language)}>${title}</h3>
              <p class="muted"><span class="file">${source.file}</span> · ${say('laws.counts', {
                clauses: clauses.length,
                sections: clauses.filter(({ kind }) => kind === 'section').length,
                format: source.format,
                language: this.nameOf(language),
              })}</p>
              ${
                messages.length > 0
                  ? html`<details><summary>${say('laws.notices')} (${messages.length})</summary>
                      <ul lang="en">${messages.map(({ reason, place }) => html`<li>${place ? html`<code>${place}</code> ` : nothing}${reason}</li>`)}</ul></details>`
                  : nothing
              }
            </article>`,
        )}
        <p class="row"><a class="button primary" href="#work">${say('laws.goWork')}</a>
          <a class="button" href="#matrix">${say('laws.goMatrix')}</a></p>
      </section>
    `
  }

  private nameOf(tag: string): string {
    return new Intl.DisplayNames([this.language], { type: 'language' }).of(tag) ?? tag
  }

  private onDragOver(event: DragEvent): void {
    event.preventDefault()
    this.over = true
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault()
    this.over = false
    this.take([...(event.dataTransfer?.files ?? [])])
  }

  private onChoose(event: Event): void {
    const input = event.target as HTMLInputElement
    const files = [...(input.files ?? [])]
    input.value = ''
    this.take(files)
  }

  private take(files: readonly File[]): void {
    if (files.length === 0) return
    if (this.state.dossier) this.act({ type: 'task', task: tryLaws(namedFiles(files)), busy: true })
    else this.act({ type: 'open', files })
  }
}
