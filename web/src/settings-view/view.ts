import { html } from 'lit'
import type { ViewSpec } from '../app/view-spec.ts'
import { SettingsView } from './settings-view.ts'

export const settingsView: ViewSpec = {
  name: 'settings',
  title: 'view.settings',
  letter: 's',
  elements: { 'settings-view': SettingsView },
  show: (state) => html`<settings-view .state=${state}></settings-view>`,
}
