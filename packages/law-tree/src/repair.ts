import type { Reading, Repair, RepairKind, Repairs } from '@concordance/formats'
import type { Heading, Paragraph, RootContent, Table } from 'mdast'
import { VFileMessage } from 'vfile-message'
import { lengthOf, plainText, slice, without } from './cut.ts'
import { type Folded, folded } from './folded.ts'
import { locate, type Place } from './locate.ts'

type Block = Heading | Paragraph | Table

/** The folded text of all blocks, and which block and offset each sign comes from. */
interface Index {
  readonly text: string
  readonly starts: readonly number[]
  readonly at: readonly (readonly number[])[]
}

const isBlock = (node: RootContent): node is Block =>
  node.type === 'heading' || node.type === 'paragraph' || node.type === 'table'

const folds = new WeakMap<Block, Folded>()

/** Blocks that no repair touched are folded once. */
function foldOf(block: Block): Folded {
  const known = folds.get(block)
  if (known) return known
  const made = folded(plainText(block))
  folds.set(block, made)
  return made
}

function indexOf(blocks: readonly Block[]): Index {
  const starts: number[] = []
  const at: (readonly number[])[] = []
  const texts: string[] = []
  let length = 0
  for (const block of blocks) {
    const fold = foldOf(block)
    starts.push(length)
    at.push(fold.at)
    texts.push(fold.text)
    length += fold.text.length
  }
  return { text: texts.join(''), starts, at }
}

/** Block and offset of a sign of the folded text. */
function placeOf(index: Index, sign: number): { block: number; offset: number } {
  let low = 0
  let high = index.starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((index.starts[middle] as number) <= sign) low = middle
    else high = middle - 1
  }
  return { block: low, offset: index.at[low]?.[sign - (index.starts[low] as number)] ?? 0 }
}

function split(block: Heading | Paragraph, offset: number): [Block, Block] {
  const end = lengthOf(block)
  const { anchor, label, unit, ...hints } = block.data ?? {}
  const first = { ...block, children: slice(block.children, 0, offset) }
  const behind = anchor && { anchor: { ...anchor, from: (anchor.from ?? 0) + offset } }
  const second: Paragraph = {
    type: 'paragraph',
    children: slice(block.children, offset, end),
    data: { ...hints, ...behind },
  }
  return [first, second]
}

/** Words in front of a sign that only tie or space out, as `(` or a quotation mark, go with the words behind. */
function tidyOffset(block: Block, offset: number): number {
  const text = plainText(block)
  let at = offset
  while (at > 0 && /[(["“«„'‘§]/.test(text[at - 1] ?? '')) at -= 1
  return /\S/.test(text.slice(0, at)) ? at : 0
}

function joined(before: Heading | Paragraph, block: Heading | Paragraph): Block {
  const text = plainText(before)
  const label = block.data?.label
  const words =
    label === undefined ? block.children : [{ type: 'text' as const, value: `${label} ` }, ...block.children]
  const broken = /\p{L}[-‐\u00ad]\s*$/u.test(text) && /^\p{Ll}/u.test(plainText(block))
  const end = text.trimEnd().length
  const head = slice(before.children, 0, broken ? end - 1 : end)
  const gap = broken ? [] : [{ type: 'text' as const, value: ' ' }]
  return { ...before, children: [...head, ...gap, ...words] }
}

/**
 * Applies the repairs of a law to what was read, before its clauses are found. Each refers to words of the law, so that
 * it holds when the file is scanned or saved again. What matches nowhere or in several places is left out, with a
 * message at its line of the repair file.
 */
export function repair(reading: Reading, { file, repairs, messages }: Repairs): Reading {
  const said: VFileMessage[] = [...messages]
  let blocks = reading.tree.children.filter(isBlock)
  for (const each of repairs) {
    const index = indexOf(blocks)
    const places = locate(each.quote, index.text)
    const many = each.operation === 'ignore' && each.everywhere
    if (places.length === 0 || (places.length > 1 && !many)) {
      said.push(unmatched(each, places.length, file))
      continue
    }
    const changed = applied(each, blocks, index, places)
    if (typeof changed === 'string') said.push(message(each, changed, 'repair-misplaced', file))
    else blocks = changed
  }
  return {
    ...reading,
    tree: { ...reading.tree, children: blocks },
    messages: [...reading.messages, ...said],
  }
}

function message({ line }: Repair, reason: string, ruleId: string, file: string): VFileMessage {
  const made = new VFileMessage(reason, { ruleId, source: 'law-tree', place: { line, column: 1 } })
  made.file = file
  return made
}

function unmatched(repair: Repair, count: number, file: string): VFileMessage {
  const { text } = repair.quote
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text
  if (count === 0)
    return message(
      repair,
      `the words "${short}" stand nowhere in the law; correct the quotation or take the repair out.`,
      'repair-unmatched',
      file,
    )
  return message(
    repair,
    `the words "${short}" stand ${count} times in the law; quote more of them, or add after: or before: with the words around.`,
    'repair-ambiguous',
    file,
  )
}

/** The blocks after the repair, or why it cannot be done there. */
function applied(repair: Repair, blocks: Block[], index: Index, places: readonly Place[]): Block[] | string {
  if (repair.operation === 'ignore') return ignored(blocks, index, places, repair)
  const { block: at, offset } = placeOf(index, (places[0] as Place).from)
  const block = blocks[at] as Block
  if (block.type === 'table') return 'the words stand in a table, which can only be ignored.'
  const own = tidyOffset(block, offset)
  if (repair.operation === 'join') {
    const before = blocks[at - 1]
    if (before === undefined || before.type === 'table')
      return 'there is no paragraph in front of these words with which they could be joined.'
    return [...blocks.slice(0, at - 1), joined(before, block), ...blocks.slice(at + 1)]
  }
  if (repair.operation === 'split' && own === 0)
    return 'a paragraph begins with these words already; take the repair out.'
  const numbers = repair.operation === 'number' || repair.operation === 'item'
  const misread = numbers ? /^\S{1,6}\s*$/u.exec(plainText(block).slice(0, own)) : null
  const parts = own === 0 || misread ? [block] : split(block, own)
  if (repair.operation === 'split') return replaced(blocks, at, parts)
  const target = parts.at(-1) as Heading | Paragraph
  if (repair.operation === 'item')
    return replaced(blocks, at, [...parts.slice(0, -1), labelled(target, repair.label, misread ? own : 0)])
  const { role: _, ...data } = target.data ?? {}
  if (repair.operation === 'number') {
    // What stands in front, as `S.` for `5.`, is the number as it was read.
    const label = misread ? { labelEnd: misread[0].trimEnd().length } : {}
    const given = { number: repair.number, kind: repair.kind, ...label }
    return replaced(blocks, at, [...parts.slice(0, -1), { ...target, data: { ...data, repair: given } }])
  }
  return replaced(blocks, at, [
    ...parts.slice(0, -1),
    ...headed(repair.kind, target, data, repair.quote.text),
  ])
}

/** A paragraph whose number, misread in its first signs or not read at all, is the one given. */
function labelled(block: Heading | Paragraph, label: string, from: number): Block {
  const { role: _, ...data } = block.data ?? {}
  const children = slice(block.children, from, lengthOf(block))
  return { type: 'paragraph', children, data: { ...data, label } }
}

const replaced = (blocks: readonly Block[], at: number, parts: readonly Block[]): Block[] => [
  ...blocks.slice(0, at),
  ...parts,
  ...blocks.slice(at + 1),
]

/** The quoted words as a heading of their own; what stands behind them in the paragraph stays a paragraph. */
function headed(
  kind: RepairKind,
  block: Heading | Paragraph,
  data: NonNullable<Paragraph['data']>,
  quote: string,
): Block[] {
  const text = folded(plainText(block))
  const length = folded(quote).text.length
  const end = text.at[length] ?? plainText(block).length
  const given = { heading: true as const, kind }
  const own = { ...data, repair: given }
  if (end >= plainText(block).trimEnd().length)
    return [{ type: 'heading', depth: 3, children: block.children, data: own }]
  const [head, words] = split({ ...block, data }, end)
  return [{ type: 'heading', depth: 3, children: (head as Paragraph).children, data: own }, words]
}

/** How many signs behind the last letter belong to the quotation: its own full stop or bracket. */
function tailOf(quote: string, block: Block, end: number): number {
  const sign = /[^\p{L}\p{N}\s]$/u.exec(quote.trim())?.[0]
  return sign !== undefined && plainText(block).startsWith(sign, end) ? sign.length : 0
}

function ignored(
  blocks: readonly Block[],
  index: Index,
  places: readonly Place[],
  { whole, quote }: { whole: boolean; quote: { text: string } },
): Block[] {
  const ranges = new Map<number, { from: number; to: number }[]>()
  for (const { from, to } of places) {
    const first = placeOf(index, from)
    const last = placeOf(index, to - 1)
    for (let at = first.block; at <= last.block; at++) {
      const end = lengthOf(blocks[at] as Block)
      const range = {
        from: at === first.block ? first.offset : 0,
        to:
          at === last.block
            ? last.offset + 1 + tailOf(quote.text, blocks[at] as Block, last.offset + 1)
            : end,
      }
      ranges.set(at, [...(ranges.get(at) ?? []), whole ? { from: 0, to: end } : range])
    }
  }
  return blocks.flatMap((block, at): Block[] => {
    const own = ranges.get(at)
    if (own === undefined) return [block]
    // From the end, so that the offsets in front stay true.
    const left = own
      .toSorted((a, b) => b.from - a.from)
      .reduce<Block>((b, { from, to }) => without(b, from, to), block)
    return /[\p{L}\p{N}]/u.test(plainText(left)) ? [left] : []
  })
}
