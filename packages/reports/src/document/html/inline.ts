import type { ElementContent } from 'hast'
import { h } from '../../h.ts'
import { signs } from '../../status.ts'
import { clean, directionOf } from '../../words.ts'
import type { Setting } from '../options.ts'
import type { Inline } from '../tree.ts'

/** Inline content as elements. Links lead into the document, to the web or to a mail address, nowhere else. */
export function inline(nodes: readonly Inline[], setting: Setting): ElementContent[] {
  return nodes.flatMap((node) => one(node, setting))
}

function one(node: Inline, setting: Setting): ElementContent[] {
  switch (node.type) {
    case 'text':
      return text(node.value)
    case 'said':
      return [h('span', languageOf(node.language, setting), clean(node.value))]
    case 'status':
      return [
        h(
          'span',
          { className: ['status', node.status] },
          h('span', { ariaHidden: 'true' }, signs[node.status]),
          ` ${node.value}`,
        ),
      ]
    case 'strong':
      return [h('strong', {}, inline(node.children, setting))]
    case 'emphasis':
      return [h('em', {}, inline(node.children, setting))]
    case 'delete':
      return [h('del', {}, inline(node.children, setting))]
    case 'inlineCode':
      return [h('code', {}, clean(node.value))]
    case 'break':
      return [h('br')]
    case 'link':
      return /^(#|https?:|mailto:)/i.test(node.url)
        ? [h('a', { href: node.url }, inline(node.children, setting))]
        : inline(node.children, setting)
    case 'footnoteReference':
      return noteReference(node.identifier, setting)
    default:
      return 'value' in node ? text(node.value) : []
  }
}

function text(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value: clean(value) }]
}

/** Language and direction where they differ from the page's. */
export function languageOf(language: string, setting: Setting) {
  const direction = directionOf(language)
  return {
    ...(language !== setting.language && language !== 'und' ? { lang: language } : {}),
    ...(direction !== setting.direction ? { dir: direction } : {}),
  }
}

function noteReference(identifier: string, { outline }: Setting): ElementContent[] {
  const number = outline.noteOf.get(identifier)
  if (number === undefined) return []
  const link = h(
    'a',
    { href: `#note-${number}`, id: `note-mark-${number}`, role: 'doc-noteref' },
    String(number),
  )
  return [h('sup', {}, link)]
}
