import type { Anchor, Role, Unit } from '@concordance/formats'
import type { Nodes, Root, TableRow } from 'mdast'
import { type Inline, inlineOf } from './inline.ts'
import type { ClauseData, RepairData } from './types.ts'

/** A block of the source, flat and in reading order. */
export interface Block {
  readonly index: number
  /** Label and words as printed; lines of the source are parted by line feeds, other white space is joined. */
  readonly text: string
  /** Length of the label that the source's numbering, list or markup shows; 0 without one. */
  readonly labelEnd: number
  /** Heading depth 1 to 6; 0 for a paragraph. */
  readonly depth: number
  /** Number of lists that the block stands in. */
  readonly lists: number
  /** Depth of indentation where the source has one. */
  readonly level?: number
  /** Every letter of the block is bold. */
  readonly bold: boolean
  /** Length of a superscript number at the beginning; 0 without one. */
  readonly raised: number
  readonly anchor: Anchor
  readonly role?: Role
  readonly unit?: Unit
  readonly continues?: number
  readonly clause?: ClauseData
  readonly repair?: RepairData
  /** For the row of a table: the length of each cell's text, white space joined. */
  readonly cells?: readonly number[]
}

interface Surroundings {
  readonly lists: number
  readonly label?: string
  readonly role?: Role
  readonly anchor: Anchor
}

const NOWHERE: Anchor = { start: 0, end: 0 }

/** `####Words`: a heading whose sign was not parted from the words. */
const GLUED_SIGN = /^(#{1,6})(?=[^#\s])/

function anchorOf(node: Nodes, around: Surroundings): Anchor {
  const own = node.data?.anchor
  if (own) return own
  const { position } = node
  if (position?.start.offset === undefined) return around.anchor
  return {
    start: position.start.offset,
    end: position.end.offset ?? position.start.offset,
    line: position.start.line,
  }
}

function printed(label: string | undefined, words: string): { text: string; labelEnd: number } {
  if (label === undefined || label === '') return { text: words, labelEnd: 0 }
  if (words.startsWith(label)) return { text: words, labelEnd: label.length }
  return { text: words === '' ? label : `${label} ${words}`, labelEnd: label.length }
}

/** The lengths of the cells, or none where something else stands between them in the row's text. */
function cellsOf(row: TableRow, text: string): readonly number[] {
  const cells = row.children.map((cell) => inlineOf(cell).text.replace(/\s+/g, ' '))
  const joined = cells.filter((cell) => cell !== '').join(' ')
  return joined === text.replace(/\s+/g, ' ') ? cells.map((cell) => cell.length) : []
}

function blockOf(node: Nodes, inline: Inline, around: Surroundings, index: number): Block | undefined {
  const sign = node.type === 'paragraph' ? GLUED_SIGN.exec(inline.text)?.[1] : undefined
  const words = sign === undefined ? inline.text : inline.text.slice(sign.length)
  const { text, labelEnd } = printed(
    node.data?.clause ? undefined : (node.data?.label ?? around.label ?? node.data?.unit?.label),
    words,
  )
  if (text === '' && !node.data?.unit?.complete) return undefined
  const role = node.data?.role ?? around.role
  return {
    index,
    text,
    labelEnd,
    depth: node.type === 'heading' ? node.depth : (sign?.length ?? 0),
    lists: around.lists,
    bold: inline.bold,
    raised: labelEnd > 0 ? 0 : inline.raised,
    anchor: anchorOf(node, around),
    ...(node.data?.level === undefined ? {} : { level: node.data.level }),
    ...(role === undefined ? {} : { role }),
    ...(node.data?.unit === undefined ? {} : { unit: node.data.unit }),
    ...(node.data?.clause === undefined ? {} : { clause: node.data.clause }),
    ...(node.type === 'tableRow' && labelEnd === 0 ? { cells: cellsOf(node, text) } : {}),
    ...(node.data?.repair === undefined ? {} : { repair: node.data.repair }),
    ...(node.data?.continues === undefined ? {} : { continues: node.data.continues }),
  }
}

/** A law's blocks in reading order. Front matter and comments are no text of the law and are left out. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  const add = (node: Nodes, around: Surroundings) => {
    const block = blockOf(node, inlineOf(node), around, blocks.length)
    if (block) blocks.push(block)
  }
  const walk = (node: Nodes, around: Surroundings): void => {
    const role = node.data?.role ?? around.role
    const inner = {
      lists: around.lists,
      anchor: anchorOf(node, around),
      ...(role === undefined ? {} : { role }),
    }
    switch (node.type) {
      case 'heading':
      case 'paragraph':
      case 'tableRow':
      case 'code':
        add(node, around)
        return
      case 'html':
        if (/[^\s<>]/.test(node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ''))) add(node, around)
        return
      case 'list': {
        let count = node.start ?? 1
        for (const item of node.children) {
          const typed = item.data?.label ?? (node.ordered ? `${count}.` : undefined)
          count += 1
          const data = { ...inner, lists: around.lists + 1 }
          // The number belongs to the first block of the item.
          item.children.forEach((child, at) => {
            walk(child, at === 0 && typed !== undefined ? { ...data, label: typed } : data)
          })
        }
        return
      }
      case 'blockquote':
        for (const child of node.children) walk(child, { ...inner, role: inner.role ?? 'quote' })
        return
      case 'footnoteDefinition':
        node.children.forEach((child, at) => {
          const label = node.label ?? node.identifier
          walk(child, { ...inner, role: 'note', ...(at === 0 ? { label: `[${label}]` } : {}) })
        })
        return
      case 'yaml':
      case 'definition':
      case 'thematicBreak':
        return
      default:
        if ('children' in node) for (const child of node.children) walk(child, inner)
        else add(node, around)
    }
  }
  walk(tree, { lists: 0, anchor: NOWHERE })
  return blocks
}
