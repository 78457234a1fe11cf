import type { MatrixRow } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { PageView } from '../app/page-view.ts'
import { marked } from '../parts/marked.ts'
import { type MarkKind, marksOf } from '../state/evidence.ts'
import type { LawOutline } from '../state/results.ts'
import type { Spot } from '../state/route.ts'
import type { Range } from '../text/runs.ts'
import { type ShownClause, shownClauses } from '../text/shown-clause.ts'
import { directionOf } from '../text/texts.ts'
import { type Drawing, drawNext, partsOf, startDrawing } from './drawing.ts'

type Marks = ReadonlyMap<string, readonly Range<MarkKind>[]>

const noMarks: readonly Range<MarkKind>[] = []

interface Prepared {
  readonly parts: readonly (readonly ShownClause[])[]
  readonly texts: ReadonlyMap<string, string>
}

/** The law itself, scrolled to the quoted clause. A long one is drawn in parts, first the one that is looked at. */
export class LawPane extends PageView {
  static override properties = {
    ...PageView.properties,
    row: { attribute: false },
    spot: { attribute: false },
    visible: { attribute: false },
    chosen: { attribute: false },
    drawing: { attribute: false },
    selecting: { attribute: false },
  } as const
  declare row: MatrixRow | undefined
  declare spot: Spot | undefined
  /** Name of the pane that a narrow screen shows: the law can only scroll once it is seen. */
  declare visible: string
  /** File that the reader leafs through, where it is not that of the quote. */
  declare chosen: string | undefined
  declare drawing: Drawing | undefined
  /** Words of the law are selected. */
  declare selecting: boolean

  private prepared = new WeakMap<LawOutline, Prepared>()

  protected override seen() {
    const { work, explained, preferences, dossier } = this.state
    return [work?.laws, explained, preferences.language, dossier?.name]
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('selectionchange', this.onSelection)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('selectionchange', this.onSelection)
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('spot') as Spot | undefined
    if (changed.has('spot') && before?.file !== this.spot?.file) this.chosen = undefined
    const { law } = this
    if (!law) return
    const { parts } = this.prepare(law)
    const wanted = partOf(parts, this.spot?.clause)
    // Nothing of it in the task that draws the other panes.
    if (this.drawing?.of !== law) this.drawing = startDrawing(law, parts.length, wanted)
    else if (this.drawing.drawn.size > 0 && !this.drawing.drawn.has(wanted))
      this.drawing = drawNext(this.drawing, wanted)
  }

  override render(): TemplateResult | typeof nothing {
    const { law, drawing, state } = this
    if (!law || !drawing) return nothing
    const { parts, texts } = this.prepare(law)
    const explained = (this.row && state.explained.get(this.row.id)) ?? []
    const marks: Marks = this.row
      ? marksOf(this.row, this.spot, explained, law.source.file, (clause) => texts.get(clause))
      : new Map()
    return html`
      ${this.head(law)}
      <div class="law-text" lang=${law.language} dir=${directionOf(law.language)} data-file=${law.source.file}>
        ${parts.map((part, index) => html`<div class="part-of-law" ?data-drawn=${drawing.drawn.has(index)}>${drawing.drawn.has(index) ? this.drawn(part, marks) : nothing}</div>`)}
      </div>
    `
  }

  override updated(changed: Map<string, unknown>): void {
    const first = changed.has('drawing') && this.drawing?.drawn.size === 1
    if (first || changed.has('spot') || changed.has('visible') || changed.has('chosen'))
      // In the next frame, so that laying out a long law does not prolong the task that drew it.
      requestAnimationFrame(() => {
        const target = this.querySelector('mark.quote') ?? this.querySelector('[data-current]')
        target?.scrollIntoView({ block: 'center' })
      })
    const { drawing } = this
    if (changed.has('drawing') && drawing && drawing.drawn.size < drawing.count)
      // A task of its own for each part, with room between them for what the reader does.
      setTimeout(
        () => {
          if (this.drawing === drawing) this.drawing = drawNext(drawing)
        },
        drawing.drawn.size === 0 ? 0 : 30,
      )
  }

  private get law(): LawOutline | undefined {
    const { work } = this.state
    return work?.laws.find(({ source }) => source.file === (this.chosen ?? this.spot?.file)) ?? work?.laws[0]
  }

  private head(law: LawOutline): TemplateResult {
    const { say, state } = this
    const laws = state.work?.laws ?? []
    return html`<div class="law-head">
      ${
        laws.length > 1
          ? html`<select aria-label=${say('work.law')} @change=${(event: Event) => {
              this.chosen = (event.target as HTMLSelectElement).value
            }}>${laws.map(
              ({ title, source }) =>
                html`<option value=${source.file} ?selected=${source.file === law.source.file}>${title}</option>`,
            )}</select>`
          : html`<h2 lang=${law.language} dir=${directionOf(law.language)}>${law.title}</h2>`
      }
      ${
        this.selecting && state.dossier
          ? html`<button type="button" class="primary" data-gather-words @mousedown=${(event: Event) => event.preventDefault()}
              @click=${() => this.act({ type: 'gather' })}>${say('decide.gatherWords')} <kbd>e</kbd></button>`
          : nothing
      }
    </div>`
  }

  private drawn(part: readonly ShownClause[], marks: Marks): unknown {
    const { spot } = this
    const own = part.map(({ row }) => marks.get(row.id) ?? noMarks)
    const key = own.map((some, index) => keyOf(some, part[index]?.row.id === spot?.clause)).join('|')
    return guard([part, key], () => part.map((clause, index) => this.clause(clause, own[index] ?? noMarks)))
  }

  private clause(
    { row, indent, above, head }: ShownClause,
    marks: readonly Range<MarkKind>[],
  ): TemplateResult {
    const [first, rest] = [row.text.slice(0, head), row.text.slice(head)]
    const before = marks.filter(({ from }) => from < head)
    const after = marks.map((mark) => ({ ...mark, from: mark.from - head, to: mark.to - head }))
    const current = row.id === this.spot?.clause
    return html`<p class="clause ${above ? 'above' : row.kind}" data-clause=${row.id} data-indent=${Math.min(indent, 5)} ?data-current=${current}
      >${first ? html`<b>${marked(first, before)}</b>` : nothing}${marked(rest, after)}</p>`
  }

  private readonly onSelection = (): void => {
    const selection = getSelection()
    const inside = selection?.anchorNode ? this.contains(selection.anchorNode) : false
    this.selecting = inside && selection?.isCollapsed === false && this.querySelector('.law-text') !== null
  }

  private prepare(law: LawOutline): Prepared {
    const known = this.prepared.get(law)
    if (known) return known
    const made = {
      parts: partsOf(shownClauses(law.clauses)),
      texts: new Map(law.clauses.map(({ id, text }) => [id, text])),
    }
    this.prepared.set(law, made)
    return made
  }
}

/** Changes when the clause must be drawn anew. */
const keyOf = (marks: readonly Range<MarkKind>[], current: boolean): string =>
  `${current ? '>' : ''}${marks.map(({ from, to, kind }) => `${from}-${to}${kind}`).join()}`

const partOf = (parts: readonly (readonly ShownClause[])[], clause: string | undefined): number =>
  Math.max(0, clause === undefined ? 0 : parts.findIndex((part) => part.some(({ row }) => row.id === clause)))
