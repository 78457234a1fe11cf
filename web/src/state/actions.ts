import type { Preferences } from './preferences.ts'
import type { Route } from './route.ts'

/** What a view asks of the element that holds the model. */
export type Action =
  | { readonly type: 'open'; readonly files: readonly File[] }
  | { readonly type: 'sample'; readonly name: string }
  | { readonly type: 'continue' }
  | { readonly type: 'go'; readonly route: Route; readonly replace?: boolean }
  | { readonly type: 'prefer'; readonly preferences: Partial<Preferences> }
  | { readonly type: 'law-language'; readonly language: string }
  | { readonly type: 'export'; readonly form: string; readonly language: string }
  | { readonly type: 'cancel' }
  | { readonly type: 'dismiss' }
  | { readonly type: 'erase' }
  | { readonly type: 'help' }

declare global {
  interface HTMLElementEventMap {
    'concordance-action': CustomEvent<Action>
  }
}

/** Sends an action up to the model-holding element. */
export function act(from: EventTarget, action: Action): void {
  from.dispatchEvent(new CustomEvent('concordance-action', { detail: action, bubbles: true }))
}
