import { attempt, type Message, type Result, warning } from './message.ts'
import { notesMarkedIn } from './new-notes.ts'
import { readNumbering } from './numbering.ts'
import { type OoxmlPackage, partText, partTree, relatedPart, relationshipsOf } from './package.ts'
import type { Formatting } from './paragraph-format.ts'
import { readBlocks } from './read-blocks.ts'
import { readBody } from './read-body.ts'
import { newReader, type Reader } from './reader.ts'
import { resolveTarget } from './relationships.ts'
import { countRevisions } from './revision-count.ts'
import { readStyles } from './styles.ts'
import type { Block, Story, View, WordDocument } from './types.ts'
import { readingsOf, type WordMemory } from './word-memory.ts'
import { child, type XmlElement } from './xml.ts'

/**
 * Reads a Word document as plain data, in the text of a view of its tracked changes (`final` unless told otherwise).
 * A part whose XML is broken gives a message with its place.
 */
export function readDocument(
  source: OoxmlPackage,
  options: { readonly view?: View } = {},
): Result<WordDocument> {
  return attempt(() => {
    const view = options.view ?? 'final'
    const { formatting, memory } = readingsOf(source, readFormatting)
    const value = { ...readWith(source, view, formatting, memory, true), revisions: revisionsOf(source) }
    return { value, messages: tell(value.revisions.count, value.revisions.authors, view) }
  })
}

/**
 * The same with what earlier readings of nearly the same package left behind; throws a `Refusal`. Without `places` it
 * does not matter where something stands.
 */
export function readWith(
  source: OoxmlPackage,
  view: View,
  formatting: Formatting,
  memory?: WordMemory,
  places = memory === undefined,
): Omit<WordDocument, 'revisions'> {
  const stories: Story[] = []
  let blocks: Block[] = []
  const read = (
    part: string,
    take: (root: XmlElement, read: (container: XmlElement) => Block[], reader: Reader) => void,
  ): void => {
    const tree = partTree(source, part)
    if (!tree) return
    const given = {
      part,
      source: tree.text,
      view,
      formatting,
      links: linksOf(source, part),
      ...(memory ? { memory } : {}),
    }
    const reader = newReader(given, tree.root, places)
    take(tree.root, (container) => readBlocks(container, reader), reader)
  }
  read(source.main, (root, readIn, reader) => {
    const body = child(root, 'w:body') ?? root
    blocks = memory ? readBody(body, reader, memory) : readIn(body)
  })
  const gone = hiddenNotes(source, blocks)
  for (const { kind, part } of storyParts(source)) {
    const entry = source.entries.get(part)
    const known = entry && memory?.stories[view].get(entry)
    const own: Story[] = []
    if (!known)
      read(part, (root, readIn) => {
        if (kind === 'header' || kind === 'footer') own.push({ kind, id: part, blocks: readIn(root) })
        else for (const note of notesIn(root)) own.push({ kind, ...about(note), blocks: readIn(note) })
      })
    if (entry) memory?.stories[view].set(entry, known ?? own)
    stories.push(...(known ?? own).filter(({ id }) => !gone.has(`${kind} ${id}`)))
  }
  return { view, blocks, stories }
}

/** Notes whose mark is not there in this view: they come and go with it. */
function hiddenNotes(source: OoxmlPackage, blocks: readonly Block[]): ReadonlySet<string> {
  const hidden = new Set(notesMarkedIn(partText(source, source.main) ?? ''))
  const see = (block: Block): void => {
    if (block.type === 'table')
      for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(see)
    else {
      for (const note of block.notes) hidden.delete(`${note.kind} ${note.id}`)
      block.textBoxes.forEach(see)
    }
  }
  if (hidden.size > 0) blocks.forEach(see)
  return hidden
}

/** How many tracked changes a file holds, and by whom. */
export function revisionsOf(source: OoxmlPackage): WordDocument['revisions'] {
  const counts = new Map<string, number>()
  for (const part of [source.main, ...storyParts(source).map((one) => one.part)]) {
    const tree = partTree(source, part)
    if (tree) countRevisions(tree.root, counts)
  }
  const authors = [...counts].sort((a, b) => b[1] - a[1]).map(([author]) => author)
  return { count: [...counts.values()].reduce((sum, one) => sum + one, 0), authors }
}

export function readFormatting(source: OoxmlPackage): Formatting {
  const root = (kind: string): XmlElement | undefined => {
    const part = relatedPart(source, kind)
    return part === undefined ? undefined : partTree(source, part)?.root
  }
  return { styles: readStyles(root('styles')), numbering: readNumbering(root('numbering')), known: new Map() }
}

const storyKinds: { readonly [kind: string]: Story['kind'] } = {
  footnotes: 'footnote',
  endnotes: 'endnote',
  comments: 'comment',
  header: 'header',
  footer: 'footer',
}

/** Parts beside the main one that hold text, each once. */
export function storyParts(source: OoxmlPackage): { readonly kind: Story['kind']; readonly part: string }[] {
  const found = new Map<string, Story['kind']>()
  for (const { kind, target, external } of relationshipsOf(source, source.main)) {
    const story = storyKinds[kind]
    if (story && !external) found.set(resolveTarget(source.main, target), story)
  }
  return [...found].map(([part, kind]) => ({ kind, part }))
}

/** Notes that a writer wrote: separators between text and notes are notes of a special type. */
function notesIn(root: XmlElement): XmlElement[] {
  return root.children.filter((note) => ['normal', undefined].includes(note.attributes['w:type']))
}

function about(note: XmlElement): { id: string; author?: string } {
  const author = note.attributes['w:author']
  return { id: note.attributes['w:id'] ?? '', ...(author === undefined ? {} : { author }) }
}

function linksOf(source: OoxmlPackage, part: string): ReadonlyMap<string, string> {
  const links = relationshipsOf(source, part).filter((one) => one.kind === 'hyperlink')
  return new Map(links.map((one) => [one.id, one.target]))
}

function tell(count: number, authors: readonly string[], view: View): Message[] {
  if (count === 0) return []
  const shown = view === 'final' ? 'as if all were accepted' : 'as if all were rejected'
  return [
    warning(
      'tracked-changes',
      `This file holds ${count} tracked change(s) by ${authors.join(', ')}; it was read ${shown}.`,
    ),
  ]
}
