import { escapeXml } from '@concordance/word'
import { wordLanguage } from '../../docx-language.ts'
import { signs } from '../../status.ts'
import { clean, directionOf } from '../../words.ts'
import type { Inline } from '../tree.ts'
import { bookmarkName, type DocxState } from './state.ts'

interface RunLook {
  readonly style?: string
  /** BCP 47 tag where the words are in another language than the document. */
  readonly language?: string
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Inline content as runs; looks are character styles, one inside another takes the style of both. */
export function runs(nodes: readonly Inline[], state: DocxState, look: RunLook = {}): string {
  return nodes.map((node) => inline(node, state, look)).join('')
}

function inline(node: Inline, state: DocxState, look: RunLook): string {
  switch (node.type) {
    case 'text':
      return run(node.value, state, look)
    case 'said':
      return run(node.value, state, { ...look, language: node.language })
    case 'status':
      return (
        run(signs[node.status], state, { style: 'Sign' }) +
        run(` ${node.value}`, state, { style: mark(node.status) })
      )
    case 'strong':
      return runs(node.children, state, {
        ...look,
        style: look.style === 'Emphasis' ? 'StrongEmphasis' : 'Strong',
      })
    case 'emphasis':
      return runs(node.children, state, {
        ...look,
        style: look.style === 'Strong' ? 'StrongEmphasis' : 'Emphasis',
      })
    case 'delete':
      return runs(node.children, state, { ...look, style: 'Deleted' })
    case 'inlineCode':
      return run(node.value, state, { style: 'Code' })
    case 'break':
      return '<w:r><w:br/></w:r>'
    case 'link':
      return link(node.url, runs(node.children, state, { ...look, style: 'Hyperlink' }), state)
    case 'footnoteReference':
      return noteReference(node.identifier, state)
    default:
      return 'value' in node ? run(node.value, state, look) : ''
  }
}

function mark(status: string): string {
  return `Mark${status[0]?.toUpperCase()}${status.slice(1)}`
}

/** A run of one look. Order inside `w:rPr` as in CT_RPr: style, direction, language. */
export function run(text: string, { setting }: DocxState, { style, language }: RunLook = {}): string {
  if (text === '') return ''
  const tag = language ?? setting.language
  const fromRight = directionOf(tag) === 'rtl' && (language !== undefined || rightToLeft.test(text))
  const properties = [
    style ? `<w:rStyle w:val="${style}"/>` : '',
    fromRight ? '<w:rtl/>' : '',
    language && language !== setting.language ? languageMark(language) : '',
  ].join('')
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${content(text)}</w:r>`
}

/** The text with its line breaks and tabs as elements. */
function content(text: string): string {
  return clean(text)
    .split(/(\n|\t)/)
    .map((piece) => {
      if (piece === '\n') return '<w:br/>'
      if (piece === '\t') return '<w:tab/>'
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`
    })
    .join('')
}

export function languageMark(language: string): string {
  const { value, eastAsia, bidirectional } = wordLanguage(language)
  const attributes = [
    value ? ` w:val="${value}"` : '',
    eastAsia ? ` w:eastAsia="${eastAsia}"` : '',
    bidirectional ? ` w:bidi="${bidirectional}"` : '',
  ].join('')
  return attributes ? `<w:lang${attributes}/>` : ''
}

/** A link into the document goes to a bookmark; where nothing bears the name, the words stay without a link. */
function link(url: string, inner: string, state: DocxState): string {
  if (url.startsWith('#')) {
    const { entries } = state.setting.outline
    const order = entries.findIndex(({ id }) => id === url.slice(1))
    if (order < 0) return inner
    return `<w:hyperlink w:anchor="${bookmarkName(url.slice(1), order)}" w:history="1">${inner}</w:hyperlink>`
  }
  if (!/^(https?|mailto):/i.test(url)) return inner
  let order = state.links.indexOf(url)
  if (order < 0) order = state.links.push(url) - 1
  return `<w:hyperlink r:id="link${order + 1}" w:history="1">${inner}</w:hyperlink>`
}

function noteReference(identifier: string, { setting }: DocxState): string {
  const number = setting.outline.noteOf.get(identifier)
  if (number === undefined) return ''
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`
}
