import { html } from 'lit'
import type { ViewSpec } from '../app/view-spec.ts'
import { ModelView } from './model-view.ts'

export const modelView: ViewSpec = {
  name: 'model',
  title: 'view.model',
  letter: 'o',
  panes: true,
  elements: { 'model-view': ModelView },
  show: (state) => html`<model-view .state=${state}></model-view>`,
}
