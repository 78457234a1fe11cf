import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import type { ComparisonRow } from '../state/comparison.ts'
import { foldRows, type Stretch, sideOf, stretchesOf } from '../text/stretches.ts'
import { directionOf } from '../text/texts.ts'

/** Two versions clause by clause: in one text, or side by side. */
export class ComparedText extends PageView {
  static override properties = {
    ...PageView.properties,
    sides: { attribute: false },
    unfolded: { attribute: false },
  } as const
  declare sides: boolean
  declare unfolded: ReadonlySet<number>

  constructor() {
    super()
    this.sides = false
    this.unfolded = new Set()
  }

  protected override seen() {
    return [this.state.versions, this.state.preferences.language]
  }

  override render(): TemplateResult | typeof nothing {
    const { versions } = this.state
    if (!versions) return nothing
    const { answer } = versions
    return html`<div class="compared" ?data-sides=${this.sides}>
      ${
        this.sides
          ? html`<div class="row-of-two head"><p>${answer.before.title} <span class="file">${answer.before.file}</span></p>
              <p>${answer.after.title} <span class="file">${answer.after.file}</span></p></div>`
          : nothing
      }
      ${foldRows(answer.rows).map(({ folded, rows }, index) =>
        folded && !this.unfolded.has(index) ? this.fold(rows, index) : rows.map((row) => this.row(row)),
      )}
    </div>`
  }

  private fold(rows: readonly ComparisonRow[], index: number): TemplateResult {
    const paths = rows.flatMap(({ after }) => (after?.path ? [after.path] : []))
    const unfold = () => {
      this.unfolded = new Set([...this.unfolded, index])
    }
    return html`<p class="fold"><button type="button" class="plain" @click=${unfold}>${this.say(
      'drafting.unchanged',
      { count: rows.length, from: paths[0] ?? '…', to: paths.at(-1) ?? '…' },
    )}</button></p>`
  }

  private row(row: ComparisonRow): TemplateResult {
    const { heading, words } = stretchesOf(row)
    const told =
      row.changes.length > 0
        ? html`<p class="muted what">${row.changes.map((change) => this.say(`compare.change.${change}`)).join(', ')}</p>`
        : nothing
    if (!this.sides) {
      const label =
        row.before && row.after && row.before.label !== row.after.label
          ? html`<del>${row.before.label}</del> <ins>${row.after.label}</ins>`
          : html`${(row.after ?? row.before)?.label}`
      return html`<div class="compared-row" data-indent=${Math.min(row.depth, 5)}>${told}
        ${this.clause(html`${label}`, heading, words, row.after ? 'after' : 'before')}</div>`
    }
    const side = (of: 'before' | 'after') =>
      row[of]
        ? this.clause(html`${row[of]?.label}`, sideOf(heading, of), sideOf(words, of), of)
        : html`<p></p>`
    return html`<div class="compared-row">${told}<div class="row-of-two">${side('before')}${side('after')}</div></div>`
  }

  private clause(
    label: TemplateResult,
    heading: readonly Stretch[],
    words: readonly Stretch[],
    of: 'before' | 'after',
  ): TemplateResult {
    const language = this.state.versions?.answer[of].language ?? 'und'
    return html`<p class="clause" lang=${language} dir=${directionOf(language)}><b>${label} ${set(heading)}</b> ${set(words)}</p>`
  }
}

const set = (stretches: readonly Stretch[]): readonly (TemplateResult | string)[] =>
  stretches.map(({ text, change }) => {
    if (change === undefined) return text
    return change === 'inserted' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`
  })
