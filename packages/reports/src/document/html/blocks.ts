import type { Element } from 'hast'
import { h } from '../../h.ts'
import { clean } from '../../words.ts'
import { captionText } from '../captions.ts'
import { gridOfTable } from '../grid-of-table.ts'
import type { Setting } from '../options.ts'
import type { Block, Contents, Facts, Figure, Grid } from '../tree.ts'
import { inline, languageOf } from './inline.ts'

export function blocks(nodes: readonly Block[], setting: Setting): Element[] {
  return nodes.flatMap((node) => block(node, setting))
}

function block(node: Block, setting: Setting): Element[] {
  switch (node.type) {
    case 'heading': {
      const entry = setting.outline.entryOf.get(node)
      const number = entry?.number ? h('span', { className: ['number'] }, `${entry.number} `) : undefined
      return [
        h(
          `h${entry ? entry.level + 1 : 1}`,
          entry ? { id: entry.id } : {},
          number,
          inline(node.children, setting),
        ),
      ]
    }
    case 'paragraph': {
      const look = 'look' in node ? node.look : undefined
      return [h('p', look ? { className: [look] } : {}, inline(node.children, setting))]
    }
    case 'quotation':
      return [
        h(
          'blockquote',
          { className: [node.look], ...languageOf(node.language, setting) },
          node.lines.map((line) => h('p', {}, clean(line))),
        ),
      ]
    case 'blockquote':
      return [h('blockquote', {}, blocks(node.children, setting))]
    case 'list':
      return [
        h(
          node.ordered ? 'ol' : 'ul',
          {},
          node.children.map(({ children }) => h('li', {}, blocks(children, setting))),
        ),
      ]
    case 'items':
      return [
        h(
          node.ordered ? 'ol' : 'ul',
          {},
          node.items.map((children) => h('li', {}, blocks(children, setting))),
        ),
      ]
    case 'box':
      return [
        h(
          'aside',
          { className: ['box', node.look], ...(node.title ? { ariaLabel: node.title } : {}) },
          node.title ? h('p', { className: ['box-title'] }, node.title) : undefined,
          blocks(node.children, setting),
        ),
      ]
    case 'table':
      return [grid(gridOfTable(node), setting)]
    case 'grid':
      return [grid(node, setting)]
    case 'facts':
      return [facts(node, setting)]
    case 'figure':
      return [h('figure', {}, picture(node), h('figcaption', {}, captionText(node, setting)))]
    case 'code':
      return [h('pre', {}, h('code', {}, clean(node.value)))]
    case 'sheet':
      return [h('section', { className: ['sheet'] }, blocks(node.children, setting))]
    case 'pageBreak':
      return [h('div', { className: ['page-break'] })]
    case 'thematicBreak':
      return [h('hr')]
    case 'contents':
      return [contents(node, setting)]
    default:
      return []
  }
}

/** The picture is one image to those who hear the page, with the alternative as its words. */
function picture({ picture: drawn, alternative }: Figure): Element {
  const { ariaLabelledBy, ...properties } = drawn.properties
  return { ...drawn, properties: { ...properties, role: 'img', ariaLabel: clean(alternative) } }
}

function grid(node: Grid, setting: Setting): Element {
  const total = node.widths.reduce((sum, width) => sum + width, 0)
  return h(
    'table',
    {},
    h('caption', node.quiet ? { className: ['said'] } : {}, captionText(node, setting)),
    h(
      'colgroup',
      {},
      node.widths.map((width) => h('col', { width: `${Math.round((width / total) * 100)}%` })),
    ),
    node.head.length > 0
      ? h(
          'thead',
          {},
          h(
            'tr',
            {},
            node.head.map((name) => h('th', { scope: 'col' }, name)),
          ),
        )
      : undefined,
    h(
      'tbody',
      {},
      node.rows.map(({ cells, long }) =>
        h(
          'tr',
          long ? { className: ['long'] } : {},
          cells.map(({ children, status }) =>
            h('td', status ? { className: [`is-${status}`] } : {}, blocks(children, setting)),
          ),
        ),
      ),
    ),
  )
}

function facts(node: Facts, setting: Setting): Element {
  return h(
    'dl',
    { className: ['facts'], ariaLabel: node.caption },
    node.rows.map(({ name, children }) =>
      h('div', {}, h('dt', {}, name), h('dd', {}, blocks(children, setting))),
    ),
  )
}

function contents({ depth }: Contents, { outline, wording }: Setting): Element {
  return h(
    'nav',
    { className: ['contents'], ariaLabel: wording.contents },
    h('p', { className: ['contents-title'] }, wording.contents),
    h(
      'ul',
      {},
      outline.entries
        .filter(({ level }) => level <= depth)
        .map(({ id, level, number, text }) =>
          h(
            'li',
            { className: [`level-${level}`] },
            h('a', { href: `#${id}` }, number ? `${number} ${text}` : text),
          ),
        ),
    ),
  )
}
