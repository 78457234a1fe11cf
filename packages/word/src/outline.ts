import type { Block, Paragraph, Run, WordDocument } from './types.ts'

/** What a reader sees of a paragraph; `runs` is its look. */
export type Seen = Pick<
  Paragraph,
  'label' | 'text' | 'style' | 'list' | 'level' | 'rightToLeft' | 'notes' | 'runs'
>

/** A paragraph, or a line that says where a row, cell, box or story begins. */
export type Item = Seen | string

/** A document as one list; two documents are the same if their lists are. Notes stand in the order of their marks. */
export function outline(document: Pick<WordDocument, 'blocks' | 'stories'>): readonly Item[] {
  const items: Item[] = []
  add(items, document.blocks)
  for (const story of inMarkOrder(items, document.stories)) {
    if (story.kind === 'comment') continue
    items.push(`— ${story.kind} ${story.id}`)
    add(items, story.blocks)
  }
  return items
}

/**
 * Footnotes, then endnotes, both as their marks follow each other, then all else. The order of notes in their part means
 * nothing to Word.
 */
export function inMarkOrder<T extends { readonly kind: string; readonly id: string }>(
  items: readonly Item[],
  stories: readonly T[],
): readonly T[] {
  const ranks = new Map<string, number>()
  for (const item of items)
    if (typeof item !== 'string')
      for (const { kind, id } of item.notes) ranks.set(`${kind} ${id}`, ranks.size)
  const rank = ({ kind, id }: T): number => ranks.get(`${kind} ${id}`) ?? ranks.size
  const groups = ['footnote', 'endnote'].flatMap((kind) =>
    stories.filter((one) => one.kind === kind).sort((a, b) => rank(a) - rank(b)),
  )
  return [...groups, ...stories.filter((one) => one.kind !== 'footnote' && one.kind !== 'endnote')]
}

function add(items: Item[], blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.type === 'table')
      block.rows.forEach((row, index) => {
        items.push(`row ${index}`)
        for (const cell of row.cells) {
          items.push(`cell ${cell.span} ${cell.continued}`)
          add(items, cell.blocks)
        }
      })
    else {
      items.push(block)
      if (block.textBoxes.length === 0) continue
      items.push('box')
      add(items, block.textBoxes)
      items.push('end of box')
    }
  }
}

/** The first place where two lists differ, in words; nothing where they are the same. `look`: bold, italic and links count. */
export function firstDifference(
  expected: readonly Item[],
  found: readonly Item[],
  look: boolean,
): string | undefined {
  const length = Math.max(expected.length, found.length)
  for (let index = 0; index < length; index++)
    if (!same(expected[index], found[index], look))
      return `line ${index + 1}: expected ${show(expected[index], look)}, found ${show(found[index], look)}`
  return undefined
}

function same(a: Item | undefined, b: Item | undefined, look: boolean): boolean {
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return a === b
  return (
    a.text === b.text &&
    a.label === b.label &&
    a.style?.id === b.style?.id &&
    a.list === b.list &&
    a.level === b.level &&
    a.rightToLeft === b.rightToLeft &&
    sameNotes(a.notes, b.notes) &&
    (!look || sameRuns(a.runs, b.runs))
  )
}

function sameNotes(a: Seen['notes'], b: Seen['notes']): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(
        (note, index) => note.id === b[index]?.id && note.kind === b[index]?.kind && note.at === b[index]?.at,
      ))
  )
}

function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  return a === b || (a.length === b.length && a.every((run, index) => sameRun(run, b[index])))
}

const sameRun = (a: Run, b: Run | undefined): boolean =>
  a.text === b?.text && a.bold === b.bold && a.italic === b.italic && a.link === b.link

function show(item: Item | undefined, look: boolean): string {
  if (item === undefined) return 'nothing'
  if (typeof item === 'string') return item
  const { label = '', text, style, list = '', level = '', rightToLeft, notes, runs } = item
  const marks = notes.map((note) => `${note.kind} ${note.id} at ${note.at}`).join(', ')
  return `“${label} | ${text} | ${style?.id ?? ''} ${list}/${level}${rightToLeft ? ' rtl' : ''} ${marks}${look ? ` ${JSON.stringify(runs)}` : ''}”`
}
