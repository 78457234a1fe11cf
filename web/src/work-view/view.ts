import { html } from 'lit'
import type { ViewSpec } from '../app/view-spec.ts'
import { FindingForm } from './finding-form.ts'
import { LawPane } from './law-pane.ts'
import { ObligationDetail } from './obligation-detail.ts'
import { ObligationList } from './obligation-list.ts'
import { WorkView } from './work-view.ts'

export const workView: ViewSpec = {
  name: 'work',
  title: 'view.work',
  letter: 'w',
  panes: true,
  needsLaw: true,
  elements: {
    'finding-form': FindingForm,
    'law-pane': LawPane,
    'obligation-detail': ObligationDetail,
    'obligation-list': ObligationList,
    'work-view': WorkView,
  },
  show: (state) => html`<work-view .state=${state}></work-view>`,
}
