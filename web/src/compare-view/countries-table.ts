import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { sign } from '../parts/status.ts'
import type { ComparedSource } from '../state/comparison.ts'
import type { CountriesCompared, CountryCell, CountryRow } from '../state/countries.ts'
import { differentNames } from '../text/file-name.ts'
import { compareCountries, takeCountries } from './countries-tasks.ts'

/** Articles that are drawn in one task. */
const step = 2

const forms = ['docx', 'xlsx', 'html', 'svg'] as const

/** Several countries: obligations down, countries across; a row opens its quotes. */
export class CountriesTable extends PageView {
  static override properties = {
    ...PageView.properties,
    chosen: { attribute: false },
    added: { attribute: false },
    opened: { attribute: false },
    drawn: { attribute: false },
  } as const
  /** Names of the columns; at first all laws that are open. */
  declare chosen: ReadonlySet<string> | undefined
  declare added: readonly ComparedSource[]
  /** Ids of the rows whose quotes are shown. */
  declare opened: ReadonlySet<string>

  /** Articles that are drawn: a long table comes in steps, so that none of them holds up the page. */
  declare drawn: number

  constructor() {
    super()
    this.drawn = step
    this.added = []
    this.opened = new Set()
  }

  protected override seen() {
    const { work, dossiers, countries, preferences, busy } = this.state
    return [work?.laws, dossiers, countries, preferences.language, busy !== undefined]
  }

  override willUpdate(): void {
    const { countries } = this.state
    if (countries !== this.shown) this.drawn = step
    this.shown = countries
  }

  override updated(): void {
    const { countries } = this.state
    if (countries && this.drawn < countries.answer.articles.length)
      setTimeout(() => {
        this.drawn += step
      }, 30)
  }

  private shown: CountriesCompared | undefined

  private get sources(): readonly ComparedSource[] {
    const { work, dossiers = [] } = this.state
    return [
      ...(work?.laws ?? []).map(({ source }) => ({ name: source.file })),
      ...dossiers.filter(({ laws }) => laws > 0).map(({ name }) => ({ name })),
      ...this.added,
    ]
  }

  override render(): TemplateResult {
    const { say, state, sources } = this
    const { countries, busy } = state
    const chosen =
      this.chosen ??
      new Set([
        ...(state.work?.laws ?? []).map(({ source }) => source.file),
        ...this.added.map(({ name }) => name),
      ])
    const columns = sources.filter(({ name }) => chosen.has(name))
    const toggle = (name: string) => {
      const next = new Set(chosen)
      if (!next.delete(name)) next.add(name)
      this.chosen = next
    }
    const onFiles = (event: Event) => {
      const files = [...((event.target as HTMLInputElement).files ?? [])]
      const names = differentNames([
        ...sources.map(({ name }) => name),
        ...files.map(({ name }) => name),
      ]).slice(sources.length)
      const added = files.map((content, index) => ({ name: names[index] ?? content.name, content }))
      this.added = [...this.added, ...added]
      this.chosen = new Set([...chosen, ...added.map(({ name }) => name)])
    }
    return html`
      <div class="columns-to-compare">
        <fieldset><legend>${say('countries.columns')}</legend>
          ${sources.map(({ name }) => html`<label class="inline"><input type="checkbox" .checked=${chosen.has(name)} @change=${() => toggle(name)}> ${name}</label>`)}
          <label class="button">${say('countries.add')}<input type="file" multiple class="unseen" name="countries" @change=${onFiles}></label>
        </fieldset>
        <button type="button" class="primary" data-compare-countries ?disabled=${columns.length < 2 || busy !== undefined}
          @click=${() => this.act({ type: 'task', task: compareCountries(columns), busy: true })}>${say('countries.go', { count: columns.length })}</button>
      </div>
      ${countries ? this.table(countries) : nothing}
    `
  }

  private table({ columns, answer }: CountriesCompared): TemplateResult {
    const { say, wording, state } = this
    return html`
      <div class="row take"><span class="grow"></span>${forms.map(
        (form) => html`<button type="button" data-take-countries=${form} ?disabled=${state.busy !== undefined}
          @click=${() => this.act({ type: 'task', task: takeCountries(columns, form), busy: true })}>${say(`matrix.form.${form}`)}</button>`,
      )}</div>
      <div class="grid-scroll" tabindex="0" role="region" aria-label=${say('countries.title')}>
        <table class="countries">
          <thead><tr><th scope="col">${wording.columns.obligation}</th>${answer.columns.map(
            ({ name, average, found }) => html`<th scope="col">${name}
              <span class="muted">${average === null ? '' : new Intl.NumberFormat(this.language, { style: 'percent' }).format(average)}${found > 0 ? html` · ${say('countries.found', { count: found })}` : nothing}</span></th>`,
          )}</tr></thead>
          ${answer.articles.slice(0, this.drawn).map(
            ({
              article,
              rows,
            }) => html`<tbody><tr class="group"><th scope="rowgroup" colspan=${answer.columns.length + 1}>${article}</th></tr>
              ${rows.map((row) => this.row(row))}</tbody>`,
          )}
        </table>
      </div>
    `
  }

  private row(row: CountryRow): TemplateResult {
    const { say, wording } = this
    const open = this.opened.has(row.id)
    const toggle = () => {
      const next = new Set(this.opened)
      if (!next.delete(row.id)) next.add(row.id)
      this.opened = next
    }
    return html`<tr><th scope="row"><button type="button" class="plain" aria-expanded=${open} @click=${toggle}><b>${row.citation}</b> ${row.title}</button></th>
      ${row.cells.map((cell) =>
        cell
          ? html`<td><span class="cell ${cell.status}" title=${wording.status[cell.status]}>${sign(cell.status)}</span><span class="unseen">${wording.status[cell.status]}</span>${open ? quotes(cell) : nothing}</td>`
          : html`<td class="muted">${say('stage.not-assessed')}</td>`,
      )}</tr>`
  }
}

const quotes = ({ quotes: all, by }: CountryCell): TemplateResult =>
  html`${by ? html`<p class="muted">${by}</p>` : nothing}${all.map(
    ({ path, quote, language }) => html`<p><b class="path">${path}</b> <q lang=${language}>${quote}</q></p>`,
  )}`
