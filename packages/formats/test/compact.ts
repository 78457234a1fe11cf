import type { Nodes } from 'mdast'
import { type Block, blockText, type Reading } from '../src/index.ts'

type Words = string | { readonly [mark: string]: unknown }

/** Inline content in short: texts as strings, marks as one-key objects. */
function words(node: Nodes): Words[] {
  if (node.type === 'text')
    return [node.data?.script === undefined ? node.value : { [node.data.script]: node.value }]
  if (node.type === 'break') return [{ break: true }]
  if (node.type === 'footnoteReference') return [{ note: node.label ?? node.identifier }]
  if (node.type === 'link') return [{ link: node.url, words: node.children.flatMap(words) }]
  if ('children' in node) return [{ [node.type]: node.children.flatMap(words) }]
  return [{ [node.type]: blockText(node) }]
}

/** A block as a line of a fixture's expected file: its hints, its words, and what its anchor points at where that differs. */
function compactBlock(block: Block, source: string): Record<string, unknown> {
  const { anchor, ...hints } = block.data ?? {}
  const text = blockText(block)
  const cut = anchor === undefined ? undefined : source.slice(anchor.start, anchor.end)
  const inline = block.type === 'table' ? undefined : block.children.flatMap(words)
  const plain = inline?.every((part) => typeof part === 'string')
  return {
    block: block.type === 'heading' ? `heading ${block.depth}` : block.type,
    line: anchor?.line,
    ...hints,
    ...(plain || inline === undefined ? { text } : { words: inline }),
    ...(cut === text ? {} : { source: cut }),
  }
}

export function compact(reading: Reading, source: string): unknown {
  return {
    title: reading.title,
    language: reading.language,
    format: reading.source.format,
    messages: reading.messages.map((message) => `${message.ruleId}: ${message.reason}`),
    blocks: reading.tree.children.map((block) => compactBlock(block as Block, source)),
  }
}
