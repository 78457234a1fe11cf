import type { MatrixWording } from '@concordance/toolkit'
import { html, svg, type TemplateResult } from 'lit'
import type { FoundStatus } from '../state/dossier.ts'

const signs: { readonly [status in FoundStatus]: TemplateResult } = {
  met: svg`<circle cx="8" cy="8" r="5.5" fill="currentColor"/>`,
  partial: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 0 0 11Z" fill="currentColor"/>`,
  gap: svg`<circle cx="8" cy="8" r="5.5"/>`,
  na: svg`<path d="M3 8h10"/>`,
  conflict: svg`<path d="m3.5 3.5 9 9m0-9-9 9"/>`,
  exceeds: svg`<circle cx="8" cy="8" r="5.5" fill="currentColor"/><path d="M8 5v6M5 8h6" class="cut"/>`,
}

/** The sign alone: full, half, empty circle, dash; cross for a conflict, plus for an excess. Beside it always stands the word, or a label that holds it. */
export const sign = (status: FoundStatus): TemplateResult =>
  html`<svg class="sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${signs[status]}</svg>`

/** Shape, colour and word. */
export const badge = (status: FoundStatus, wording: MatrixWording): TemplateResult =>
  html`<span class="badge ${status}">${sign(status)} ${statusWord(status, wording)}</span>`

/** The word of a status, as the documents have it. */
export const statusWord = (status: FoundStatus, wording: MatrixWording): string =>
  status === 'conflict' || status === 'exceeds' ? wording.finding[status] : wording.status[status]
