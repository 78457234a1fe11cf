import { describe, expect, it } from 'vitest'
import { agree, decide, findingsOf, inModel, type ModelChanges, verifyDossier } from '../src/index.ts'
import { clock, emptyDossier } from './memory.ts'

const opinion = (model: number) => ({ status: 'met', why: 'So.', evidence: [], model }) as const

async function found() {
  const dossier = await emptyDossier()
  const now = clock()
  for (const id of ['fp-same', 'fp-renamed', 'fp-divided', 'fp-reworded'])
    await decide(dossier, id, now('Ada Orlen'), opinion(3))
  await agree(dossier, 'fp-reworded', now('Bo Timm'))
  return { dossier, now }
}

const changes: ModelChanges = {
  successors: new Map([
    ['fp-renamed', ['fp-between']],
    ['fp-between', ['fp-new']],
    ['fp-divided', ['fp-divided-a', 'fp-divided-b']],
  ]),
  changedIn: new Map([
    ['fp-same', 2],
    ['fp-new', 3],
    ['fp-reworded', 4],
  ]),
}

describe('a new version of the model', () => {
  it('moves findings to their new ids, and asks only for those that changed to be read again', async () => {
    const { dossier } = await found()
    const rows = inModel(await findingsOf(dossier), changes)
    expect(rows.map(({ obligation, from, readAgain }) => [obligation, from, readAgain?.reason])).toEqual([
      ['fp-divided-a', 'fp-divided', 'split'],
      ['fp-divided-b', 'fp-divided', 'split'],
      ['fp-new', 'fp-renamed', undefined],
      ['fp-reworded', undefined, 'changed'],
      ['fp-same', undefined, undefined],
    ])
    expect(rows.find(({ obligation }) => obligation === 'fp-reworded')).toMatchObject({
      status: 'met',
      stage: 'second-reading',
      readAgain: { model: 3 },
    })
    expect((await verifyDossier(dossier)).flaws).toEqual([])
  })

  it('is done with once a person read the row again', async () => {
    const { dossier, now } = await found()
    await decide(dossier, 'fp-reworded', now('Ada Orlen'), opinion(4))
    await decide(dossier, 'fp-new', now('Ada Orlen'), opinion(4))
    const rows = inModel(await findingsOf(dossier), changes)
    expect(rows.map(({ obligation, readAgain }) => [obligation, readAgain?.reason])).toEqual([
      ['fp-divided-a', 'split'],
      ['fp-divided-b', 'split'],
      ['fp-new', undefined],
      ['fp-renamed', undefined],
      ['fp-reworded', undefined],
      ['fp-same', undefined],
    ])
  })

  it('survives a ring of successors', async () => {
    const { dossier } = await found()
    const ring = new Map([
      ['fp-same', ['fp-other']],
      ['fp-other', ['fp-same']],
    ])
    expect(inModel(await findingsOf(dossier), { successors: ring, changedIn: new Map() })).toHaveLength(4)
  })
})
