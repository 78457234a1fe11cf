import { type MatrixWording, matrixWording } from '@concordance/toolkit'
import { LitElement } from 'lit'
import { type Say, sayIn } from '../i18n/catalogue.ts'
import { type Action, act } from '../state/actions.ts'
import type { AppState } from '../state/app-state.ts'
import type { Route } from '../state/route.ts'

/**
 * A view shows the state and sends actions up; it keeps nothing that matters. It renders into the page itself and not
 * into a shadow tree, so that ids, labels, printing and one style sheet reach across views.
 */
export abstract class PageView extends LitElement {
  static override properties: Record<string, { attribute: false }> = { state: { attribute: false } }
  declare state: AppState

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  /** The parts of the state that the view shows; a change of others does not draw it anew. Everything, unless told. */
  protected seen(): readonly unknown[] | undefined {
    return undefined
  }

  private lastSeen: readonly unknown[] = []

  protected override shouldUpdate(changed: Map<string, unknown>): boolean {
    const now = this.seen()
    if (!now) return true
    const same =
      now.length === this.lastSeen.length && now.every((part, index) => part === this.lastSeen[index])
    this.lastSeen = now
    return !same || [...changed.keys()].some((name) => name !== 'state')
  }

  protected get say(): Say {
    return sayIn(this.state.preferences.language)
  }

  protected get language(): string {
    return this.state.preferences.language
  }

  /** The words of the documents, so that page and documents name things alike. */
  protected get wording(): MatrixWording {
    const wording = matrixWording(this.language) ?? matrixWording('en')
    if (!wording) throw new Error('there is no English wording')
    return wording
  }

  protected act(action: Action): void {
    act(this, action)
  }

  /** Changes parts of the place in the page. */
  protected go(change: Partial<Route>, replace = false): void {
    this.act({ type: 'go', route: { ...this.state.route, ...change }, replace })
  }
}
