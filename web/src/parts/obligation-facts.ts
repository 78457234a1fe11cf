import type { GuidanceSource, MatrixWording, Obligation } from '@concordance/toolkit'
import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../i18n/catalogue.ts'
import { said } from './said.ts'

export interface FactsOptions {
  readonly say: Say
  readonly wording: MatrixWording
  readonly language: string
  readonly guidance: readonly GuidanceSource[]
}

/** What an obligation asks, apart from any law: statement, condition, question. */
export function demand(
  obligation: Pick<Obligation, 'statement'> & Partial<Pick<Obligation, 'question' | 'condition'>>,
  { say, language }: Pick<FactsOptions, 'say' | 'language'>,
): TemplateResult {
  const { statement, question, condition } = obligation
  return html`
    <p class="statement">${said(statement, language)}</p>
    ${condition ? html`<p><strong>${say('work.binds')}</strong> ${said(condition, language)}</p>` : nothing}
    ${question ? html`<p class="question"><strong>${say('work.question')}</strong> ${said(question, language)}</p>` : nothing}
  `
}

/** References to guidance; never its text. */
export function guidanceList(
  obligation: Obligation,
  { say, guidance }: FactsOptions,
): TemplateResult | typeof nothing {
  if (obligation.guidance.length === 0) return nothing
  const titles = new Map(guidance.map(({ id, title }) => [id, title]))
  return html`
    <h3>${say('work.guidance')}</h3>
    <ul class="guidance">
      ${obligation.guidance.map(
        ({ source, citation, verify }) =>
          html`<li><cite lang="en">${titles.get(source) ?? source}</cite>, ${citation}${
            verify ? html` <span class="muted">(${say('work.unverified')})</span>` : nothing
          }</li>`,
      )}
    </ul>
  `
}

/** `art. 8(1)(a) · Mandatory · Marking` */
export function eyebrow(
  citation: string,
  level: string,
  form: string,
  wording: MatrixWording,
): TemplateResult {
  return html`<p class="eyebrow"><b>${citation}</b> · ${wording.level[level] ?? level} · ${wording.form[form] ?? form}</p>`
}
