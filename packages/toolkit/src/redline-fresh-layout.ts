import { startKey } from '@concordance/drafting'
import type { Anchor, Block } from '@concordance/formats'
import { type Clause, type ClauseKind, flatten, type Law } from '@concordance/law-tree'

/** How a block of a law is set: as a heading of a depth, or as a paragraph at a level of indentation. */
export type FreshLayout = { readonly heading: number } | { readonly level: number }

const above: ReadonlySet<ClauseKind> = new Set([
  'book',
  'title',
  'part',
  'chapter',
  'division',
  'subdivision',
  'schedule',
])

/**
 * The layout of blocks by the clauses that begin with them: units above sections and headings of sections are headings,
 * what stands below a section is indented. The page of a PDF and the lines of a text tell neither.
 */
export function freshLayouts(law: Law): (block: Block, words: string) => FreshLayout | undefined {
  const layouts = new Map<string, { readonly clause: Clause; readonly ancestors: readonly Clause[] }>()
  for (const { clause, ancestors } of flatten(law)) {
    const key = placeOf(clause.spans[0]?.anchor)
    // The outermost of clauses that begin together tells.
    if (key !== undefined && !layouts.has(key)) layouts.set(key, { clause, ancestors })
  }
  return ({ data }, words) => {
    const found = layouts.get(placeOf(data?.anchor) ?? '')
    if (!found) return undefined
    const { clause, ancestors } = found
    const depth = ancestors.filter(({ kind }) => above.has(kind)).length
    const isUnit = above.has(clause.kind) && isNamed(clause)
    if (isUnit || (clause.kind === 'section' && isHeadingAlone(clause, words)))
      return { heading: Math.min(6, 2 + depth) }
    if (clause.kind === 'text' || above.has(clause.kind)) return undefined
    const below = ancestors.filter(({ kind }) => kind !== 'section' && kind !== 'subsection').length - depth
    return { level: clause.kind === 'section' || clause.kind === 'subsection' ? 0 : below + 1 }
  }
}

/** Offsets of a PDF begin anew with each block. */
const placeOf = (anchor: Anchor | undefined): string | undefined =>
  anchor && `${anchor.index ?? ''} ${startKey(anchor.part, anchor.start)}`

/** `Chapter I` is a heading; a letter in brackets is none, however it was read. */
const isNamed = ({ kind, label = '' }: Clause): boolean =>
  kind === 'schedule' || /\p{L}{3}|\p{Script=Han}/u.test(label)

/** Whether a block holds the number and heading of a section and no words of it. */
const isHeadingAlone = ({ heading, bodyStart }: Clause, words: string): boolean =>
  heading !== undefined && words.length <= bodyStart + 2
