import type { Texts } from '@concordance/toolkit'
import { html, type TemplateResult } from 'lit'
import { say } from '../text/texts.ts'

/** A text of the model; where it is there in English only, the reader's software is told so. */
export function said(texts: Texts, language: string): TemplateResult | string {
  const { text, language: own } = say(texts, language)
  return own === language ? text : html`<span lang=${own}>${text}</span>`
}
