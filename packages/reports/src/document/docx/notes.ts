import type { Block } from '../tree.ts'
import { namespaces } from './namespaces.ts'
import { paragraph } from './paragraph.ts'
import { runs } from './runs.ts'
import type { DocxState } from './state.ts'

/** The part `footnotes.xml`: the two separators that Word asks for (17.11.23), then the notes by number. */
export function notesPart(state: DocxState): string {
  const { notes, noteOf } = state.setting.outline
  const separator = (id: number, type: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`
  const content = [...notes].map(([identifier, blocks]) => note(noteOf.get(identifier) ?? 0, blocks, state))
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:footnotes ${namespaces}>${separator(-1, 'separator')}${separator(0, 'continuationSeparator')}${content.join('')}</w:footnotes>`
  )
}

function note(id: number, blocks: readonly Block[], state: DocxState): string {
  const mark =
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []))
  const inner = paragraphs
    .map(({ children }, index) =>
      paragraph((index === 0 ? mark : '') + runs(children, state), state, { style: 'FootnoteText' }),
    )
    .join('')
  return `<w:footnote w:id="${id}">${inner}</w:footnote>`
}
