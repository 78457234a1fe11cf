import type { Heading } from 'mdast'
import type { NamedHeading } from '../tree.ts'
import { paragraph } from './paragraph.ts'
import { runs } from './runs.ts'
import { bookmarkName, type DocxState } from './state.ts'

/** The title, or a heading of the outline between the marks by which it is linked to. */
export function heading(node: Heading | NamedHeading, state: DocxState): string {
  const { outline } = state.setting
  const entry = outline.entryOf.get(node)
  const inner = runs(node.children, state)
  if (!entry) return paragraph(inner, state, { style: 'Title' })
  const order = state.bookmarks
  state.bookmarks += 1
  const id = order + 1
  return paragraph(
    `<w:bookmarkStart w:id="${id}" w:name="${bookmarkName(entry.id, order)}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`,
    state,
    { style: `Heading${entry.level}`, ...(entry.number ? { list: { id: 3, level: entry.level - 1 } } : {}) },
  )
}
