import { html, type TemplateResult } from 'lit'
import type { Say } from '../i18n/catalogue.ts'

/** What workbench and matrix show before a law is open. */
export const noLaw = (say: Say): TemplateResult => html`
  <div class="empty">
    <h1 tabindex="-1">${say('none.title')}</h1>
    <p>${say('none.text')}</p>
    <p><a class="button primary" href="#laws">${say('none.go')}</a></p>
  </div>
`
