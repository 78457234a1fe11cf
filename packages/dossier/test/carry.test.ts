import { describe, expect, it } from 'vitest'
import {
  carryFindings,
  type Dossier,
  decide,
  evidenceFor,
  findingsOf,
  type Hand,
  keptLaws,
  presentLaws,
  verifyDossier,
} from '../src/index.ts'
import { clock, emptyDossier, hand, keep, readAll } from './memory.ts'

const program = hand('Concordance', '2026-04-01T00:00:00.000Z')

async function find(dossier: Dossier, by: Hand, obligation: string, citation: string, words?: string) {
  const evidence = await evidenceFor(await readAll(dossier), { citation, ...(words && { words }) })
  await decide(dossier, obligation, by, { status: 'met', why: 'As quoted.', evidence })
}

async function amended() {
  const dossier = await emptyDossier()
  const now = clock()
  const old = await keep(dossier, now('Ada Orlen'), 'veldoria.md')
  await find(dossier, now('Ada Orlen'), 'fp-8-1-a', '3')
  await find(dossier, now('Ada Orlen'), 'fp-7-period', '4(2)')
  await find(dossier, now('Ada Orlen'), 'fp-7-a', '4(2)', 'each line of the Register')
  const amendment = await keep(dossier, now('Ada Orlen'), 'veldoria-amended.md', old)
  return { dossier, now, old, amendment }
}

describe('a new version of a law', () => {
  it('makes every quote of the old one stale until it was looked up', async () => {
    const { dossier, amendment } = await amended()
    expect((await findingsOf(dossier)).every(({ stale }) => stale)).toBe(true)
    expect(presentLaws(await keptLaws(dossier)).map(({ law }) => law)).toEqual([amendment])
  })

  it('takes findings along whose quotes still stand, to their new places', async () => {
    const { dossier, amendment } = await amended()
    await carryFindings(dossier, program)
    const [, , marks] = await findingsOf(dossier)
    expect(marks).toMatchObject({ obligation: 'fp-8-1-a', stale: false })
    expect(marks?.opinions[0]?.evidence.map(({ law, path }) => [law, path])).toEqual(
      ['4(1)', '4(2)', '4(2)(a)', '4(2)(b)', '4(2)(c)'].map((path) => [amendment, path]),
    )
    expect((await verifyDossier(dossier)).flaws).toEqual([])
  })

  it('marks the others stale, with the old and the new text', async () => {
    const { dossier, old } = await amended()
    await carryFindings(dossier, program)
    const [words, period] = await findingsOf(dossier)
    expect(words).toMatchObject({ obligation: 'fp-7-a', stale: false })
    expect(period).toMatchObject({ obligation: 'fp-7-period', stale: true, status: 'met' })
    const [opinion] = period?.opinions ?? []
    expect(opinion?.evidence).toMatchObject([{ law: old, path: '4(2)' }])
    expect(opinion?.lost).toHaveLength(1)
    expect(opinion?.lost[0]?.before).toMatch(/twelve years/)
    expect(opinion?.lost[0]?.after).toMatchObject({
      path: '5(2)',
      text: expect.stringMatching(/eight years/),
    })
  })

  it('makes a clause that was cited whole stale when a proviso was added to it', async () => {
    const dossier = await emptyDossier()
    const now = clock()
    const old = await keep(dossier, now('Ada Orlen'), 'veldoria.md')
    await find(dossier, now('Ada Orlen'), 'fp-8-1-a', '3(1)')
    await find(dossier, now('Ada Orlen'), 'fp-8-1-b', '3(1)', 'cuts a mark into each small arm')
    await keep(dossier, now('Ada Orlen'), 'veldoria-proviso.md', old)
    await carryFindings(dossier, program)
    const [whole, words] = await findingsOf(dossier)
    expect(whole).toMatchObject({ obligation: 'fp-8-1-a', stale: true })
    expect(whole?.opinions[0]?.lost[0]?.after?.text).toMatch(/unless a museum/)
    expect(words).toMatchObject({ obligation: 'fp-8-1-b', stale: false })
  })

  it('is compared once', async () => {
    const { dossier } = await amended()
    expect(await carryFindings(dossier, program)).toHaveLength(3)
    expect(await carryFindings(dossier, program)).toEqual([])
  })

  it('is done with when the person finds anew', async () => {
    const { dossier, now } = await amended()
    await carryFindings(dossier, program)
    const present = presentLaws(await keptLaws(dossier)).map(({ law }) => law)
    const laws = (await readAll(dossier)).filter(({ sha256 }) => present.includes(sha256))
    const evidence = await evidenceFor(laws, { citation: '5(2)' })
    await decide(dossier, 'fp-7-period', now('Ada Orlen'), {
      status: 'gap',
      why: 'Eight are too few.',
      evidence,
    })
    expect((await findingsOf(dossier)).some(({ stale }) => stale)).toBe(false)
  })

  it('may be taken back by adding the old one again', async () => {
    const { dossier, now, old, amendment } = await amended()
    await carryFindings(dossier, program)
    await keep(dossier, now('Ada Orlen'), 'veldoria.md', amendment)
    await carryFindings(dossier, program)
    expect(presentLaws(await keptLaws(dossier)).map(({ law }) => law)).toEqual([old])
    expect((await findingsOf(dossier)).map(({ stale }) => stale)).toEqual([false, false, false])
    expect((await verifyDossier(dossier)).flaws).toEqual([])
  })
})
