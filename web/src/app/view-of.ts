import { html, nothing, type TemplateResult } from 'lit'
import type { AppState } from '../state/app-state.ts'

/** The view that the address names. */
export function viewOf(state: AppState): TemplateResult | typeof nothing {
  const opening = state.busy !== undefined && !state.work
  switch (state.route.view) {
    case 'start':
      return html`<start-view .state=${state}></start-view>`
    case 'work':
      return opening ? nothing : html`<work-view .state=${state}></work-view>`
    case 'matrix':
      return opening ? nothing : html`<matrix-view .state=${state}></matrix-view>`
    case 'model':
      return html`<model-view .state=${state}></model-view>`
    case 'settings':
      return html`<settings-view .state=${state}></settings-view>`
  }
}
