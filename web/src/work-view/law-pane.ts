import type { MatrixRow } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { PageView } from '../app/page-view.ts'
import { marked } from '../parts/marked.ts'
import { type MarkKind, marksOf } from '../state/evidence.ts'
import type { LawOutline } from '../state/results.ts'
import type { Spot } from '../state/route.ts'
import type { Range } from '../text/runs.ts'
import { type ShownClause, shownClauses } from '../text/shown-clause.ts'
import { directionOf } from '../text/texts.ts'

const noMarks: readonly Range<MarkKind>[] = []

/** The law itself, scrolled to the quoted clause. */
export class LawPane extends PageView {
  static override properties = {
    ...PageView.properties,
    row: { attribute: false },
    spot: { attribute: false },
    visible: { attribute: false },
    chosen: { attribute: false },
  } as const
  declare row: MatrixRow | undefined
  declare spot: Spot | undefined
  /** Name of the pane that a narrow screen shows: the law can only scroll once it is seen. */
  declare visible: string
  /** File that the reader leafs through, where it is not that of the quote. */
  declare chosen: string | undefined

  private prepared = new WeakMap<LawOutline, readonly ShownClause[]>()

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('spot') as Spot | undefined
    if (changed.has('spot') && before?.file !== this.spot?.file) this.chosen = undefined
  }

  override render(): TemplateResult | typeof nothing {
    const { work } = this.state
    const law =
      work?.laws.find(({ source }) => source.file === (this.chosen ?? this.spot?.file)) ?? work?.laws[0]
    if (!work || !law) return nothing
    const shown = this.prepare(law)
    const texts = new Map(law.clauses.map(({ id, text }) => [id, text]))
    const explained = (this.row && this.state.explained.get(this.row.id)) ?? []
    const marks = this.row
      ? marksOf(this.row, this.spot, explained, law.source.file, (clause) => texts.get(clause))
      : new Map<string, readonly Range<MarkKind>[]>()
    return html`
      <div class="law-head">
        ${
          work.laws.length > 1
            ? html`<select aria-label=${this.say('work.law')} @change=${(event: Event) => {
                this.chosen = (event.target as HTMLSelectElement).value
              }}>${work.laws.map(
                ({ title, source }) =>
                  html`<option value=${source.file} ?selected=${source.file === law.source.file}>${title}</option>`,
              )}</select>`
            : html`<h2 lang=${law.language} dir=${directionOf(law.language)}>${law.title}</h2>`
        }
      </div>
      <div class="law-text" lang=${law.language} dir=${directionOf(law.language)}>
        ${repeat(
          shown,
          ({ row }) => row.id,
          (clause) => this.clause(clause, marks.get(clause.row.id) ?? noMarks),
        )}
      </div>
    `
  }

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('spot') && !changed.has('visible') && !changed.has('chosen')) return
    // In the next frame, so that laying out a long law does not prolong the task that drew it.
    requestAnimationFrame(() => {
      const target = this.querySelector('mark.quote') ?? this.querySelector('[data-current]')
      target?.scrollIntoView({ block: 'center' })
    })
  }

  private clause({ row, indent, above, head }: ShownClause, marks: readonly Range<MarkKind>[]): unknown {
    const current = row.id === this.spot?.clause
    const key = marks.map(({ from, to, kind }) => `${from}-${to}${kind}`).join()
    return guard([row, key, current], () => {
      const [first, rest] = [row.text.slice(0, head), row.text.slice(head)]
      const before = marks.filter(({ from }) => from < head)
      const after = marks.map((mark) => ({ ...mark, from: mark.from - head, to: mark.to - head }))
      return html`<p class="clause ${above ? 'above' : row.kind}" data-indent=${Math.min(indent, 5)} ?data-current=${current}
        >${first ? html`<b>${marked(first, before)}</b>` : nothing}${marked(rest, after)}</p>`
    })
  }

  private prepare(law: LawOutline): readonly ShownClause[] {
    const known = this.prepared.get(law)
    if (known) return known
    const made = shownClauses(law.clauses)
    this.prepared.set(law, made)
    return made
  }
}
