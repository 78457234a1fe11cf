import { ConcordanceApp } from './app/concordance-app.ts'
import { HelpDialog } from './help-dialog/help-dialog.ts'
import { ExportBar } from './matrix-view/export-bar.ts'
import { MatrixView } from './matrix-view/matrix-view.ts'
import { ModelView } from './model-view/model-view.ts'
import { FilterBar } from './parts/filter-bar.ts'
import { SettingsView } from './settings-view/settings-view.ts'
import { StartView } from './start-view/start-view.ts'
import { LawPane } from './work-view/law-pane.ts'
import { ObligationDetail } from './work-view/obligation-detail.ts'
import { ObligationList } from './work-view/obligation-list.ts'
import { WorkView } from './work-view/work-view.ts'

const elements = {
  'help-dialog': HelpDialog,
  'export-bar': ExportBar,
  'matrix-view': MatrixView,
  'model-view': ModelView,
  'filter-bar': FilterBar,
  'settings-view': SettingsView,
  'start-view': StartView,
  'law-pane': LawPane,
  'obligation-detail': ObligationDetail,
  'obligation-list': ObligationList,
  'work-view': WorkView,
  // Last: it shows the others.
  'concordance-app': ConcordanceApp,
}

for (const [name, element] of Object.entries(elements)) customElements.define(name, element)
