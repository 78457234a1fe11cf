import type { Task } from '../app/tools.ts'
import type { Draft } from './draft.ts'
import type { Preferences } from './preferences.ts'
import type { Route } from './route.ts'

/** What a view asks of the element that holds the model. */
export type Action =
  /** Does something that takes time; `busy`: with a bar that tells so and a way out. */
  | { readonly type: 'task'; readonly task: Task; readonly busy?: boolean }
  /** Changes what is being written on the obligation on view, or throws it away. */
  | { readonly type: 'draft'; readonly draft: Draft | undefined }
  /** Gathers words as evidence: the quote that is named, else those selected in the law, else the quote on view. */
  | { readonly type: 'gather'; readonly evidence?: string }
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
