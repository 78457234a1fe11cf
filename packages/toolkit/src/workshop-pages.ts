import { textOf, type XmlElement } from '@concordance/word'

/** The paragraphs and tables of one obligation's page, from its heading to the next. */
export interface WorkshopPage {
  readonly obligation: string
  readonly blocks: readonly XmlElement[]
}

/** `Reference: fp-8-1-a`, in any language of the pack. */
const reference = /^\P{N}{1,40}[:：]\s*(\S+)$/u
/** A reference line stands so many blocks below its heading at most. */
const reach = 3

/** Cuts a document into the pages of obligations; what stands before the first is on none. */
export function pagesOf(
  root: XmlElement,
  source: string,
  known: (obligation: string) => boolean,
): readonly WorkshopPage[] {
  const blocks = blocksOf(root)
  const starts = blocks.flatMap((block, index) => {
    if (local(block.name) !== 'p') return []
    const id = reference.exec(plainWords(block, source))?.[1]
    return id !== undefined && known(id) ? [{ obligation: id, at: headingAbove(blocks, index) }] : []
  })
  return starts.map(({ obligation, at }, index) => {
    const next = starts[index + 1]?.at ?? endOf(blocks, at)
    return { obligation, blocks: blocks.slice(at, next) }
  })
}

/** The body's own paragraphs and tables, also inside content controls. */
function blocksOf(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    const name = local(child.name)
    return name === 'p' || name === 'tbl' ? [child] : blocksOf(child)
  })
}

function headingAbove(blocks: readonly XmlElement[], index: number): number {
  for (let at = index; at >= Math.max(0, index - reach); at--) if (isHeading(blocks[at])) return at
  return index
}

/** The last page ends where a heading of its own kind begins what is no page. */
function endOf(blocks: readonly XmlElement[], start: number): number {
  const next = blocks.findIndex((block, index) => index > start + reach && isHeading(block))
  return next < 0 ? blocks.length : next
}

function isHeading(block: XmlElement | undefined): boolean {
  if (!block || local(block.name) !== 'p') return false
  return all(block, 'pStyle').some(({ attributes }) => /^heading/i.test(attributes['w:val'] ?? ''))
}

export const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Elements of that name at any depth, in order; none inside another one, and nothing that is there for older programs only. */
export function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (local(child.name) === name) return [child]
    return child.name === 'mc:Fallback' ? [] : all(child, name)
  })
}

/** The words as they read with every change accepted; paragraphs as lines. */
export function plainWords(element: XmlElement, source: string): string {
  const paragraphs = local(element.name) === 'p' ? [element] : all(element, 'p')
  return paragraphs
    .map((paragraph) =>
      wordsIn(paragraph, source)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
}

function wordsIn(element: XmlElement, source: string): string {
  return element.children
    .map((child) => {
      const name = local(child.name)
      if (name === 't') return textOf(source, child)
      if (name === 'tab' || name === 'br') return ' '
      return name === 'del' || name === 'moveFrom' || child.name === 'mc:Fallback'
        ? ''
        : wordsIn(child, source)
    })
    .join('')
}
