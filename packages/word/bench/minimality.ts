/**
 * Characters that a redline marks as changed against those of the true edit, over random bills and edits, one edit at a
 * time: `minimality [bills] [seed]`. The true edit is what the generator asked for, without what both sides share at their
 * edges. Writes its table into the README.
 */
import fc from 'fast-check'
import {
  type Edit,
  listRevisions,
  openPackage,
  type Paragraph,
  readDocument,
  redline,
  type WordDocument,
} from '../src/index.ts'
import { docx } from '../test/build/docx.ts'
import { bill } from '../test/random/bill.ts'
import { editsFor, piecesIn, seeds } from '../test/random/edits.ts'
import { writeBlock } from './readme.ts'

const [size = 1500, seed = 1] = process.argv.slice(2).map(Number)
const stamp = { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' }
const bound = 1.2

interface Sum {
  edits: number
  meant: number
  changed: number
  worst: number
  beyond: number
}

const sums = new Map<string, Sum>()

/** Both sides of a replacement without their common start and end. */
function apart(old: string, text: string): number {
  let start = 0
  while (start < Math.min(old.length, text.length) && old[start] === text[start]) start++
  let end = 0
  while (end < Math.min(old.length, text.length) - start && old.at(-1 - end) === text.at(-1 - end)) end++
  return old.length + text.length - 2 * (start + end)
}

function trueSize(edit: Edit, document: WordDocument): number {
  const text = 'at' in edit ? (piecesIn(document).find((one) => one.index === edit.at.index)?.text ?? '') : ''
  switch (edit.kind) {
    case 'replace':
      return apart(text.slice(edit.from, edit.to), edit.text)
    case 'insert-paragraphs':
      return edit.paragraphs.reduce((sum, one) => sum + one.text.length, 0)
    case 'delete-paragraph':
      return text.length
    case 'split':
      return (edit.end ?? '').length + (edit.start ?? '').length
    case 'merge':
      return (edit.text ?? '').length
    case 'layout':
    case 'delete-note':
      return 0
    case 'insert-row':
      return edit.cells.reduce((sum, one) => sum + one.length, 0)
    case 'delete-row':
      return rowText(document, edit.table, edit.row).length
    case 'insert-note':
      // A space stands between a note's number and its words.
      return edit.text.length + 1
  }
}

function rowText(document: WordDocument, table: number, row: number): string {
  const found = document.blocks.find((block) => block.type === 'table' && block.anchor.index === table)
  const cells = found?.type === 'table' ? (found.rows[row]?.cells ?? []) : []
  return cells
    .flatMap((cell) => cell.blocks.filter((block): block is Paragraph => block.type === 'paragraph'))
    .map((block) => block.text)
    .join('')
}

/** The whole clause as the caller may give it, with one word exchanged. */
function clauseEdits(document: WordDocument): { edit: Edit; meant: number }[] {
  return piecesIn(document).flatMap(({ index, text }) => {
    const word = /dealer|shall|permit|Board/.exec(text)
    if (!word) return []
    const changed = `${text.slice(0, word.index)}trader${text.slice(word.index + word[0].length)}`
    const edit: Edit = { kind: 'replace', at: { index }, from: 0, to: text.length, text: changed }
    return [{ edit, meant: word[0].length + 'trader'.length }]
  })
}

function count(name: string, bytes: Uint8Array, edits: readonly Edit[], meant: number): void {
  const result = redline(bytes, edits, stamp)
  if (!result.ok) throw new Error(result.messages[0]?.reason)
  if (result.value.receipt.refused.length > 0) return
  const opened = openPackage(result.value.bytes)
  const revisions = opened.ok ? listRevisions(opened.value) : opened
  if (!revisions.ok) throw new Error(revisions.messages[0]?.reason)
  const changed = revisions.value
    .filter((one) => one.author === stamp.author && one.of === 'words')
    .reduce((sum, one) => sum + one.text.length, 0)
  const sum = sums.get(name) ?? { edits: 0, meant: 0, changed: 0, worst: 0, beyond: 0 }
  sums.set(name, sum)
  sum.edits += edits.length
  sum.meant += meant
  sum.changed += changed
  sum.worst = Math.max(
    sum.worst,
    meant === 0 ? (changed === 0 ? 0 : Number.POSITIVE_INFINITY) : changed / meant,
  )
  if (changed > bound * meant) sum.beyond++
}

function sampled(fields: boolean) {
  const bills = bill({ notes: true, fields, marks: true })
  return fc.sample(fc.tuple(bills, seeds), { numRuns: size, seed }).map(([parts, given]) => {
    const bytes = docx(parts)
    const opened = openPackage(bytes)
    const read = opened.ok ? readDocument(opened.value) : opened
    if (!read.ok) throw new Error(read.messages[0]?.reason)
    return { bytes, document: read.value, edits: editsFor(read.value, given) }
  })
}

for (const { bytes, document, edits } of sampled(true)) {
  for (const edit of edits) count(edit.kind, bytes, [edit], trueSize(edit, document))
  const all = edits.reduce((sum, edit) => sum + trueSize(edit, document), 0)
  if (edits.length > 1) count('several at once', bytes, edits, all)
}
for (const { bytes, document } of sampled(false)) {
  const [clause] = clauseEdits(document)
  if (clause) count('one word, given as the whole clause', bytes, [clause.edit], clause.meant)
}

const ratio = (changed: number, meant: number): string => (meant === 0 ? '' : (changed / meant).toFixed(2))
const rows = [...sums].sort(([a], [b]) => a.localeCompare(b, 'en'))
const all = rows
  .map(([, sum]) => sum)
  .reduce((total, one) => ({
    edits: total.edits + one.edits,
    meant: total.meant + one.meant,
    changed: total.changed + one.changed,
    worst: Math.max(total.worst, one.worst),
    beyond: total.beyond + one.beyond,
  }))
const line = (name: string, { edits, meant, changed, worst, beyond }: Sum): string =>
  `| ${name} | ${edits} | ${meant} | ${changed} | ${ratio(changed, meant)} | ${worst.toFixed(2)} | ${beyond} |`
const table = [
  `| edit | edits | characters of the true edit | characters changed | ratio | worst | over ${bound} |`,
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map(([name, sum]) => line(name, sum)),
  line('all', all),
]
console.log(table.join('\n'))
writeBlock('minimality', table)
if (all.changed > bound * all.meant) process.exitCode = 1
