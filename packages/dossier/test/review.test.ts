import { describe, expect, it } from 'vitest'
import {
  agree,
  askSecondReading,
  comment,
  type Dossier,
  decide,
  evidenceFor,
  filterFindings,
  findingsOf,
  type Judgement,
  logOf,
  progressOf,
  resolve,
  verifyDossier,
  withdraw,
} from '../src/index.ts'
import { clock, emptyDossier, keep, readAll } from './memory.ts'

const obligation = 'fp-8-1-a'

async function withLaw() {
  const dossier = await emptyDossier()
  const now = clock()
  await keep(dossier, now('Ada Orlen'), 'veldoria.md')
  return { dossier, now }
}

const judge = async (dossier: Dossier, status: Judgement['status'], why = 'The words say so.') => ({
  status,
  why,
  evidence: await evidenceFor(await readAll(dossier), { citation: '3(1)' }),
})

const theFinding = async (dossier: Dossier) => (await findingsOf(dossier))[0]

describe('a review', () => {
  it('goes from found over a second reading to agreed', async () => {
    const { dossier, now } = await withLaw()
    expect(await theFinding(dossier)).toBeUndefined()
    await decide(dossier, obligation, now('Ada Orlen'), await judge(dossier, 'partial'))
    expect(await theFinding(dossier)).toMatchObject({ status: 'partial', stage: 'found', stale: false })
    await askSecondReading(dossier, obligation, now('Ada Orlen'), 'Bo Timm')
    expect(await theFinding(dossier)).toMatchObject({ stage: 'second-reading' })
    await agree(dossier, obligation, now('Bo Timm'))
    expect(await theFinding(dossier)).toMatchObject({ stage: 'agreed', agreedBy: 'Bo Timm' })
    await decide(dossier, obligation, now('Ada Orlen'), await judge(dossier, 'met'))
    expect(await theFinding(dossier)).toMatchObject({ status: 'met', stage: 'found' })
    expect((await verifyDossier(dossier)).flaws).toEqual([])
  })

  it('lets nobody agree to a finding of his own', async () => {
    const { dossier, now } = await withLaw()
    await expect(agree(dossier, obligation, now('Bo Timm'))).rejects.toThrow(/nobody has found/)
    await decide(dossier, obligation, now('Ada Orlen'), await judge(dossier, 'met'))
    await expect(agree(dossier, obligation, now('Ada Orlen'))).rejects.toThrow(/somebody else/)
  })

  it('keeps two opinions until somebody resolves them with a reason', async () => {
    const { dossier, now } = await withLaw()
    await decide(dossier, obligation, now('Ada Orlen'), await judge(dossier, 'met', 'The mark is cut in.'))
    await decide(dossier, obligation, now('Bo Timm'), await judge(dossier, 'gap', 'No time is set.'))
    const apart = await theFinding(dossier)
    expect(apart).toMatchObject({ disagreement: true, stage: 'second-reading' })
    expect(apart?.opinions.map(({ by, status, why }) => [by, status, why])).toEqual([
      ['Ada Orlen', 'met', 'The mark is cut in.'],
      ['Bo Timm', 'gap', 'No time is set.'],
    ])
    await expect(agree(dossier, obligation, now('Cy Ruan'))).rejects.toThrow(/differ/)
    await resolve(
      dossier,
      obligation,
      now('Cy Ruan'),
      await judge(dossier, 'partial', 'Both are half right.'),
    )
    expect(await theFinding(dossier)).toMatchObject({
      status: 'partial',
      stage: 'agreed',
      disagreement: false,
    })
    expect(await logOf(dossier)).toHaveLength(4)
    await expect(resolve(dossier, obligation, now('Cy Ruan'), await judge(dossier, 'met'))).rejects.toThrow(
      /nobody disagrees/,
    )
  })

  it('opens again when somebody finds otherwise after the resolution', async () => {
    const { dossier, now } = await withLaw()
    await decide(dossier, obligation, now('Ada Orlen'), await judge(dossier, 'met'))
    await decide(dossier, obligation, now('Bo Timm'), await judge(dossier, 'gap'))
    await resolve(dossier, obligation, now('Cy Ruan'), await judge(dossier, 'gap'))
    await decide(dossier, obligation, now('Ada Orlen'), await judge(dossier, 'met'))
    expect(await theFinding(dossier)).toMatchObject({ disagreement: true, stage: 'second-reading' })
  })

  it('undoes by an entry more, and undoes the undoing', async () => {
    const { dossier, now } = await withLaw()
    const first = await decide(dossier, obligation, now('Ada Orlen'), await judge(dossier, 'gap'))
    const second = await decide(dossier, obligation, now('Ada Orlen'), await judge(dossier, 'met'))
    await expect(withdraw(dossier, obligation, now('Bo Timm'), second._id)).rejects.toThrow(
      /alone can withdraw/,
    )
    const undo = await withdraw(dossier, obligation, now('Ada Orlen'), second._id, 'Misread.')
    expect(await theFinding(dossier)).toMatchObject({ status: 'gap' })
    await expect(withdraw(dossier, obligation, now('Ada Orlen'), second._id)).rejects.toThrow(/already/)
    await withdraw(dossier, obligation, now('Ada Orlen'), undo._id)
    expect(await theFinding(dossier)).toMatchObject({ status: 'met' })
    await withdraw(dossier, obligation, now('Ada Orlen'), second._id)
    await withdraw(dossier, obligation, now('Ada Orlen'), first._id)
    expect(await theFinding(dossier)).toBeUndefined()
    expect(await logOf(dossier)).toHaveLength(7)
  })

  it('keeps comments beside the finding', async () => {
    const { dossier, now } = await withLaw()
    await decide(dossier, obligation, now('Ada Orlen'), await judge(dossier, 'met'))
    await comment(dossier, obligation, now('Bo Timm'), 'See the rules of the Office.')
    expect((await theFinding(dossier))?.comments).toMatchObject([
      { by: 'Bo Timm', text: 'See the rules of the Office.' },
    ])
  })

  it('is not misled by a clock that runs behind', async () => {
    const { dossier } = await withLaw()
    const late = clock('2026-05-01T09:00:00.000Z')
    const early = clock('2020-01-01T09:00:00.000Z')
    await decide(dossier, obligation, late('Ada Orlen'), await judge(dossier, 'gap'))
    await decide(dossier, obligation, early('Ada Orlen'), await judge(dossier, 'met'))
    expect((await theFinding(dossier))?.opinions.map(({ status }) => status)).toEqual(['met'])
  })

  it('writes one after the other, however many are asked for at once', async () => {
    const { dossier, now } = await withLaw()
    const judgement = await judge(dossier, 'met')
    await Promise.all(
      Array.from({ length: 20 }, () => decide(dossier, obligation, now('Ada Orlen'), judgement)),
    )
    expect((await theFinding(dossier))?.opinions).toHaveLength(1)
    expect((await verifyDossier(dossier)).flaws).toEqual([])
  })
})

describe('looking over a review', () => {
  it('filters and counts per article', async () => {
    const { dossier, now } = await withLaw()
    await decide(dossier, 'fp-8-1-a', now('Ada Orlen'), await judge(dossier, 'met'))
    await decide(dossier, 'fp-8-1-b', now('Ada Orlen'), await judge(dossier, 'gap'))
    await decide(dossier, 'fp-8-1-b', now('Bo Timm'), await judge(dossier, 'met'))
    const findings = await findingsOf(dossier)
    const ids = (filter: Parameters<typeof filterFindings>[1]) =>
      filterFindings(findings, filter).map(({ obligation: id }) => id)
    expect(ids({ status: 'gap' })).toEqual(['fp-8-1-b'])
    expect(ids({ by: 'Ada Orlen' })).toEqual(['fp-8-1-a', 'fp-8-1-b'])
    expect(ids({ disagreement: true })).toEqual(['fp-8-1-b'])
    expect(ids({ stage: 'found' })).toEqual(['fp-8-1-a'])
    expect(ids({ stale: true })).toEqual([])
    expect(ids({ obligations: new Set(['fp-8-1-a']) })).toEqual(['fp-8-1-a'])
    const obligations = ['fp-8-1-a', 'fp-8-1-b', 'fp-8-2', 'fp-8-3'].map((id) => ({ id, article: '8' }))
    expect(progressOf(obligations, findings, new Set(['fp-8-2']))).toEqual([
      {
        article: '8',
        total: 4,
        stages: { 'not-assessed': 1, proposed: 1, found: 1, 'second-reading': 1, agreed: 0 },
        stale: 0,
        disagreements: 1,
      },
    ])
  })
})
