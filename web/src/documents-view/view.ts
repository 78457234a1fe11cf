import { html } from 'lit'
import type { ViewSpec } from '../app/view-spec.ts'
import { DocumentFrame } from './document-frame.ts'
import { DocumentsView } from './documents-view.ts'

export const documentsView: ViewSpec = {
  name: 'documents',
  title: 'view.documents',
  letter: 't',
  panes: true,
  needsLaw: true,
  elements: { 'document-frame': DocumentFrame, 'documents-view': DocumentsView },
  show: (state) => html`<documents-view .state=${state}></documents-view>`,
}
