import { shorten } from '../../words.ts'
import { namespaces } from './namespaces.ts'
import { paragraph } from './paragraph.ts'
import { run } from './runs.ts'
import type { DocxState } from './state.ts'

/** Head of a page: what must be said on every page, and on all but the first the document's title. */
export function headerPart(state: DocxState, { first }: { readonly first: boolean }): string {
  const { metadata } = state.setting
  const notice = metadata.notice ? paragraph(run(metadata.notice, state), state, { style: 'Notice' }) : ''
  const title = first ? '' : paragraph(run(shorten(metadata.title, 110), state), state, { style: 'Running' })
  return part('hdr', notice + title || paragraph('', state, { style: 'Running' }))
}

/** Foot of a page: a word of the document's own, and the page's number of how many. */
export function footerPart(state: DocxState, measure: number): string {
  const { wording, metadata } = state.setting
  const left = run(metadata.foot ?? '', state)
  const tab = `<w:r><w:tab/></w:r>`
  const inner = left + tab + pageOfPages(wording.page, state)
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${measure}"/></w:tabs>`
  const bidi = state.setting.direction === 'rtl' ? '<w:bidi/>' : ''
  return part('ftr', `<w:p><w:pPr><w:pStyle w:val="Running"/>${tabs}${bidi}</w:pPr>${inner}</w:p>`)
}

function part(name: 'hdr' | 'ftr', inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${namespaces}>${inner}</w:${name}>`
}

/** `Page {page} of {pages}` with fields in the place of the numbers. */
function pageOfPages(wording: string, state: DocxState): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  return wording
    .split(/(\{pages?\})/)
    .map((piece) => {
      if (piece === '{page}') return field('PAGE')
      return piece === '{pages}' ? field('NUMPAGES') : run(piece, state)
    })
    .join('')
}
