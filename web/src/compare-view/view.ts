import { html } from 'lit'
import type { ViewSpec } from '../app/view-spec.ts'
import { CompareView } from './compare-view.ts'
import { ComparedText } from './compared-text.ts'
import { CountriesTable } from './countries-table.ts'

export const compareView: ViewSpec = {
  name: 'compare',
  title: 'view.compare',
  letter: 'c',
  elements: { 'compared-text': ComparedText, 'compare-view': CompareView, 'countries-table': CountriesTable },
  show: (state) => html`<compare-view .state=${state}></compare-view>`,
}
