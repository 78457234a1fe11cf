import type { MatrixWording } from '@concordance/toolkit'
import { html, svg, type TemplateResult } from 'lit'
import type { Status } from '../state/statuses.ts'

const signs: { readonly [status in Status]: TemplateResult } = {
  met: svg`<circle cx="8" cy="8" r="5.5" fill="currentColor"/>`,
  partial: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 0 0 11Z" fill="currentColor"/>`,
  gap: svg`<circle cx="8" cy="8" r="5.5"/>`,
  na: svg`<path d="M3 8h10"/>`,
}

/** The sign alone: full, half, empty circle, dash. Beside it always stands the word, or a label that holds it. */
export const sign = (status: Status): TemplateResult =>
  html`<svg class="sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${signs[status]}</svg>`

/** Shape, colour and word. */
export const badge = (status: Status, wording: MatrixWording): TemplateResult =>
  html`<span class="badge ${status}">${sign(status)} ${wording.status[status]}</span>`
