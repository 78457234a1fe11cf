import { zip } from '@concordance/word'
import { documentProperties } from '../../docx-properties.ts'
import { clean } from '../../words.ts'
import { setZipTime } from '../../zip-time.ts'
import type { Setting } from '../options.ts'
import type { Block, DocumentTree } from '../tree.ts'
import { blocks } from './blocks.ts'
import { namespaces } from './namespaces.ts'
import { notesPart } from './notes.ts'
import { numberingPart } from './numbering.ts'
import { paragraph } from './paragraph.ts'
import { contentTypes, documentRelationships, packageRelationships, settingsPart } from './parts.ts'
import { footerPart, headerPart } from './running.ts'
import { measures, sectionProperties } from './section.ts'
import { type DocxState, newState } from './state.ts'
import { stylesPart } from './styles.ts'

/** A tree as a Word document in named styles, written part by part: no id is drawn by chance and no clock is read. */
export function toDocx(tree: DocumentTree, setting: Setting): Uint8Array {
  const { upright, lying } = measures(setting.page)
  const state = newState(setting, upright)
  const document =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:document ${namespaces}><w:body>${body(tree.children, state)}</w:body></w:document>`
  const { metadata, language, now } = setting
  const properties = documentProperties({
    ...metadata,
    title: clean(metadata.title),
    language,
    date: now,
  })
  const texts: readonly (readonly [name: string, text: string])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', packageRelationships],
    ['docProps/core.xml', properties],
    ['word/document.xml', document],
    ['word/footnotes.xml', notesPart(state)],
    ['word/styles.xml', stylesPart(setting)],
    ['word/numbering.xml', numberingPart(state)],
    ['word/settings.xml', settingsPart],
    ['word/header1.xml', headerPart(state, { first: true })],
    ['word/header2.xml', headerPart(state, { first: false })],
    ['word/footer1.xml', footerPart(state, upright)],
    ['word/footer2.xml', footerPart(state, lying)],
    ['word/_rels/document.xml.rels', documentRelationships(state)],
    ...state.pictures.map(({ svg }, index) => [`word/media/picture${index + 1}.svg`, svg] as const),
  ]
  const encoder = new TextEncoder()
  const entries = [
    ...texts.map(([name, text]) => ({ name, content: encoder.encode(text) })),
    ...state.pictures.map(({ emf }, index) => ({ name: `word/media/picture${index + 1}.emf`, content: emf })),
  ]
  return setZipTime(zip(entries), now)
}

/** The blocks in sections; each section but the last ends with a paragraph that holds its page set-up. */
function body(nodes: readonly Block[], state: DocxState): string {
  const { page } = state.setting
  const { upright, lying } = measures(page)
  const pieces: string[] = []
  let first = true
  let open = false
  const close = (orientation: 'portrait' | 'landscape') => {
    pieces.push(
      paragraph('', state, { style: 'AfterTable', section: sectionProperties(state, orientation, first) }),
    )
    first = false
    open = false
  }
  nodes.forEach((node, index) => {
    if (node.type !== 'sheet') {
      pieces.push(blocks([node], state))
      open = true
      return
    }
    if (open) close('portrait')
    state.measure = lying
    pieces.push(blocks(node.children, state))
    state.measure = upright
    if (index < nodes.length - 1) close('landscape')
  })
  const last = nodes.at(-1)?.type === 'sheet' ? 'landscape' : 'portrait'
  return pieces.join('') + sectionProperties(state, last, first)
}
