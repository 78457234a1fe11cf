import { html } from 'lit'
import type { ViewSpec } from '../app/view-spec.ts'
import { DossiersView } from './dossiers-view.ts'

export const dossiersView: ViewSpec = {
  name: 'dossiers',
  title: 'view.dossiers',
  letter: 'd',
  elements: { 'dossiers-view': DossiersView },
  show: (state) => html`<dossiers-view .state=${state}></dossiers-view>`,
}
