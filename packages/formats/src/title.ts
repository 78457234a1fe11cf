import { blockText } from './block-text.ts'
import { startsHead, startsItem } from './markers.ts'
import type { Parsed } from './reader.ts'
import type { Block } from './types.ts'

const longest = 400

/** They belong to the page; a title is shown elsewhere. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g

function words(block: Block | undefined): string {
  return block === undefined ? '' : blockText(block).replace(/\s+/g, ' ').trim()
}

/**
 * Gives the role of title to the law's own heading where the source does not: the first heading, of the first depth, that
 * is the only one of that depth or names no part. A heading that only repeats the title above it is title too.
 */
export function markTitle(blocks: readonly Block[]): void {
  const headings = blocks.filter((block) => block.type === 'heading' && block.data?.role !== 'furniture')
  const [first, second] = headings
  if (first?.type !== 'heading') return
  const name = words(first)
  if (first.data?.role === 'title') {
    if (second !== undefined && words(second) === name) second.data = { ...second.data, role: 'title' }
    return
  }
  const alone = headings.filter((block) => block.type === 'heading' && block.depth === 1).length === 1
  const names = alone || (first === blocks[0] && !startsHead(name) && !startsItem(name))
  if (first.depth === 1 && names && first.data?.unit === undefined && first.data?.role === undefined) {
    first.data = { ...first.data, role: 'title' }
    if (second !== undefined && second.data?.unit === undefined && words(second) === name)
      second.data = { ...second.data, role: 'title' }
  }
}

/** Title of a law: what its file declares, else its own title, first heading or first words, else the file's name. */
export function titleOf(parsed: Parsed, file: string): string {
  const own = parsed.blocks.filter((block) => block.data?.role !== 'furniture')
  const found = [
    parsed.title?.replace(/\s+/g, ' ').trim(),
    words(own.find((block) => block.data?.role === 'title')),
    // A part of the law is not its title: where the first heading is one, the words above it are.
    words(own.find((block) => block.type === 'heading' && !startsHead(words(block)))),
    words(own[0]),
  ].find((title) => title !== undefined && title !== '')
  return (found ?? file).replace(directionMarks, '').slice(0, longest)
}
