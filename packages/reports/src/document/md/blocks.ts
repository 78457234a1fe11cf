import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, TableRow } from 'mdast'
import { captionText } from '../captions.ts'
import type { Setting } from '../options.ts'
import type { Block, Contents, Grid } from '../tree.ts'
import { cellContent } from './cell.ts'
import { inline } from './inline.ts'

export function blocks(nodes: readonly Block[], setting: Setting): RootContent[] {
  return nodes.flatMap((node) => block(node, setting))
}

function block(node: Block, setting: Setting): RootContent[] {
  switch (node.type) {
    case 'heading': {
      const number = setting.outline.entryOf.get(node)?.number
      const children = inline(node.children)
      return [
        {
          type: 'heading',
          depth: node.depth,
          children: number ? [text(`${number} `), ...children] : children,
        },
      ]
    }
    case 'paragraph': {
      const children = inline(node.children)
      const strong = 'look' in node && (node.look === 'label' || node.look === 'clause')
      return [paragraph(strong ? [{ type: 'strong', children }] : children)]
    }
    case 'quotation':
      return [{ type: 'blockquote', children: node.lines.map((line) => paragraph([text(oneLine(line))])) }]
    case 'box':
      return [
        {
          type: 'blockquote',
          children: [
            ...(node.title ? [paragraph([{ type: 'strong', children: [text(node.title)] }])] : []),
            ...content(node.children, setting),
          ],
        },
      ]
    case 'items':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          spread: false,
          children: node.items.map((item) => ({
            type: 'listItem',
            spread: false,
            children: content(item, setting),
          })),
        },
      ]
    case 'grid':
      return [...(node.quiet ? [] : [captioned(captionText(node, setting))]), table(node)]
    case 'facts':
      return [
        {
          type: 'list',
          ordered: false,
          spread: false,
          children: node.rows.map(({ name, children }) => ({
            type: 'listItem',
            spread: false,
            children: [
              paragraph([{ type: 'strong', children: [text(name)] }, text(': '), ...cellContent(children)]),
            ],
          })),
        },
      ]
    case 'figure':
      return [captioned(captionText(node, setting)), paragraph([text(node.alternative)])]
    case 'sheet':
      return blocks(node.children, setting)
    case 'pageBreak':
      return [{ type: 'thematicBreak' }]
    case 'contents':
      return contents(node, setting)
    default:
      return [node]
  }
}

function content(nodes: readonly Block[], setting: Setting): (BlockContent | DefinitionContent)[] {
  return blocks(nodes, setting).filter((node): node is BlockContent =>
    ['paragraph', 'list', 'blockquote', 'heading', 'table', 'thematicBreak', 'code'].includes(node.type),
  )
}

function table({ head, rows, widths }: Grid): RootContent {
  const names = head.length > 0 ? head : widths.map(() => '')
  const cells = (contents: readonly PhrasingContent[][]): TableRow => ({
    type: 'tableRow',
    children: contents.map((children) => ({ type: 'tableCell', children })),
  })
  return {
    type: 'table',
    children: [
      cells(names.map((name) => [text(name)])),
      ...rows.map((row) => cells(row.cells.map(({ children }) => cellContent(children)))),
    ],
  }
}

function contents({ depth }: Contents, { outline, wording }: Setting): RootContent[] {
  const lines = outline.entries.filter(({ level }) => level <= depth)
  return [
    captioned(wording.contents),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: lines.map(({ level, number, text: words }) => ({
        type: 'listItem',
        spread: false,
        children: [paragraph([text(`${'\u2003'.repeat(level - 1)}${number ? `${number} ` : ''}${words}`)])],
      })),
    },
  ]
}

function captioned(value: string): RootContent {
  return paragraph([{ type: 'strong', children: [text(value)] }])
}

function paragraph(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

/** Words from outside are one line here: a line feed could begin a block of Markdown. */
function oneLine(value: string): string {
  return value.replace(/\s*\n\s*/g, ' ')
}
