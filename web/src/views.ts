import type { ViewSpec } from './app/view-spec.ts'
import { compareView } from './compare-view/view.ts'
import { documentsView } from './documents-view/view.ts'
import { dossiersView } from './dossiers-view/view.ts'
import { draftingView } from './drafting-view/view.ts'
import { lawsView } from './laws-view/view.ts'
import { matrixView } from './matrix-view/view.ts'
import { modelView } from './model-view/view.ts'
import { settingsView } from './settings-view/view.ts'
import { workView } from './work-view/view.ts'

/** The views of the page, in the order in which its head lists them. A view is a folder, and a line here. */
export const views: readonly [ViewSpec, ...ViewSpec[]] = [
  dossiersView,
  lawsView,
  workView,
  matrixView,
  draftingView,
  documentsView,
  compareView,
  modelView,
  settingsView,
]

/** The view of that name, else the first. */
export const viewNamed = (name: string): ViewSpec => views.find((view) => view.name === name) ?? views[0]
