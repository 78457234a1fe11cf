import { html } from 'lit'
import type { ViewSpec } from '../app/view-spec.ts'
import { LawOutlineView } from './law-outline.ts'
import { LawsView } from './laws-view.ts'

export const lawsView: ViewSpec = {
  name: 'laws',
  title: 'view.laws',
  letter: 'l',
  elements: { 'law-outline': LawOutlineView, 'laws-view': LawsView },
  show: (state) => html`<laws-view .state=${state}></laws-view>`,
}
