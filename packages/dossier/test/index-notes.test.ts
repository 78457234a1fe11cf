import { describe, expect, it } from 'vitest'
import { makeEntry } from '../src/entry.ts'
import { type Dossier, decide, findingsOf, openDossier } from '../src/index.ts'
import { clock, emptyDossier, hand, memoryPlace } from './memory.ts'

const opinion = (why: string) => ({ status: 'met', why, evidence: [] }) as const

async function filled(count = 700) {
  const place = memoryPlace()
  const dossier = await emptyDossier(place)
  const docs = []
  for (let index = 0; index < count; index++) {
    const by = hand('Ada Orlen', new Date(Date.UTC(2026, 2, 1) + index).toISOString())
    docs.push({
      doc: await makeEntry(dossier.head.dossier, `ob-${index}`, [], by, {
        act: 'decide',
        ...opinion(`Row ${index}.`),
      }),
    })
  }
  await dossier.store.add(docs)
  const findings = await findingsOf(dossier)
  return { place, dossier, findings }
}

const reopened = async ({
  place,
  dossier,
}: {
  readonly place: Parameters<typeof openDossier>[0]
  readonly dossier: Dossier
}) => {
  await dossier.close()
  return openDossier(place)
}

interface Head {
  readonly seq: number
  readonly chunks: readonly { readonly first: string; readonly writing: string }[]
}

const headOf = async ({ store }: Dossier) => (await store.note('findings')) as (Head & object) | undefined

describe('the index of findings', () => {
  it('is written down in parts, and says the same when the dossier is opened again', async () => {
    const all = await filled()
    expect((await headOf(all.dossier))?.chunks.length).toBe(4)
    const again = await reopened(all)
    expect(await findingsOf(again)).toEqual(all.findings)
    expect(all.findings).toHaveLength(700)
  })

  it('knows what was written since, one by one and many at once, and rewrites only the parts that changed', async () => {
    const all = await filled()
    const now = clock()
    const before = await headOf(all.dossier)
    for (let index = 0; index < 60; index++)
      await decide(all.dossier, `ob-${index + 100}`, now('Bo Timm'), opinion('Second.'))
    await decide(all.dossier, 'aa-first', now('Bo Timm'), opinion('Before all others.'))
    const findings = await findingsOf(all.dossier)
    expect(findings.filter(({ opinions }) => opinions.length === 2)).toHaveLength(60)
    expect(findings[0]?.obligation).toBe('aa-first')
    const after = await headOf(all.dossier)
    expect(after?.seq).toBeGreaterThan(before?.seq ?? 0)
    const kept = after?.chunks.filter(({ writing }) => before?.chunks.some((one) => one.writing === writing))
    expect(kept?.length).toBeGreaterThan(0)
    expect(await findingsOf(await reopened(all))).toEqual(findings)
  })

  it.each<readonly [string, (dossier: Dossier) => Promise<void>]>([
    ['is missing', ({ store }) => store.removeNote('findings')],
    ['lacks a part', ({ store }) => store.removeNote('findings-1')],
    [
      'has a part of another writing',
      async ({ store }) => store.putNote('findings-1', { writing: 'x', findings: [] }),
    ],
    [
      'is ahead of the database',
      async (dossier) => dossier.store.putNote('findings', { ...(await headOf(dossier)), seq: 1e9 }),
    ],
    [
      'is of another version',
      async (dossier) => dossier.store.putNote('findings', { ...(await headOf(dossier)), version: 0 }),
    ],
  ])('is made anew from the entries where it %s', async (_, spoil) => {
    const all = await filled(300)
    await spoil(all.dossier)
    expect(await findingsOf(await reopened(all))).toEqual(all.findings)
  })

  it('holds nothing of entries that are not what they claim to be', async () => {
    const all = await filled(3)
    const good = await makeEntry(all.dossier.head.dossier, 'ob-new', [], hand('Cy Ruan'), {
      act: 'decide',
      ...opinion('Sound.'),
    })
    await all.dossier.store.database.bulkDocs([{ ...good, by: 'Bo Timm' }])
    expect((await findingsOf(all.dossier)).map(({ obligation }) => obligation)).toEqual([
      'ob-0',
      'ob-1',
      'ob-2',
    ])
  })

  it('lets nobody take back or reword what another found', async () => {
    const dossier = await emptyDossier()
    const { _id } = await decide(dossier, 'fp-8-1-a', hand('Ada Orlen'), opinion('Mine.'))
    const id = dossier.head.dossier
    const later = hand('Bo Timm', '2026-03-02T09:00:00.000Z')
    const hash = 'a'.repeat(64)
    const forged = {
      law: hash,
      file: 'x',
      clause: 'sec_1',
      path: '1',
      quote: 'not hers',
      from: 0,
      to: 8,
      hash,
    }
    await dossier.store.add([
      { doc: await makeEntry(id, 'fp-8-1-a', [_id], later, { act: 'withdraw', entry: _id }) },
      {
        doc: await makeEntry(id, 'fp-8-1-a', [_id], later, {
          act: 'carry',
          of: _id,
          from: hash,
          to: hash,
          evidence: [forged],
          lost: [],
        }),
      },
    ])
    expect(await findingsOf(dossier)).toMatchObject([
      { opinions: [{ by: 'Ada Orlen', why: 'Mine.', evidence: [] }] },
    ])
  })
})
