import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import type { ComparedSource, VersionsCompared } from '../state/comparison.ts'
import { compareVersions, takeComparison } from './compare-tasks.ts'

const takes = ['redline', 'html', 'md'] as const
const changes = ['inserted', 'deleted', 'moved', 'renumbered', 'retitled', 'reworded'] as const

/** Two versions of a law: which ones, what changed, the texts. */
export class CompareView extends PageView {
  static override properties = {
    ...PageView.properties,
    older: { attribute: false },
    newer: { attribute: false },
    sides: { attribute: false },
  } as const
  /** Chosen here, in place of what was compared last. */
  declare older: ComparedSource | undefined
  declare newer: ComparedSource | undefined
  declare sides: boolean

  constructor() {
    super()
    this.sides = false
  }

  protected override seen() {
    const { work, versions, countries, dossiers, preferences, busy } = this.state
    return [work?.laws, versions, countries, dossiers, preferences.language, busy !== undefined]
  }

  private get pair(): readonly [ComparedSource | undefined, ComparedSource | undefined] {
    const [first, second] = this.state.versions?.sources ?? []
    const laws = this.state.work?.laws ?? []
    const open = laws[0] && { name: laws[0].source.file }
    const other = laws[1] && { name: laws[1].source.file }
    return [this.older ?? first ?? open, this.newer ?? second ?? other]
  }

  override render(): TemplateResult {
    const { say, state } = this
    const [before, after] = this.pair
    const { versions, busy } = state
    return html`
      <div class="compare-page">
        <h1 tabindex="-1">${say('compare.title')}</h1>
        <p class="lead">${say('compare.lead')}</p>
        <form class="pair" @submit=${this.onSubmit}>
          ${this.source('before', before)} ${this.source('after', after)}
          <button type="submit" class="primary" ?disabled=${!before || !after || busy !== undefined}>${say('compare.go')}</button>
        </form>
        ${versions ? this.result(versions) : nothing}
        <div class="several">
          <h2 id="countries" class="title">${say('countries.title')}</h2>
          <p class="muted">${say('countries.lead')}</p>
          <countries-table .state=${state}></countries-table>
        </div>
      </div>
    `
  }

  private source(which: 'before' | 'after', chosen: ComparedSource | undefined): TemplateResult {
    const { say, state } = this
    const laws = state.work?.laws ?? []
    const name = say(which === 'before' ? 'compare.before' : 'compare.after')
    const choose = (source: ComparedSource | undefined) => {
      if (which === 'before') this.older = source
      else this.newer = source
    }
    const onFile = (event: Event) => {
      const [file] = (event.target as HTMLInputElement).files ?? []
      if (file) choose({ name: file.name, content: file })
    }
    return html`<fieldset>
      <legend>${name}</legend>
      ${
        laws.length > 0
          ? html`<select aria-label=${name} @change=${(event: Event) => {
              const { value } = event.target as HTMLSelectElement
              if (value !== '') choose({ name: value })
            }}>
              <option value="" ?selected=${!chosen || chosen.content !== undefined}>${chosen?.content ? chosen.name : say('compare.open')}</option>
              ${laws.map(({ title, source }) => html`<option value=${source.file} ?selected=${!chosen?.content && chosen?.name === source.file}>${title} (${source.file})</option>`)}
            </select>`
          : html`<p class="file">${chosen?.name ?? say('compare.noFile')}</p>`
      }
      <label class="button">${say('compare.file')}<input type="file" class="unseen" name=${which} aria-label="${name}: ${say('compare.file')}" @change=${onFile}></label>
    </fieldset>`
  }

  private result({ sources, answer }: VersionsCompared): TemplateResult {
    const { say, state } = this
    const told = changes.filter((change) => (answer.counts[change] ?? 0) > 0)
    return html`
      <section aria-labelledby="compared">
        <h2 id="compared">${answer.before.title} → ${answer.after.title}</h2>
        <p role="status">${
          told.length > 0
            ? told.map((change) => `${say(`compare.change.${change}`)} ${answer.counts[change]}`).join(' · ')
            : say('compare.same')
        }</p>
        <div class="row take">
          <button type="button" class="toggle" aria-pressed=${!this.sides} @click=${() => {
            this.sides = false
          }}>${say('compare.inline')}</button>
          <button type="button" class="toggle" aria-pressed=${this.sides} @click=${() => {
            this.sides = true
          }}>${say('compare.sides')}</button>
          <span class="grow"></span>
          ${takes.map(
            (form) => html`<button type="button" data-take=${form} ?disabled=${state.busy !== undefined}
              @click=${() => this.act({ type: 'task', task: takeComparison(sources, form), busy: true })}>${say(`compare.take.${form}`)}</button>`,
          )}
        </div>
        <compared-text .state=${state} .sides=${this.sides}></compared-text>
      </section>
    `
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault()
    const [before, after] = this.pair
    if (before && after) this.act({ type: 'task', task: compareVersions([before, after]), busy: true })
  }
}
