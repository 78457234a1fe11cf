import { ConcordanceApp } from './app/concordance-app.ts'
import { keepOffline } from './client/offline.ts'
import { HelpDialog } from './help-dialog/help-dialog.ts'
import { FilterBar } from './parts/filter-bar.ts'
import { views } from './views.ts'

const parts = { 'help-dialog': HelpDialog, 'filter-bar': FilterBar }

// The views before the element that shows them.
for (const { elements } of [...views, { elements: parts }])
  for (const [tag, element] of Object.entries(elements)) customElements.define(tag, element)
customElements.define('concordance-app', ConcordanceApp)
keepOffline()
