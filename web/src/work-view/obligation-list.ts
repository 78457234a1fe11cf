import type { MatrixRow } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import { PageView } from '../app/page-view.ts'
import { articleHeading } from '../parts/article-heading.ts'
import { said } from '../parts/said.ts'
import { sign, statusWord } from '../parts/status.ts'
import { draftKey } from '../state/draft.ts'
import { byArticle, filterRows } from '../state/filter.ts'
import { routeHash } from '../state/route.ts'

/** The obligations under their articles. One of them can be reached by Tab, the others by the arrow keys. */
export class ObligationList extends PageView {
  static override properties = { ...PageView.properties, current: { attribute: false } } as const
  declare current: string | undefined

  protected override seen() {
    const { work, route, preferences, drafts, dossier } = this.state
    return [work, route, preferences, drafts, dossier]
  }

  override render(): TemplateResult | typeof nothing {
    const { work, route } = this.state
    if (!work) return nothing
    const { wording, language, say } = this
    const rows = filterRows(work.matrix.rows, route.filter, language)
    if (rows.length === 0) return html`<p class="muted pad">${say('filter.nothing')}</p>`
    const reachable = rows.some(({ id }) => id === this.current) ? this.current : rows[0]?.id
    return html`${byArticle(rows).map(
      ([, group]) => html`
        <h2 class="article">${articleHeading(group[0], work.matrix, wording, language)}</h2>
        <ul class="obligations" @keydown=${this.onKey}>
          ${group.map(
            ({ id, citation, status, title, finding }) => html`<li><a class="obligation ${status}"
              href=${routeHash(this.linkTo(id))} data-id=${id}
              tabindex=${id === reachable ? 0 : -1} aria-current=${id === this.current ? 'true' : 'false'}>
              ${sign(finding?.status ?? status)}
              <span class="what">${said(title, language)}</span>
              <span class="word"><b>${citation}</b> · ${statusWord(finding?.status ?? status, wording)}${this.marks(id, finding)}</span>
            </a></li>`,
          )}
        </ul>`,
    )}`
  }

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('current')) return
    const link = this.querySelector<HTMLElement>('[aria-current=true]')
    requestAnimationFrame(() => link?.scrollIntoView({ block: 'nearest' }))
    if (link && this.contains(document.activeElement)) link.focus({ preventScroll: true })
  }

  /** How far the review has come; a proposal needs no word. */
  private marks(id: string, finding: MatrixRow['finding']): TemplateResult {
    const { say, state } = this
    const marks = [
      ...(finding ? [say(`stage.short.${finding.stage}`)] : []),
      ...(finding?.disagreement ? [say('stage.short.disputed')] : []),
      ...(finding?.stale ? [say('stage.short.stale')] : []),
      ...(state.drafts.has(draftKey(state.dossier?.name ?? '', id)) ? [say('stage.short.draft')] : []),
    ]
    return html`${marks.map((mark) => html` · <i>${mark}</i>`)}`
  }

  private linkTo(obligation: string) {
    const { evidence: _, ...route } = this.state.route
    return { ...route, obligation }
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a.obligation')]
    const at = links.indexOf(event.target as HTMLAnchorElement)
    const next = links[Math.min(links.length - 1, Math.max(0, at + step))]
    next?.focus()
    next?.click()
  }
}
