import type { Element, ElementContent } from 'xast'
import { type Hints, heading, paragraph } from './blocks.ts'
import type { Block } from './types.ts'
import { type InlineRules, inlineXml } from './xml-inline.ts'
import { extentOf } from './xml-source.ts'

/** Collects the blocks of an XML law; nodes without words give none. */
export class XmlBlocks {
  readonly blocks: Block[] = []
  readonly #rules: InlineRules

  constructor(rules: InlineRules) {
    this.#rules = rules
  }

  push(block: Block | undefined): void {
    if (block !== undefined) this.blocks.push(block)
  }

  /** With `spaced`, elements inside are parted by spaces. */
  paragraph(nodes: readonly ElementContent[], hints: Hints, spaced = false): void {
    const anchor = extentOf(nodes)
    if (anchor !== undefined)
      this.blocks.push(paragraph(inlineXml(nodes, this.#rules, spaced), { ...hints, anchor }))
    else if (hints.unit !== undefined || hints.label !== undefined) this.#empty(nodes[0], hints)
  }

  heading(depth: number, nodes: readonly ElementContent[], hints: Hints, spaced = false): void {
    const anchor = extentOf(nodes)
    if (anchor !== undefined)
      this.blocks.push(heading(depth, inlineXml(nodes, this.#rules, spaced), { ...hints, anchor }))
    else if (hints.unit !== undefined) this.#empty(nodes[0], hints)
  }

  /** Begins a unit that has no words of its own before those of its children. */
  begin(at: Element, hints: Hints): void {
    this.#empty(at, hints)
  }

  #empty(at: ElementContent | undefined, hints: Hints): void {
    const start = at?.position?.start.offset ?? 0
    const anchor = (at === undefined ? undefined : extentOf([at])) ?? { start, end: start }
    this.blocks.push(paragraph([], { ...hints, anchor }))
  }
}
