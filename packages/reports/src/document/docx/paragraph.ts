import type { DocxState } from './state.ts'

export interface ParagraphSetting {
  readonly style?: string
  /** Number instance and level of a list. */
  readonly list?: { readonly id: number; readonly level: number }
  readonly keepNext?: boolean
  /** Direction where it is another than the document's. */
  readonly direction?: 'ltr' | 'rtl'
  /** `w:sectPr` that ends a section with this paragraph. */
  readonly section?: string
}

/** A paragraph. Order inside `w:pPr` as in CT_PPr. */
export function paragraph(inner: string, state: DocxState, setting: ParagraphSetting = {}): string {
  const { style, list, keepNext, section, direction = state.setting.direction } = setting
  const properties = [
    style && style !== 'Normal' ? `<w:pStyle w:val="${style}"/>` : '',
    keepNext ? '<w:keepNext/>' : '',
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>` : '',
    direction === 'rtl' ? '<w:bidi/>' : '',
    section ?? '',
  ].join('')
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner}</w:p>`
}
