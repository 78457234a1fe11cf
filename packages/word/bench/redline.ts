/** Measures a redline with its proof: `node packages/word/bench/redline.ts` (Node 22 or later, or through a loader of TypeScript). */
import { openPackage, readDocument, redline } from '../src/index.ts'
import { amendments, longBill } from './bill.ts'

const stamp = { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' }

function measure(name: string, work: () => void): void {
  const started = performance.now()
  work()
  const memory = Math.round(process.memoryUsage().rss / 1_048_576)
  console.log(
    `${name.padEnd(48)} ${(performance.now() - started).toFixed(0).padStart(6)} ms ${String(memory).padStart(5)} MB`,
  )
}

function written(bill: Uint8Array, paragraphs: number, count: number): void {
  const result = redline(bill, amendments(paragraphs, count), stamp)
  if (!result.ok) throw new Error(result.messages[0]?.reason)
  if (result.value.receipt.changes.length !== count)
    throw new Error(JSON.stringify(result.value.receipt.refused))
}

const bill = longBill(5000)
measure('one word in 5,000 paragraphs, first run', () => written(bill, 5000, 1))
measure('one word in 5,000 paragraphs, again', () => written(bill, 5000, 1))
measure('500 edits in 5,000 paragraphs', () => written(bill, 5000, 500))
for (const size of [2500, 5000, 10_000]) {
  const sized = longBill(size)
  measure(`${size / 10} edits in ${size} paragraphs`, () => written(sized, size, size / 10))
}
measure('5,000 paragraphs opened and read', () => {
  const opened = openPackage(bill)
  if (!opened.ok || !readDocument(opened.value).ok) throw new Error('not read')
})
