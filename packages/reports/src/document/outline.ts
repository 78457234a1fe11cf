import type { Heading } from 'mdast'
import { plain } from './plain.ts'
import type { Block, DocumentTree, Figure, Grid, NamedHeading } from './tree.ts'
import { within } from './within.ts'

export interface OutlineEntry {
  /** Unique in the document, of letters, digits, `-` and `_`. */
  readonly id: string
  /** 1 to 3: depth of the heading less one. */
  readonly level: number
  /** `2.1`; empty where the headings have no numbers. */
  readonly number: string
  readonly text: string
}

/** Numbers and names that a document's parts have by their order. */
export interface Outline {
  /** Headings below the title, in order. */
  readonly entries: readonly OutlineEntry[]
  readonly entryOf: ReadonlyMap<Heading | NamedHeading, OutlineEntry>
  /** Numbers of tables and of figures, each counted from 1. */
  readonly numberOf: ReadonlyMap<Grid | Figure, number>
  /** Numbers of footnotes by the order in which they are defined. */
  readonly noteOf: ReadonlyMap<string, number>
  readonly notes: ReadonlyMap<string, readonly Block[]>
}

/** Looks once through a tree and numbers what is numbered. */
export function outlineOf(tree: DocumentTree): Outline {
  const entries: OutlineEntry[] = []
  const entryOf = new Map<Heading | NamedHeading, OutlineEntry>()
  const numberOf = new Map<Grid | Figure, number>()
  const noteOf = new Map<string, number>()
  const notes = new Map<string, readonly Block[]>()
  const counts = { grid: 0, figure: 0 }
  const ids = new Set<string>()
  const levels = [0, 0, 0]
  const visit = (node: Block): void => {
    if (node.type === 'heading' && node.depth > 1) {
      const level = Math.min(3, node.depth - 1)
      const { id, unnumbered = false } = namesOf(node)
      const text = plain(node.children)
      const number = tree.numbered && !unnumbered ? next(levels, level) : ''
      const entry = { id: unique(id ?? text, ids), level, number, text }
      entries.push(entry)
      entryOf.set(node, entry)
    }
    if ((node.type === 'grid' && !node.quiet) || node.type === 'figure') {
      counts[node.type] += 1
      numberOf.set(node, counts[node.type])
    }
    if (node.type === 'footnoteDefinition') {
      noteOf.set(node.identifier, noteOf.size + 1)
      notes.set(node.identifier, node.children)
    }
    for (const child of within(node)) visit(child)
  }
  for (const child of tree.children) visit(child)
  return { entries, entryOf, numberOf, noteOf, notes }
}

function namesOf(node: Heading | NamedHeading): NamedHeading['data'] {
  return (node.data as NamedHeading['data'] | undefined) ?? {}
}

/** Counts a level up and those below it from nothing. */
function next(levels: number[], level: number): string {
  levels[level - 1] = (levels[level - 1] ?? 0) + 1
  levels.fill(0, level)
  return levels.slice(0, level).join('.')
}

function unique(wanted: string, ids: Set<string>): string {
  const base =
    wanted
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'part'
  let id = base
  for (let count = 2; ids.has(id); count += 1) id = `${base}-${count}`
  ids.add(id)
  return id
}
