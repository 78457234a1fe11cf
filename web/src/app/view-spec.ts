import type { TemplateResult } from 'lit'
import type { Key } from '../i18n/catalogue.ts'
import type { AppState } from '../state/app-state.ts'

/** A view of the page, as its folder describes it in `view.ts`. */
export interface ViewSpec {
  /** Stands in the address. */
  readonly name: string
  readonly title: Key
  /** Key that shows it, after `g`. */
  readonly letter: string
  /** It fills the screen, and its panes scroll. */
  readonly panes?: true
  /** It is about the open law: while the first one is read, nothing is shown. */
  readonly needsLaw?: true
  /** Custom elements of its folder, by their tag. */
  readonly elements: { readonly [tag: string]: CustomElementConstructor }
  readonly show: (state: AppState) => TemplateResult
}
