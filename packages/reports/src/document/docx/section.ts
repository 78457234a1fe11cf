import { paper } from '../../docx-page.ts'
import type { DocxState } from './state.ts'

/** Margins in twips: narrow enough for tables, wide enough for a binder. */
const margin = { top: 1360, bottom: 1250, left: 1300, right: 1240, header: 620, footer: 560 }

/** Width of the text in twips on a sheet that stands and on one that lies. */
export function measures(page: 'A4' | 'Letter'): { readonly upright: number; readonly lying: number } {
  const { width, height } = paper(page)
  const sides = margin.left + margin.right
  return { upright: width - sides, lying: height - sides }
}

/** Page set-up of a section. Only the document's first page goes without the title at its head. */
export function sectionProperties(
  { setting }: DocxState,
  orientation: 'portrait' | 'landscape',
  first: boolean,
): string {
  const { width, height } = paper(setting.page)
  const lying = orientation === 'landscape'
  const [w, h] = lying ? [height, width] : [width, height]
  const foot = lying ? 'footLying' : 'foot'
  return [
    '<w:sectPr>',
    first ? '<w:headerReference w:type="first" r:id="headFirst"/>' : '',
    '<w:headerReference w:type="default" r:id="head"/>',
    first ? `<w:footerReference w:type="first" r:id="${foot}"/>` : '',
    `<w:footerReference w:type="default" r:id="${foot}"/>`,
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${w}" w:h="${h}"${lying ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" w:left="${margin.left}" w:header="${margin.header}" w:footer="${margin.footer}" w:gutter="0"/>`,
    first ? '<w:titlePg/>' : '',
    setting.direction === 'rtl' ? '<w:bidi/>' : '',
    '</w:sectPr>',
  ].join('')
}
