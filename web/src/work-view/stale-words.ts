import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../i18n/catalogue.ts'
import { marked } from '../parts/marked.ts'
import type { LostRow } from '../state/dossier.ts'
import { rangeOf } from '../text/runs.ts'

/** Words that no longer stand: the clause as it was, with the quote marked, beside the clause as it is. */
export const staleWords = (
  lost: readonly LostRow[],
  say: Say,
): TemplateResult => html`<div class="stale" role="note">
  <p><strong>${say('decide.stale')}</strong></p>
  ${
    lost.length === 0
      ? nothing
      : lost.map(
          ({ path, quote, before, after }) => html`<dl>
            <div><dt>${say('decide.staleBefore', { path })}</dt><dd>${marked(before, rangeOf(before, quote, 'quote'))}</dd></div>
            <div><dt>${after ? say('decide.staleAfter', { path: after.path }) : say('decide.staleGone')}</dt>
              ${after ? html`<dd>${after.text}</dd>` : nothing}</div>
          </dl>`,
        )
  }
</div>`
