import { html } from 'lit'
import type { ViewSpec } from '../app/view-spec.ts'
import { BillText } from './bill-text.ts'
import { DraftChoices } from './draft-choices.ts'
import { DraftingView } from './drafting-view.ts'

export const draftingView: ViewSpec = {
  name: 'drafting',
  title: 'view.drafting',
  letter: 'r',
  panes: true,
  needsLaw: true,
  elements: { 'bill-text': BillText, 'draft-choices': DraftChoices, 'drafting-view': DraftingView },
  show: (state) => html`<drafting-view .state=${state}></drafting-view>`,
}
