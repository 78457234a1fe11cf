import type { Element, ElementContent, Text } from 'hast'
import type { PhrasingContent } from 'mdast'
import { blockText } from './block-text.ts'
import { type CellSource, heading, paragraph, table, text } from './blocks.ts'
import { blockElements, dropped, headingDepth, isElement, roleOf } from './html-elements.ts'
import { inlineHtml } from './html-inline.ts'
import { beginning, listLabels } from './html-list-label.ts'
import { cellsOf, isLabelled, isLayout, rowsOf, wordsIn } from './html-table.ts'
import { linesOf } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { tidyInline } from './tidy-inline.ts'
import type { Anchor, Block, Role } from './types.ts'
import { continues, unwrapped, wrappingOf } from './wrap.ts'

/** What the elements around a place say of it. */
interface Surroundings {
  readonly role: Role | undefined
  readonly level: number | undefined
  readonly depth: number | undefined
  readonly inArticle: boolean
}

/** How many of the last nodes are looked at to see how a line ends. */
const lineNodes = 3

/** Walks a page once and turns it into blocks; inline content is gathered until a block begins or ends. */
export class HtmlFlow {
  readonly #source: string
  readonly #blocks: Block[] = []
  readonly #withBlocks = new WeakSet<Element>()
  #inline: PhrasingContent[] = []
  /** A line break stands behind what was gathered. */
  #broken = false
  #start = Number.POSITIVE_INFINITY
  #end = 0
  #label: { readonly words: string; readonly anchor: Anchor } | undefined

  constructor(source: string) {
    this.#source = source
  }

  read(body: Element): Block[] {
    this.#markBlocks(body)
    const around = { role: undefined, level: undefined, depth: undefined, inArticle: false }
    this.#children(body, around)
    this.#flush(around)
    return this.#blocks
  }

  /** Notes which elements hold blocks, whatever they are themselves (`span` around `p`). */
  #markBlocks(element: Element): boolean {
    let any = false
    for (const child of element.children) {
      if (!isElement(child)) continue
      if (this.#markBlocks(child) || blockElements.has(child.tagName)) any = true
    }
    if (any) this.#withBlocks.add(element)
    return any
  }

  #children(element: Element, around: Surroundings): void {
    for (const child of element.children) this.#node(child, around)
  }

  #node(node: ElementContent, around: Surroundings): void {
    if (isElement(node)) this.#element(node, around)
    else if (node.type === 'text') this.#gather(inlineHtml(node), node, around)
  }

  #element(element: Element, around: Surroundings): void {
    if (dropped.has(element.tagName)) return
    const depth = headingDepth(element, !this.#withBlocks.has(element))
    const role = roleOf(element, around.inArticle)
    const isBlock = blockElements.has(element.tagName) || this.#withBlocks.has(element)
    if (!isBlock && depth === undefined && role === undefined) {
      this.#inlineElement(element, around)
      return
    }
    const holdsLaw = /^(?:article|main|section)$/.test(element.tagName)
    const inner: Surroundings = {
      role: around.role ?? role,
      level: around.level,
      depth: depth ?? around.depth,
      inArticle: around.inArticle || holdsLaw,
    }
    this.#flush(around)
    if (element.tagName === 'ol' || element.tagName === 'ul' || element.tagName === 'menu')
      this.#list(element, inner)
    else if (element.tagName === 'table' && !isLayout(element)) this.#table(element, inner)
    else if (element.tagName === 'pre' && this.#verbatim(element, inner)) return
    else this.#children(element, inner)
    this.#flush(inner)
  }

  #inlineElement(element: Element, around: Surroundings): void {
    if (element.tagName !== 'br') this.#gather(inlineHtml(element), element, around)
    // Two line breaks in a row end a paragraph on pages that have no paragraphs.
    else if (this.#broken) this.#flush(around)
    else this.#broken = Number.isFinite(this.#start)
  }

  /** Behind a line break: words that begin a new item or sentence are a block of their own, others go on. */
  #settleBreak(next: string, around: Surroundings): void {
    if (!this.#broken) return
    const before = blockText({ type: 'paragraph', children: this.#inline.slice(-lineNodes) })
    if (around.depth === undefined && !continues(before.trim(), next, unwrapped)) this.#flush(around)
    else this.#inline.push({ type: 'break' })
    this.#broken = false
  }

  #gather(content: PhrasingContent[], node: ElementContent, around: Surroundings): void {
    const words = blockText({ type: 'paragraph', children: content }).trim()
    if (words !== '') this.#settleBreak(words, around)
    for (const node of content) this.#inline.push(node)
    for (const [start, end] of this.#wordsOf(node)) {
      this.#start = Math.min(this.#start, start)
      this.#end = Math.max(this.#end, end)
    }
  }

  /** Offsets of the words in a node: of its texts, white space at the ends left out. */
  *#wordsOf(node: ElementContent): Generator<readonly [number, number]> {
    if (node.type === 'text') {
      const range = this.#range(node)
      if (range !== undefined) yield range
    } else if (isElement(node) && !dropped.has(node.tagName))
      for (const child of node.children) yield* this.#wordsOf(child)
  }

  #range(node: Text): readonly [number, number] | undefined {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined || node.value.trim() === '') return undefined
    const raw = this.#source.slice(start, end)
    return [start + raw.length - raw.trimStart().length, start + raw.trimEnd().length]
  }

  #flush(around: Surroundings): void {
    const words = tidyInline(this.#inline)
    const anchor = { start: this.#start, end: this.#end }
    this.#inline = []
    this.#broken = false
    this.#start = Number.POSITIVE_INFINITY
    this.#end = 0
    if (words.length === 0 || !Number.isFinite(anchor.start)) return
    this.#push(words, anchor, around, this.#takeLabel())
  }

  #push(words: PhrasingContent[], anchor: Anchor, around: Surroundings, label: string | undefined): void {
    const hints = { anchor, label, level: around.level, role: around.role }
    this.#blocks.push(
      around.depth === undefined ? paragraph(words, hints) : heading(around.depth, words, hints),
    )
  }

  #takeLabel(): string | undefined {
    const label = this.#label?.words
    this.#label = undefined
    return label
  }

  /** An item that begins with another list has no words of its own: its label stands alone. */
  #flushLabel(around: Surroundings): void {
    const label = this.#label
    if (label === undefined) return
    this.#label = undefined
    this.#push([], label.anchor, around, label.words)
  }

  #list(list: Element, around: Surroundings): void {
    const level = around.level === undefined ? 0 : around.level + 1
    const items = list.children.filter(isElement).filter((child) => child.tagName === 'li')
    const shown = listLabels(list, items, items.map(beginning), level)
    const labels = new Map(items.map((item, index) => [item, shown[index]]))
    for (const child of list.children) {
      const words = isElement(child) ? labels.get(child) : undefined
      const start = child.position?.start.offset ?? 0
      this.#flushLabel({ ...around, level: around.level })
      if (words !== undefined) this.#label = { words, anchor: { start, end: start } }
      this.#node(child, { ...around, level })
      this.#flush({ ...around, level })
      this.#label = undefined
    }
  }

  #table(element: Element, around: Surroundings): void {
    for (const child of element.children)
      if (isElement(child) && child.tagName === 'caption') this.#element(child, around)
    const rows = rowsOf(element).map((row) => cellsOf(row).map((cell) => this.#cell(cell)))
    const filled = rows.filter((cells) => cells.some((cell) => cell.children.length > 0))
    if (filled.every(isLabelled)) {
      this.#labelled(filled, around)
      return
    }
    const anchors = filled.flat().filter((cell) => cell.children.length > 0)
    if (anchors.length === 0) return
    const start = anchors.reduce(
      (least, cell) => Math.min(least, cell.anchor.start),
      Number.POSITIVE_INFINITY,
    )
    const end = anchors.reduce((most, cell) => Math.max(most, cell.anchor.end), 0)
    this.#blocks.push(table(filled, { anchor: { start, end }, level: around.level, role: around.role }))
  }

  /** Rows of a number and its words: a list set as a table. */
  #labelled(rows: readonly (readonly CellSource[])[], around: Surroundings): void {
    for (const cells of rows) {
      const words = cells.at(-1)
      const label = cells.slice(0, -1).map(wordsIn).join(' ').trim()
      if (words !== undefined)
        this.#push(words.children, words.anchor, around, label === '' ? undefined : label)
    }
  }

  #cell(cell: Element): CellSource {
    const content = cell.children.flatMap((child) => inlineHtml(child))
    const ranges = [...this.#wordsOf(cell)]
    const offset = cell.position?.start.offset ?? 0
    return {
      children: tidyInline(content),
      anchor: { start: ranges[0]?.[0] ?? offset, end: ranges.at(-1)?.[1] ?? offset },
    }
  }

  /** Preformatted text is plain text with its own line breaks. */
  #verbatim(element: Element, around: Surroundings): boolean {
    const [only] = element.children
    if (element.children.length !== 1 || only?.type !== 'text') return false
    const base = only.position?.start.offset ?? 0
    const raw = this.#source.slice(base, only.position?.end.offset)
    const shift = raw.length - only.value.length
    const exact = raw.endsWith(only.value)
    const lines = linesOf(only.value)
    for (const { words, anchor } of paragraphsOf(lines, wrappingOf(lines))) {
      const within = { start: base + shift + anchor.start, end: base + shift + anchor.end }
      this.#push(
        [text(words)],
        exact ? within : { start: base, end: base + raw.length },
        around,
        this.#takeLabel(),
      )
    }
    return true
  }
}
