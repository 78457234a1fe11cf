import { describe, expect, it } from 'vitest'
import { operations } from '../src/index.ts'
import { changed, dice, fixture, laterVersion } from './changed-docx.ts'
import { memoryContext } from './memory-context.ts'
import { wordLines } from './word-lines.ts'

const redline = operations.find(({ name }) => name === 'redline')

describe('random later versions of made-up laws', () => {
  const seeds = Array.from({ length: Number(process.env.SEEDS ?? 8) }, (_, index) => index)
  it.each(
    ['marendia', 'sourane', 'caldamar', 'suhail'].flatMap((law) => seeds.map((seed) => [law, seed] as const)),
  )('%s, seed %i: accepting gives the new, rejecting the base', async (law, seed) => {
    const base = fixture(`${law}/law.docx`)
    const roll = dice(seed * 7919 + law.length)
    const after = changed(base, (xml) => laterVersion(xml, roll, 1 + roll(12)))
    const context = memoryContext({ 'base.docx': base, 'new.docx': after })
    const same = String(wordLines(after, undefined, true)) === String(wordLines(base, undefined, true))
    const options = { output: 'out.docx', date: '2026-03-01' }
    const run = redline?.run(context, { arguments: ['base.docx', 'new.docx'], options })
    if (same) return expect(run).rejects.toThrow(/no change can be tracked/)
    const result = await run
    expect(result?.messages.filter(({ fatal }) => fatal).map(String)).toEqual([])
    const out = context.files.get('out.docx') ?? new Uint8Array()
    expect(wordLines(out, 'reject', true)).toEqual(wordLines(base, undefined, true))
    expect(wordLines(out, 'accept', true)).toEqual(wordLines(after, undefined, true))
  })
})
