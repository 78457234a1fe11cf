import { html, type TemplateResult } from 'lit'
import type { DossierRow } from '../state/dossier.ts'

/** How many obligations are decided and how many of these a second person stands behind; the words beside it say the same. */
export function progressBar({ findings, agreed }: DossierRow, total: number): TemplateResult {
  const part = (count: number) => Math.round((100 * Math.min(count, total)) / Math.max(1, total))
  return html`<svg class="progress" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="of" width="100" height="6" /><rect class="found" width=${part(findings)} height="6" />
    <rect class="agreed" width=${part(agreed)} height="6" />
  </svg>`
}
