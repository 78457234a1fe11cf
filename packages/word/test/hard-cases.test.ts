import { describe, expect, it } from 'vitest'
import { accept, prove, reject, savePackage, writeRedline } from '../src/index.ts'
import { docx } from './build/docx.ts'
import { lines, notes, opened } from './build/read.ts'
import type { HardCase } from './cases/case.ts'
import { allCases } from './cases/index.ts'
import { judge, judgeIsThere, shown, type Verdict } from './office/judge.ts'

const stamp = { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' }

function redlined(hard: HardCase): Uint8Array {
  return savePackage(writeRedline(opened(hard.base), hard.edits, stamp).package)
}

function value<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

describe('hard cases', () => {
  it.each(allCases.map((hard) => [hard.name, hard] as const))('%s', (_, hard) => {
    const base = docx(hard.base)
    const written = writeRedline(opened(base), hard.edits, stamp)
    expect(written.refused.map((one) => one.message.ruleId)).toEqual(hard.refused ?? [])
    expect(lines(savePackage(written.package), 'final')).toEqual(hard.accepted)
    if (hard.notes) {
      expect(notes(savePackage(written.package), 'final')).toEqual(hard.notes)
      expect(notes(savePackage(value(accept(written.package))))).toEqual(hard.notes)
      expect(notes(savePackage(value(reject(written.package))), 'original')).toEqual(notes(base, 'original'))
    }
    expect(lines(savePackage(value(accept(written.package))))).toEqual(hard.accepted)
    const ours = { author: stamp.author, date: stamp.date }
    expect(lines(savePackage(value(reject(written.package, ours))))).toEqual(lines(base))
    expect(lines(savePackage(value(reject(written.package))), 'original')).toEqual(lines(base, 'original'))
    const failed = prove(opened(base), hard.edits, written, stamp).filter((one) => !one.holds)
    expect(failed).toEqual([])
  })
})

describe.runIf(judgeIsThere())('hard cases before LibreOffice', () => {
  const asked = allCases.filter((hard) => hard.judge?.skip !== 'both')
  let verdicts: readonly Verdict[] = []
  it('opens all of them', () => {
    verdicts = judge(asked.map(redlined))
    expect(verdicts.filter((one) => one.error)).toEqual([])
    expect(verdicts.length).toBe(asked.length)
  })
  it.each(asked.map((hard, index) => [hard.name, hard, index] as const))('%s', (_, hard, index) => {
    const seen = verdicts[index]
    if (hard.judge?.skip !== 'accepted') expect(shown(seen?.accepted)).toEqual(hard.accepted)
    if (hard.judge?.skip !== 'rejected') expect(shown(seen?.rejected)).toEqual(lines(hard.base, 'original'))
    if (!hard.notes || hard.judge) return
    expect(seen?.acceptedNotes.map((one) => one.trimStart())).toEqual(hard.notes)
    expect(seen?.rejectedNotes.map((one) => one.trimStart())).toEqual(notes(hard.base, 'original'))
  })
})
