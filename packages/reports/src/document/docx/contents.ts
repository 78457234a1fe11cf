import type { Contents } from '../tree.ts'
import { paragraph } from './paragraph.ts'
import { run } from './runs.ts'
import { bookmarkName, type DocxState } from './state.ts'

/**
 * The table of contents as a field whose entries are already there, each a link. Page numbers are known only to the
 * program that breaks the pages; it puts them in when the reader updates the field.
 */
export function contents({ depth }: Contents, state: DocxState): string {
  const { outline, wording } = state.setting
  const entries = outline.entries
    .map((entry, order) => ({ ...entry, order }))
    .filter(({ level }) => level <= depth)
  const lines = entries.map(({ level, number, text, id, order }, index) => {
    const inner = `<w:hyperlink w:anchor="${bookmarkName(id, order)}" w:history="1">${run(number ? `${number}\t${text}` : text, state)}</w:hyperlink>`
    const begin = index === 0 ? field('begin') + instruction(depth) + field('separate') : ''
    const end = index === entries.length - 1 ? field('end') : ''
    return paragraph(begin + inner + end, state, { style: `TOC${level}` })
  })
  if (lines.length === 0) return ''
  return (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>' +
    paragraph(run(wording.contents, state), state, { style: 'TOCHeading' }) +
    lines.join('') +
    '</w:sdtContent></w:sdt>'
  )
}

function field(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
}

function instruction(depth: number): string {
  return `<w:r><w:instrText xml:space="preserve"> TOC \\o "1-${depth}" \\h \\z \\u </w:instrText></w:r>`
}
