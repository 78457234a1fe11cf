/** Thousands of random bills through all gates; a sample of them before LibreOffice, if it is there: `soak [cases] [judged] [seed]`. */
import fc from 'fast-check'
import { lines } from '../test/build/read.ts'
import { judge, judgeIsThere } from '../test/office/judge.ts'
import { bill } from '../test/random/bill.ts'
import { seeds } from '../test/random/edits.ts'
import { proved, seenOf } from '../test/random/proof.ts'
import { writeBlock } from './readme.ts'

const [cases = 10_000, judged = 50, seed = 1] = process.argv.slice(2).map(Number)

let written = 0
let refused = 0
const property = fc.property(bill({ notes: true, fields: true, marks: true }), seeds, (parts, given) => {
  const outcome = proved(parts, given)
  written += outcome.written
  refused += outcome.refused
})
fc.assert(property, { numRuns: cases, seed })
const told = [
  `${cases} random bills: ${written} edits written, ${refused} refused with their reason, all gates hold in all of them.`,
]
console.log(told[0])

if (judgeIsThere()) {
  const sample = fc.sample(fc.tuple(bill({ notes: false, fields: false, marks: false }), seeds), {
    numRuns: judged,
    seed,
  })
  const outcomes = sample.map(([parts, given]) => proved(parts, given))
  const verdicts = judge(outcomes.map((one) => one.bytes))
  let apart = 0
  outcomes.forEach((one, index) => {
    const verdict = verdicts[index]
    const numbers = one.numbered
    const same =
      JSON.stringify(seenOf(verdict?.accepted, one)) === JSON.stringify(lines(one.bytes, 'final', numbers)) &&
      JSON.stringify(seenOf(verdict?.rejected, one)) === JSON.stringify(lines(one.base, 'original', numbers))
    if (same) return
    apart++
    console.log(`LibreOffice differs on case ${index}: ${one.edits}\n${one.body}`)
    console.log(
      JSON.stringify(
        {
          verdict,
          accepted: lines(one.bytes, 'final', numbers),
          rejected: lines(one.base, 'original', numbers),
        },
        undefined,
        1,
      ),
    )
  })
  told.push(`LibreOffice agrees on ${judged - apart} of ${judged}, on accept and on reject.`)
  console.log(told[1])
  if (apart > 0) process.exitCode = 1
}
writeBlock('soak', told)
