import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { firstWords, type Repair } from '../state/repairs.ts'
import type { LawOutline } from '../state/results.ts'
import { shownClauses } from '../text/shown-clause.ts'
import { directionOf } from '../text/texts.ts'

type Clause = LawOutline['clauses'][number]

/** Units that an outline shows; what is below them only where it is in doubt. */
const aboveParagraphs = new Set([
  'book',
  'title',
  'part',
  'chapter',
  'division',
  'subdivision',
  'section',
  'schedule',
])

/** A law's clauses as they were read, with what is doubtful, and the tools to correct it. */
export class LawOutlineView extends PageView {
  static override properties = {
    ...PageView.properties,
    law: { attribute: false },
    repairs: { attribute: false },
    repair: { attribute: false },
    chosen: { attribute: false },
    whole: { attribute: false },
  } as const
  declare law: LawOutline | undefined
  declare repairs: readonly Repair[]
  /** Reads the law again with these corrections; absent where it cannot be corrected any more. */
  declare repair: ((repairs: readonly Repair[]) => void) | undefined
  /** eId of the clause whose tools are open. */
  declare chosen: string | undefined
  declare whole: boolean

  protected override seen() {
    return [this.state.preferences.language]
  }

  override render(): TemplateResult | typeof nothing {
    const { law, say } = this
    if (!law) return nothing
    const doubts = doubtsOf(law)
    const rows = shownClauses(law.clauses).filter(
      ({ row }) =>
        this.whole || aboveParagraphs.has(row.kind) || doubts.has(row.id) || row.id === this.chosen,
    )
    return html`
      <p class="row tools">
        <label class="choice"><input type="checkbox" .checked=${this.whole === true} @change=${(
          event: Event,
        ) => {
          this.whole = (event.target as HTMLInputElement).checked
        }}> ${say('outline.whole')}</label>
        <span class="muted">${doubts.size > 0 ? say('outline.doubts', { count: doubts.size }) : say('outline.noDoubts')}</span>
      </p>
      ${this.madeRepairs()}
      <ol class="outline" lang=${law.language} dir=${directionOf(law.language)}>
        ${rows.map(
          ({
            row,
            indent,
            above,
          }) => html`<li class=${above ? 'above' : ''} data-indent=${Math.min(5, indent)}>
            ${
              this.repair
                ? html`<button type="button" class="line" aria-expanded=${this.chosen === row.id} @click=${() => {
                    this.chosen = this.chosen === row.id ? undefined : row.id
                  }}>${lineOf(row)}</button>`
                : html`<span class="line">${lineOf(row)}</span>`
            }
            ${(doubts.get(row.id) ?? []).map((reason) => html`<p class="doubt" lang="en" dir="ltr">${reason}</p>`)}
            ${this.repair && this.chosen === row.id ? this.tools(row) : nothing}
          </li>`,
        )}
      </ol>
    `
  }

  private tools({ text, id }: Clause): TemplateResult {
    const { say, language } = this
    const words = firstWords(text)
    return html`<form class="repair" lang=${language} dir="auto" aria-label=${say('outline.correct', { path: words })}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        const number = String(new FormData(event.target as HTMLFormElement).get('number')).trim()
        if (number !== '') this.add({ number, text: withoutLabel(words), ...after(this.law, id) })
      }}>
      <p class="text" lang=${this.law?.language ?? 'und'}>${text}</p>
      <button type="button" @click=${() => this.add({ join: words })}>${say('outline.join')}</button>
      <button type="button" @click=${() => this.split()}>${say('outline.split')}</button>
      <button type="button" @click=${() => this.add({ ignore: words, whole: true })}>${say('outline.ignore')}</button>
      <label class="inline">${say('outline.number')} <input name="number" size="5" maxlength="20" required></label>
      <button type="submit">${say('outline.setNumber')}</button>
      <p class="muted small">${say('outline.splitHelp')}</p>
    </form>`
  }

  private madeRepairs(): TemplateResult | typeof nothing {
    const { say, repairs = [], repair } = this
    if (repairs.length === 0) return nothing
    return html`<ul class="made" aria-label=${say('outline.made')}>${repairs.map(
      (one, at) => html`<li><code>${Object.entries(one)
        .map(([key, value]) => `${key}: ${value}`)
        .join(' · ')}</code>
        ${
          repair
            ? html`<button type="button" class="icon" aria-label=${say('outline.undo')} title=${say('outline.undo')}
          @click=${() => repair(repairs.filter((_, index) => index !== at))}>×</button>`
            : nothing
        }</li>`,
    )}</ul>`
  }

  /** A new paragraph at the words that are selected in the clause. */
  private split(): void {
    const selected = firstWords(getSelection()?.toString() ?? '')
    if (selected !== '') this.add({ split: selected })
  }

  private add(repair: Repair): void {
    this.repair?.([...(this.repairs ?? []), repair])
  }
}

function doubtsOf({ messages }: LawOutline): ReadonlyMap<string, readonly string[]> {
  const doubts = new Map<string, readonly string[]>()
  for (const { clause, reason } of messages)
    if (clause !== undefined) doubts.set(clause, [...(doubts.get(clause) ?? []), reason])
  return doubts
}

const lineOf = ({ text, kind }: Clause): string =>
  aboveParagraphs.has(kind) && text.length <= 160
    ? text
    : `${text.slice(0, 160)}${text.length > 160 ? '…' : ''}`

/** Words of a clause without the number as it was read: the number is what is being corrected. */
const withoutLabel = (words: string): string => words.replace(/^(?:\(?[\dA-Za-z]{1,4}\)?[.)]?\s+)(?=\S)/u, '')

/** Where several clauses begin alike, the words before tell them apart. */
function after(law: LawOutline | undefined, id: string): { readonly after?: string } {
  const at = law?.clauses.findIndex((row) => row.id === id) ?? -1
  const [own, before] = [law?.clauses[at], law?.clauses[at - 1]]
  if (!own || !before || !law) return {}
  const same = law.clauses.filter(({ text }) => firstWords(text) === firstWords(own.text)).length
  return same > 1 ? { after: before.text.trim().slice(-60) } : {}
}
