import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { saveFile } from '../client/save-file.ts'
import { noLaw } from '../parts/no-law.ts'
import { badge } from '../parts/status.ts'
import type { Drafting, Turn, Verdict } from '../state/drafting.ts'
import { routeHash } from '../state/route.ts'
import { currentDrafting } from './current-drafting.ts'
import { checkBill, decide, type Taken, take } from './drafting-tasks.ts'

const files: readonly Taken[] = ['redline', 'bill', 'amendments', 'matrix']

/** From the gaps of a law to a bill: choices on the left, the bill in the middle, what it does on the right. */
export class DraftingView extends PageView {
  protected override seen() {
    const { work, drafting, preferences, route, busy } = this.state
    return [work, drafting, preferences, route, busy !== undefined]
  }

  override render(): TemplateResult {
    const { say, state } = this
    if (!state.work) return noLaw(say)
    const drafting = currentDrafting(state)
    return html`
      <div class="bench drafting">
        <section class="pane choices" tabindex="-1" aria-label=${say('drafting.choices')}>
          <h1 tabindex="-1">${say('drafting.title')}</h1>
          <p class="muted">${say('drafting.lead')}</p>
          <draft-choices .state=${state}></draft-choices>
        </section>
        <section class="pane text" tabindex="-1" aria-label=${say('drafting.bill')}>
          ${drafting ? this.bill(drafting) : html`<p class="muted pad">${say('drafting.empty')}</p>`}
        </section>
        <section class="pane beside" tabindex="-1" aria-label=${say('drafting.beside')}>
          ${drafting ? this.beside(drafting) : nothing}
        </section>
      </div>
    `
  }

  private bill({ answer, verdicts }: Drafting): TemplateResult {
    const { say, state } = this
    const { amendments } = answer
    if (amendments.length === 0) return html`<p class="pad">${say('drafting.nothing')}</p>`
    const count = (verdict: Verdict) => amendments.filter(({ id }) => verdicts.get(id) === verdict).length
    const [accepted, rejected] = [count('accepted'), count('rejected')]
    const open = amendments.filter(({ id }) => !verdicts.has(id)).map(({ id }) => id)
    return html`
      <div class="bill-head">
        <p role="status">${say('drafting.counts', { accepted, rejected, open: open.length, total: amendments.length })}</p>
        <span class="row">
          <button type="button" ?disabled=${open.length === 0} @click=${() => this.act({ type: 'task', task: decide(open, 'accepted') })}>${say('drafting.acceptOpen')}</button>
          <button type="button" ?disabled=${verdicts.size === 0} @click=${() => this.act({ type: 'task', task: decide([...verdicts.keys()], undefined) })}>${say('drafting.reopen')}</button>
        </span>
        <div class="row take" role="group" aria-label=${say('drafting.take', { count: accepted })}>
          <span class="muted">${say('drafting.take', { count: accepted })}</span>
          ${files.map(
            (
              what,
            ) => html`<button type="button" class=${what === 'redline' ? 'primary' : ''} data-take=${what}
              ?disabled=${accepted === 0 || state.busy !== undefined}
              @click=${() => this.act({ type: 'task', task: take(what), busy: true })}>${say(`drafting.take.${what}`)}</button>`,
          )}
        </div>
      </div>
      <bill-text .state=${state}></bill-text>
    `
  }

  private beside(drafting: Drafting): TemplateResult {
    return html`${this.receipt(drafting)} ${this.notices(drafting)} ${this.coherence(drafting)} ${this.turns(drafting.answer.drafted.turns)}`
  }

  private receipt({ receipt }: Drafting): TemplateResult | typeof nothing {
    if (!receipt) return nothing
    const { say } = this
    const { changes, refused } = receipt.answer
    return html`<section class="receipt" aria-labelledby="receipt">
      <h2 id="receipt">${say('drafting.receipt')}</h2>
      <p>${say('drafting.receiptCounts', { changes: changes.length, refused: refused.length })}</p>
      ${refused.length > 0 ? html`<ul>${refused.map(({ amendment, clause, reason }) => html`<li><b>${clause ?? amendment ?? ''}</b> <span lang="en">${reason}</span></li>`)}</ul>` : nothing}
      <p class="row">${receipt.files.map(
        ({ name, bytes }) =>
          html`<button type="button" @click=${() => saveFile(name, bytes)}>${say('outline.save', { file: name })}</button>`,
      )}</p>
    </section>`
  }

  /** What the toolkit told about the draft: what stands worse, what was taken, what has no provision. */
  private notices({ notices }: Drafting): TemplateResult | typeof nothing {
    // Values have fields of their own.
    const told = notices.filter(({ reason }) => !reason.startsWith('values taken'))
    if (told.length === 0) return nothing
    return html`<section aria-labelledby="notices">
      <h2 id="notices">${this.say('drafting.notices')}</h2>
      <ul class="notices" lang="en">${told.map(({ reason }) => html`<li class=${reason.startsWith('WORSE') ? 'worse' : ''}>${reason}</li>`)}</ul>
    </section>`
  }

  private coherence({ coherence }: Drafting): TemplateResult {
    const { say, state } = this
    const check = html`<button type="button" ?disabled=${state.busy !== undefined}
      @click=${() => this.act({ type: 'task', task: checkBill, busy: true })}>${say('drafting.check')}</button>`
    return html`<section aria-labelledby="coherence">
      <h2 id="coherence">${say('drafting.coherence')}</h2>
      ${
        coherence
          ? html`
            ${coherence.fresh ? nothing : html`<p class="muted">${say('drafting.stale')} ${check}</p>`}
            <p class="muted">${say('drafting.coherenceCounts', { count: coherence.rows.length, known: coherence.known })}</p>
            <ul class="coherence">${coherence.rows.map(
              ({ level, reason, expected, at }) => html`<li class=${level}>
                <p><b>${at.path}</b> <span class="muted">${say(`drafting.level.${level}`)}</span></p>
                <p>${reason}${expected ? html`, ${expected}` : nothing}</p>
                <p><q lang=${this.lawLanguage}>${at.quote}</q></p></li>`,
            )}</ul>`
          : html`<p>${check}</p>`
      }
    </section>`
  }

  private get lawLanguage(): string {
    const { work, drafting } = this.state
    return work?.laws.find(({ source }) => source.file === drafting?.choice.file)?.language ?? 'und'
  }

  private turns(turns: readonly Turn[]): TemplateResult {
    const { say, wording, state } = this
    return html`<section aria-labelledby="turns">
      <h2 id="turns">${say('drafting.turns')}</h2>
      ${
        turns.length === 0
          ? html`<p class="muted">${say('drafting.noTurns')}</p>`
          : html`<table class="turns">
        <thead><tr><th scope="col">${wording.columns.citation}</th><th scope="col">${say('drafting.before')}</th><th scope="col">${say('drafting.after')}</th></tr></thead>
        <tbody>${turns.map(
          ({ id, provision, before, after }) => html`<tr>
            <th scope="row"><a href=${routeHash({ ...state.route, view: 'work', obligation: id })}>${provision}</a></th>
            <td>${badge(before, wording)}</td><td>${badge(after, wording)}</td></tr>`,
        )}</tbody></table>`
      }
    </section>`
  }
}
