import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lines } from './build/read.ts'
import { judge, judgeIsThere } from './office/judge.ts'
import { bill } from './random/bill.ts'
import { seeds } from './random/edits.ts'
import { proved, seenOf } from './random/proof.ts'

const judged = 25

describe('random bills', () => {
  it('pass all gates whatever is done to them (300 cases)', () => {
    let written = 0
    let refused = 0
    const property = fc.property(bill({ notes: true, fields: true, marks: true }), seeds, (parts, given) => {
      const outcome = proved(parts, given)
      written += outcome.written
      refused += outcome.refused
    })
    fc.assert(property, { numRuns: 300, seed: 20250301 })
    // The proof would be worth nothing if most edits were refused.
    expect(written).toBeGreaterThan(refused * 3)
  })
})

describe.runIf(judgeIsThere())('random bills before LibreOffice', () => {
  it('come out the same after accepting and after rejecting ', () => {
    const pairs = fc.sample(fc.tuple(bill({ notes: false, fields: false, marks: false }), seeds), {
      numRuns: judged,
      seed: 7,
    })
    const cases = pairs.map(([parts, given]) => proved(parts, given))
    const verdicts = judge(cases.map((one) => one.bytes))
    verdicts.forEach((verdict, index) => {
      const one = cases[index]
      if (!one) return
      const numbers = one.numbered
      const which = `case ${index} ${one.edits}\n${one.body}`
      expect(seenOf(verdict.accepted, one), which).toEqual(lines(one.bytes, 'final', numbers))
      expect(seenOf(verdict.rejected, one), which).toEqual(lines(one.base, 'original', numbers))
    })
    expect(verdicts.length).toBe(judged)
  })
})
