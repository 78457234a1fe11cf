/** One redline in a fresh process, as a user waits for it: `one-word [paragraphs] [amendments]`. Prints one line of JSON. */
import { readFileSync } from 'node:fs'
import { redline } from '../src/index.ts'
import { amendments, longBill } from './bill.ts'

const [paragraphs = 5000, count = 1] = process.argv.slice(2).map(Number)

/** Milliseconds that the main thread has had the processor, which other work on the machine does not lengthen (Linux). */
function processor(): number {
  try {
    const [spent = '0'] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')
    return Number(spent) / 1e6
  } catch {
    return Number.NaN
  }
}

const bill = longBill(paragraphs)
const edits = amendments(paragraphs, count)
const [started, used] = [performance.now(), processor()]
const result = redline(bill, edits, { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' })
if (!result.ok) throw new Error(result.messages[0]?.reason)
if (result.value.receipt.changes.length !== count)
  throw new Error(JSON.stringify(result.value.receipt.refused))
console.log(
  JSON.stringify({
    wall: performance.now() - started,
    processor: processor() - used,
    memory: process.resourceUsage().maxRSS / 1024,
  }),
)
