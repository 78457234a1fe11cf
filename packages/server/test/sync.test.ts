import {
  createDossier,
  decide,
  findingsOf,
  joinDossier,
  type Place,
  serverAt,
  syncDossier,
} from '@concordance/dossier'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entryBy } from './entries.ts'
import { memoryPlaces, naming, type Office, office, password, uuids } from './office.ts'

let here: Office
beforeEach(async () => {
  here = await office({
    'A. Orlen': [{ dossier: 'marendia', role: 'reviewer' }],
    'B. Timm': [{ dossier: '*', role: 'lead' }],
    'C. Ruan': [{ dossier: 'marendia', role: 'reader' }],
  })
})
afterEach(() => here.close())

const place = (): Place => memoryPlaces().place('copy')
const as = (name: string, key = 'marendia') =>
  serverAt(`${here.address}/db/${key}`, { fetch: fetch as never, name, password, again: 0 })
const now = () => '2026-03-02T09:00:00.000Z'
const hand = (by: string) => ({ by, at: '2026-03-01T09:00:00.000Z', program: 'test' })
const gap = { status: 'gap', evidence: [], why: 'No time is set.' } as const

describe('the sync of the command line and of the page', () => {
  it('takes decisions from one person to the other', async () => {
    const mine = await createDossier(place(), naming('Marendia', uuids.marendia))
    await decide(mine, 'fp-8-1-a', hand('A. Orlen'), gap)
    expect(await syncDossier(mine, as('A. Orlen'), { now })).toMatchObject({ pushed: 1, refused: [] })
    expect(await syncDossier(mine, as('A. Orlen'), { now })).toMatchObject({ pushed: 0, pulled: 0 })
    const theirs = await joinDossier(place(), as('C. Ruan'))
    await syncDossier(theirs, as('C. Ruan'), { now, direction: 'pull' })
    expect(await findingsOf(theirs)).toMatchObject([
      { obligation: 'fp-8-1-a', opinions: [{ by: 'A. Orlen' }] },
    ])
    expect(here.reports).toEqual([])
  })

  it('tells what was refused, and takes the rest', async () => {
    const mine = await createDossier(place(), naming('Marendia', uuids.marendia))
    await decide(mine, 'fp-8-1-a', hand('A. Orlen'), gap)
    await decide(mine, 'fp-8-1-b', hand('B. Timm'), gap)
    const { pushed, refused } = await syncDossier(mine, as('A. Orlen'), { now })
    expect([pushed, refused.length]).toEqual([1, 1])
    expect(await syncDossier(mine, as('B. Timm'), { now })).toMatchObject({ pushed: 1, refused: [] })
  })

  it('makes the dossier on the server for a lead', async () => {
    const mine = await createDossier(place(), naming('Norvia', '21234567-89ab-4def-8123-456789abcdef'))
    await decide(mine, 'fp-8-1-a', hand('B. Timm'), gap)
    expect(await syncDossier(mine, as('B. Timm', 'norvia'), { now, create: true })).toMatchObject({
      pushed: 1,
    })
    expect((await joinDossier(place(), as('B. Timm', 'norvia'))).head).toMatchObject({
      name: 'Norvia',
      country: 'MR',
    })
    await expect(syncDossier(mine, as('A. Orlen', 'other'), { now, create: true })).rejects.toThrow()
  })
})

it('passes over what is no part of the dossier, and does not stop there', async () => {
  const { ask, places } = await office()
  const { openStore } = await import('@concordance/dossier')
  const store = await openStore(await places.database('beside'))
  for (let count = 0; count < 5; count++)
    await store.add([{ doc: { _id: `quarantine:${count}`, words: 'secret' } as never }])
  const entry = await entryBy('A. Orlen')
  const { _rev, ...doc } = entry
  await store.add([{ doc }])
  await store.close()
  const { json, text } = await ask('/db/beside/_changes?limit=2')
  expect(json).toMatchObject({ results: [{ id: entry._id }], pending: 0 })
  const all = await ask('/db/beside/_all_docs?include_docs=true')
  expect(all.json.rows).toMatchObject([{ id: entry._id }])
  expect(text + all.text).not.toMatch(/quarantine|secret/)
  expect((await ask('/db/beside/quarantine%3A1')).status).toBe(404)
})
