/** One word in a long bill, in a fresh process: what a user waits for. */
import { redline } from '../src/index.ts'
import { amendments, longBill } from './bill.ts'

const bill = longBill(5000)
const started = performance.now()
const used = process.cpuUsage()
const result = redline(bill, amendments(5000, 1), { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' })
const { user, system } = process.cpuUsage(used)
console.log(
  result.ok,
  `${(performance.now() - started).toFixed(0)} ms, ${Math.round((user + system) / 1000)} ms of processor`,
)
