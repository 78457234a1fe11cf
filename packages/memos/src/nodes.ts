import type { Status } from '@concordance/gap-analysis'
import type {
  Block,
  Grid,
  GridCell,
  Inline,
  Look,
  NamedHeading,
  Quotation,
  StatusWord,
} from '@concordance/reports'
import type { PhrasingContent } from 'mdast'

/** Small builders of the nodes of a document; a string stands for a text. */
export type Phrase = Inline | string

export function heading(depth: 2 | 3 | 4, text: string, id?: string): NamedHeading {
  return { type: 'heading', depth, children: [{ type: 'text', value: text }], data: id ? { id } : {} }
}

/** A heading that counts by itself and bears no number of the outline. */
export function bareHeading(depth: 2 | 3 | 4, text: string, id: string): NamedHeading {
  return { ...heading(depth, text), data: { id, unnumbered: true } }
}

export function paragraph(...content: readonly Phrase[]): Block {
  return { type: 'paragraph', children: content.map(phrase) }
}

export function styled(look: Look, ...content: readonly Phrase[]): Block {
  return { type: 'paragraph', look, children: content.map(phrase) }
}

export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [{ type: 'text', value: text }] }
}

export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value }
}

export function link(id: string, text: string): PhrasingContent {
  return { type: 'link', url: `#${id}`, children: [{ type: 'text', value: text }] }
}

export function statusWord(status: Status, value: string): StatusWord {
  return { type: 'status', status, value }
}

/** Words that are marked where they are in another language than the document. */
export function said(words: { readonly text: string; readonly language: string }, language: string): Inline {
  return words.language === language
    ? { type: 'text', value: words.text }
    : { type: 'said', value: words.text, language: words.language }
}

export function items(list: readonly (readonly Block[])[], ordered = false): Block[] {
  return list.length > 0 ? [{ type: 'items', ordered, items: list }] : []
}

export function cell(...content: readonly (Phrase | Block)[]): GridCell {
  return { children: blocksOf(content) }
}

export function statusCell(status: Status, word: string, ...more: readonly (Phrase | Block)[]): GridCell {
  return { status, children: [paragraph(statusWord(status, word)), ...blocksOf(more)] }
}

/** Phrases become paragraphs of their own; empty strings are left out. */
function blocksOf(content: readonly (Phrase | Block)[]): Block[] {
  return content.flatMap((one) => {
    if (one === '') return []
    return typeof one !== 'string' && isBlock(one) ? [one] : [paragraph(one as Phrase)]
  })
}

const blockTypes = new Set(['paragraph', 'items', 'quotation', 'grid', 'heading', 'list', 'facts', 'box'])

function isBlock(node: Inline | Block): node is Block {
  return blockTypes.has(node.type)
}

export function grid(
  caption: string,
  widths: readonly number[],
  head: readonly string[],
  rows: Grid['rows'],
  quiet = false,
): Grid {
  return { type: 'grid', caption, widths, head, rows, ...(quiet ? { quiet } : {}) }
}

export function quotation(look: Quotation['look'], text: string, language: string): Quotation {
  return { type: 'quotation', look, language, lines: text.split(/\s*\n\s*/).filter((line) => line !== '') }
}

function phrase(content: Phrase): Inline {
  return typeof content === 'string' ? { type: 'text', value: content } : content
}
