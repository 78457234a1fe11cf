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

  it('follows a change file: a renamed row moves along, any other asks to be read again', async () => {
    const dossier = await emptyDossier()
    const now = clock()
    const told = {
      'fp-renamed': ['renamed', ['fp-new']],
      'fp-divided': ['split', ['fp-divided-a', 'fp-divided-b']],
      'fp-joined': ['merged', ['fp-whole']],
      'fp-tight': ['narrowed', ['fp-tight']],
      'fp-wide': ['widened', ['fp-wider']],
    } as const
    for (const id of [...Object.keys(told), 'fp-same'])
      await decide(dossier, id, now('Ada Orlen'), opinion(1))
    const second: ModelChanges = {
      successors: new Map(Object.entries(told).map(([id, [, to]]) => [id, to])),
      changedIn: new Map([['fp-new', 2]]),
      told: new Map(Object.entries(told).map(([id, [relation]]) => [id, [{ fromVersion: 1, relation }]])),
    }
    const reasons = async () =>
      inModel(await findingsOf(dossier), second).map((one) => [one.obligation, one.readAgain?.reason])
    expect(await reasons()).toEqual([
      ['fp-divided-a', 'split'],
      ['fp-divided-b', 'split'],
      ['fp-new', undefined],
      ['fp-same', undefined],
      ['fp-tight', 'narrowed'],
      ['fp-whole', 'merged'],
      ['fp-wider', 'widened'],
    ])
    await decide(dossier, 'fp-tight', now('Ada Orlen'), opinion(2))
    expect(await reasons()).toContainEqual(['fp-tight', undefined])
    const third = { ...second, changedIn: new Map([['fp-new', 3]]) }
    const rows = inModel(await findingsOf(dossier), third)
    expect(rows.find(({ obligation }) => obligation === 'fp-new')?.readAgain?.reason).toBe('changed')
  })
})
