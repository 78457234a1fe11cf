import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, exportDossier, findingsOf, importAs, readExport } from '../src/index.ts'
import { meet } from './meet.ts'
import { realServer } from './meeting.ts'
import { emptyDossier, hand, memoryPlace } from './memory.ts'
import { convergence, whyFailed } from './replicas.ts'

describe('copies that were worked on apart', () => {
  it('show both opinions of one person who did not know of the other', async () => {
    const one = await emptyDossier()
    const other = (await importAs(memoryPlace(), await readExport(await exportDossier(one)))).dossier
    await decide(one, 'fp-8-1-a', hand('Ada Orlen'), { status: 'met', why: 'At home.', evidence: [] })
    await decide(other, 'fp-8-1-a', hand('Ada Orlen'), { status: 'gap', why: 'At the office.', evidence: [] })
    await meet(one, other)
    for (const copy of [one, other]) {
      const [finding] = await findingsOf(copy)
      expect(finding).toMatchObject({ disagreement: true })
      expect(finding?.opinions.map(({ why }) => why).sort()).toEqual(['At home.', 'At the office.'])
    }
    await decide(other, 'fp-8-1-a', hand('Ada Orlen'), { status: 'gap', why: 'Read again.', evidence: [] })
    await meet(one, other)
    expect((await findingsOf(one))[0]?.opinions.map(({ why }) => why)).toEqual(['Read again.'])
  })

  it('say the same once they have met, two of them', { timeout: 300_000 }, () =>
    fc.assert(convergence(2), { numRuns: 300 }),
  )

  it('say the same once they have met, five of them', { timeout: 300_000 }, () =>
    fc.assert(convergence(5), { numRuns: 200 }),
  )

  it('say the same through a server that is real, as often as twenty seconds allow', {
    timeout: 120_000,
  }, async () => {
    const { meeting, close } = await realServer()
    try {
      const details = await fc.check(convergence(3, meeting), {
        numRuns: 500,
        interruptAfterTimeLimit: 20_000,
        markInterruptAsFailure: false,
      })
      if (details.failed) throw new Error(whyFailed(details))
      expect(details.numRuns).toBeGreaterThan(5)
    } finally {
      await close()
    }
  })
})
