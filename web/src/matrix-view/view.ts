import { html } from 'lit'
import type { ViewSpec } from '../app/view-spec.ts'
import { ExportBar } from './export-bar.ts'
import { MatrixView } from './matrix-view.ts'

export const matrixView: ViewSpec = {
  name: 'matrix',
  title: 'view.matrix',
  letter: 'm',
  needsLaw: true,
  elements: { 'export-bar': ExportBar, 'matrix-view': MatrixView },
  show: (state) => html`<matrix-view .state=${state}></matrix-view>`,
}
