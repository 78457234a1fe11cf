import { align, partnersOf } from './align-blocks.ts'
import { add, type Comparing } from './comparing.ts'
import type { Changes, ParagraphEdit, Unwritable } from './edits.ts'
import { type Gap, gapsOf } from './gaps.ts'
import { layoutsOf, wordsFor } from './layouts.ts'
import { mergeParagraphs } from './merge-paragraphs.ts'
import { rewriteParagraph } from './rewrite-paragraph.ts'
import { asLines, tableAsLines, withoutSameRows } from './same-rows.ts'
import type { Step } from './split-and-merge.ts'
import { tableChanges } from './table-changes.ts'
import { paragraphsOf, type TextBlock, type TextParagraph, type TextTable } from './text-blocks.ts'
import { deleteParagraph, edgeOf } from './word-edits.ts'

export interface CompareOptions {
  /** Compare white space and layout as well. */
  readonly exact: boolean
  /** Paragraphs of the base, beside those compared, that show layouts for new ones. */
  readonly models?: readonly TextParagraph[]
}

/**
 * The edits that turn the blocks of a base into those of a new text: words, paragraphs inserted, deleted, parted and
 * joined, table rows and layout. What moved is deleted here and inserted there. With `exact`, accepting them gives the
 * new text to the last space; without, white space is no difference, as between files of two formats.
 */
export function compareBlocks(
  before: readonly TextBlock[],
  given: readonly TextBlock[],
  { exact, models }: CompareOptions,
): Changes {
  const after = exact || before.some(({ type }) => type === 'table') ? given : asLines(given)
  const partners = partnersOf(before, after)
  const base = paragraphsOf(before)
  const known = new Set<object>(base)
  const pairs: (readonly [TextParagraph, TextParagraph])[] = []
  for (const [other, one] of partners)
    if (known.has(one)) pairs.push([one as TextParagraph, other as TextParagraph])
  const comparing: Comparing = {
    partners,
    layouts: layoutsOf(models ?? base, pairs, exact),
    exact,
    changes: [],
    refused: [],
  }
  compareContainer(before, after, comparing)
  return { changes: comparing.changes, refused: comparing.refused }
}

function compareContainer(
  before: readonly TextBlock[],
  after: readonly TextBlock[],
  comparing: Comparing,
): void {
  for (const gap of gapsOf(align(before, after, comparing.partners), comparing))
    compareGap(gap, before, comparing)
}

function compareGap(
  { gone, come, step, tables, end }: Gap,
  base: readonly TextBlock[],
  comparing: Comparing,
): void {
  const [left, arrived] = comparing.exact ? [gone, come] : withoutSameRows(gone, come)
  const refused = tableAsLines(left, arrived)
  if (refused) comparing.refused.push(refused)
  else exchange(left, arrived, base, end, comparing)
  if (tables) tableChanges(tables[0], tables[1], comparing, compareContainer)
  if (step) rewrite(step, comparing)
}

/** Deletes what went and inserts what came in its place. */
function exchange(
  gone: readonly TextBlock[],
  come: readonly TextBlock[],
  base: readonly TextBlock[],
  end: number,
  comparing: Comparing,
): void {
  const { refused } = comparing
  const left = [...gone]
  const arrived = come.filter((block) => {
    if (block.type === 'paragraph') return true
    refused.push(tableComes(block))
    return false
  }) as TextParagraph[]
  const last = left.at(-1)
  const closes = base[end]?.type !== 'paragraph'
  const final = arrived.at(-1)
  // Nothing follows that could take over its mark: the last paragraph stays and takes on the new words.
  if (closes && last?.type === 'paragraph' && final) {
    left.pop()
    arrived.pop()
    insert(arrived, left.at(-1) ?? base[end - 2], last, comparing)
    remove(left, comparing)
    rewrite({ before: [last], after: [final] }, comparing)
    return
  }
  remove(left, comparing)
  insert(arrived, base[end - 1], base[end], comparing)
}

function remove(blocks: readonly TextBlock[], comparing: Comparing): void {
  for (const block of blocks) {
    if (block.type === 'table')
      for (const row of block.only ?? block.rows.keys())
        comparing.changes.push({ edits: [deleteRow(block, row)] })
    else add(comparing, block, deleteParagraph(block))
  }
}

function insert(
  paragraphs: readonly TextParagraph[],
  previous: TextBlock | undefined,
  next: TextBlock | undefined,
  comparing: Comparing,
): void {
  if (paragraphs.length === 0) return
  const where = previous?.type === 'paragraph' ? 'after' : 'before'
  const beside = where === 'after' ? previous : next
  if (beside?.type !== 'paragraph') {
    for (const { text } of paragraphs)
      comparing.refused.push({
        rule: 'no-neighbour',
        reason:
          'No paragraph stands beside the place where these words are to be inserted; insert them in Word.',
        old: '',
        new: text,
      })
    return
  }
  const at = edgeOf(beside, where === 'after' ? 'last' : 'first')
  const edits = paragraphs.map((paragraph): ParagraphEdit => {
    const { text, layout } = comparing.layouts.line(paragraph, beside)
    return { kind: 'insert-paragraphs', at, where, paragraphs: [{ ...layout, text }] }
  })
  // Where no paragraph follows, they take over the mark of the last one, which only one edit can do.
  if (where === 'after' && next?.type !== 'paragraph') {
    const all = edits.flatMap((edit) => (edit.kind === 'insert-paragraphs' ? edit.paragraphs : []))
    add(comparing, beside, [{ kind: 'insert-paragraphs', at, where, paragraphs: all }])
  } else for (const edit of edits) add(comparing, beside, [edit])
}

/** Words and layout of paragraphs that have a partner. */
function rewrite({ before, after }: Step, comparing: Comparing): void {
  const [base] = before
  const [only] = after
  if (!base || !only) return
  if (before.length > 1) join(before, base, only, comparing)
  else if (after.length > 1) part(base, after, only, comparing)
  else reword(base, only, comparing)
}

function join(
  before: readonly TextParagraph[],
  base: TextParagraph,
  only: TextParagraph,
  comparing: Comparing,
): void {
  const edits = mergeParagraphs(before, wordsFor(only, base), comparing.exact)
  if (edits) add(comparing, base, edits)
  else {
    remove(before.slice(1), comparing)
    reword(base, only, comparing)
  }
}

function part(
  base: TextParagraph,
  after: readonly TextParagraph[],
  first: TextParagraph,
  comparing: Comparing,
): void {
  const lines = after.map((one) => comparing.layouts.line(one, base))
  const edits = rewriteParagraph(base, lines, comparing.exact)
  if (edits) add(comparing, base, edits)
  else {
    reword(base, first, comparing)
    insert(after.slice(1), base, undefined, comparing)
  }
}

function reword(base: TextParagraph, after: TextParagraph, comparing: Comparing): void {
  const { layouts, exact, refused } = comparing
  const text = wordsFor(after, base)
  if (text !== base.text) {
    // Each change of words stands for itself: one may be refused and the others written.
    for (const edit of rewriteParagraph(base, [{ text }], exact) ?? []) add(comparing, base, [edit])
  }
  const layout = exact ? layouts.changed(base, after) : undefined
  if (layout === 'unknown') refused.push(layoutUnknown(base, after))
  else if (layout) add(comparing, base, [{ kind: 'layout', at: edgeOf(base, 'last'), layout }])
  if (exact) compareContainer(base.boxes, after.boxes, comparing)
}

const deleteRow = ({ index = 0, part }: TextTable, row: number): ParagraphEdit => ({
  kind: 'delete-row',
  ...(part === undefined ? {} : { part }),
  table: index,
  row,
})

const tableComes = (table: TextTable): Unwritable => ({
  rule: 'new-table',
  reason: 'A whole new table cannot be written as a tracked change; insert it in Word.',
  old: '',
  new: table.rows
    .map((row) =>
      row
        .flatMap(paragraphsOf)
        .map(({ text }) => text)
        .join(' | '),
    )
    .join('\n'),
})

const layoutUnknown = (before: TextParagraph, after: TextParagraph): Unwritable => ({
  rule: 'layout-unknown',
  reason: `The new text has the style “${after.layout.style}” here, which no paragraph of the base shows; set it in Word.`,
  old: before.text,
  new: before.text,
  ...(before.part === undefined && before.pieces[0] ? { index: before.pieces[0].index } : {}),
})
