import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import type { Amendment, Verdict } from '../state/drafting.ts'
import type { LawOutline } from '../state/results.ts'
import { type BillPiece, type BillStretch, billPieces, foldPieces } from '../text/bill.ts'
import { shownClauses } from '../text/shown-clause.ts'
import { directionOf } from '../text/texts.ts'
import { amendmentCard } from './amendment-card.ts'
import { decide } from './drafting-tasks.ts'

interface Prepared {
  readonly law: LawOutline
  readonly amendments: readonly Amendment[]
  readonly stretches: readonly BillStretch[]
  readonly lost: readonly Amendment[]
}

/** The law with what comes and goes shown in place, each amendment to be accepted or rejected. */
export class BillText extends PageView {
  static override properties = { ...PageView.properties, unfolded: { attribute: false } } as const
  /** Numbers of the stretches without a change that the reader wants to see. */
  declare unfolded: ReadonlySet<number>

  private prepared: Prepared | undefined

  constructor() {
    super()
    this.unfolded = new Set()
  }

  protected override seen() {
    const { work, drafting, preferences } = this.state
    return [work?.laws, drafting?.answer, drafting?.verdicts, preferences.language]
  }

  override render(): TemplateResult | typeof nothing {
    const { work, drafting } = this.state
    const law = work?.laws.find(({ source }) => source.file === drafting?.choice.file)
    if (!law || !drafting) return nothing
    const { stretches, lost } = this.prepare(law, drafting.answer.amendments)
    return html`
      <div class="law-text bill" lang=${law.language} dir=${directionOf(law.language)}>
        ${stretches.map((stretch, index) => this.stretch(stretch, index))}
      </div>
      ${
        lost.length > 0
          ? html`<h3>${this.say('drafting.lost')}</h3>${lost.map((one) => this.card(one))}`
          : nothing
      }
    `
  }

  private prepare(law: LawOutline, amendments: readonly Amendment[]): Prepared {
    if (this.prepared?.law === law && this.prepared.amendments === amendments) return this.prepared
    const { pieces, lost } = billPieces(shownClauses(law.clauses), amendments)
    this.unfolded = new Set()
    this.prepared = { law, amendments, stretches: foldPieces(pieces), lost }
    return this.prepared
  }

  private stretch({ folded, pieces }: BillStretch, index: number): TemplateResult {
    if (!folded || this.unfolded.has(index)) return html`${pieces.map((piece) => this.piece(piece))}`
    const unfold = () => {
      this.unfolded = new Set([...this.unfolded, index])
    }
    const paths = pieces.flatMap((piece) =>
      piece.type === 'clause' && piece.clause.row.path !== '' ? [piece.clause.row.path] : [],
    )
    return html`<p class="fold" lang=${this.language} dir="auto"><button type="button" class="plain" @click=${unfold}>${this.say(
      'drafting.unchanged',
      { count: pieces.length, from: paths[0] ?? '…', to: paths.at(-1) ?? '…' },
    )}</button></p>`
  }

  private piece(piece: BillPiece): TemplateResult {
    if (piece.type === 'amendment') return this.card(piece.amendment)
    const { clause, edits, gone } = piece
    const { row, indent, above, head } = clause
    const verdicts = this.state.drafting?.verdicts
    const goes = gone.some((id) => verdicts?.get(id) !== 'rejected')
    const text = html`${head > 0 ? html`<b>${row.text.slice(0, head)}</b>` : nothing}${edits.length > 0 ? edited(row.text.slice(head), edits, verdicts) : row.text.slice(head)}`
    return html`${edits.map((one) => this.card(one))}<p class="clause ${above ? 'above' : row.kind}" data-indent=${Math.min(indent, 5)}
      >${goes ? html`<del>${text}</del>` : text}</p>`
  }

  private card(amendment: Amendment): TemplateResult {
    const { say, language, state } = this
    const verdict = state.drafting?.verdicts.get(amendment.id)
    const citations = new Map(state.work?.matrix.rows.map(({ id, citation }) => [id, citation]))
    return amendmentCard(amendment, verdict, {
      say,
      language,
      citations,
      decide: (one: Verdict | undefined) => this.act({ type: 'task', task: decide([amendment.id], one) }),
    })
  }
}

/** Words that go and words that come, within a clause. */
function edited(
  text: string,
  edits: readonly Amendment[],
  verdicts: ReadonlyMap<string, Verdict> | undefined,
): readonly (TemplateResult | string)[] {
  const parts: (TemplateResult | string)[] = []
  let done = 0
  const inOrder = edits
    .filter(({ id }) => verdicts?.get(id) !== 'rejected')
    .map((one) => ({ one, at: text.indexOf(one.old) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  for (const { one, at } of inOrder) {
    if (at < done) continue
    parts.push(text.slice(done, at), html`<del>${one.old}</del>`)
    if (one.new !== '') parts.push(html` <ins>${one.new}</ins>`)
    done = at + one.old.length
  }
  return [...parts, text.slice(done)]
}
