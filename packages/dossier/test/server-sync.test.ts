import memdown from 'memdown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  carryFindings,
  createDossier,
  type Dossier,
  decide,
  exportDossier,
  type Fetch,
  findingsOf,
  joinDossier,
  type Level,
  type LiveState,
  type Place,
  resolve,
  serverAt,
  syncDossier,
  syncLive,
  verifyDossier,
} from '../src/index.ts'
import { type Couch, couch } from './couch.ts'
import { diskPlace, temporaryFolder } from './disk.ts'
import { clock, hand, keep } from './memory.ts'

const now = () => new Date().toISOString()
const judged = (why: string, status: 'met' | 'gap' = 'met') => ({ status, why, evidence: [] })
const naming = { name: 'Veldoria', country: 'VD', created: '2026-03-01T08:00:00.000Z' }

/** The same suite for everything that a dossier may lie in. */
const adapters: { readonly [name: string]: (folder: string, copy: string) => Place } = {
  'in memory': (folder, copy) => ({ location: `${folder}-${copy}`, level: memdown as Level }),
  'on a disk': (folder, copy) => diskPlace(`${folder}/${copy}`),
}

describe.each(Object.entries(adapters))('dossiers %s and a server', (_, placeOf) => {
  const folder = temporaryFolder()
  let there: Couch
  let one: Dossier
  let other: Dossier
  const server = (given: Fetch = fetch as unknown as Fetch) =>
    serverAt(there.url, {
      fetch: given,
      backOff: 5,
      ...(there.name !== undefined && { name: there.name, password: there.password ?? '' }),
    })

  beforeAll(async () => {
    there = await couch()
    one = await createDossier(placeOf(folder.path, 'one'), naming)
    await keep(one, hand('Ada Orlen'), 'veldoria.md')
    await syncDossier(one, server(), { now })
    other = await joinDossier(placeOf(folder.path, 'other'), server())
  })

  afterAll(async () => {
    await one.close()
    await other.close()
    await there.close()
    folder.remove()
  })

  const agreeAll = async () => {
    for (const copy of [one, other, one]) await syncDossier(copy, server(), { now })
    expect(Buffer.compare(await exportDossier(one), await exportDossier(other))).toBe(0)
    for (const copy of [one, other]) expect((await verifyDossier(copy)).flaws).toEqual([])
  }

  it('bring a dossier with its laws to a second place', async () => {
    const synced = await syncDossier(other, server(), { now })
    expect(synced).toMatchObject({ pulled: 2, refused: [], quarantined: [] })
    await agreeAll()
  })

  it('show a disagreement that was written apart, and its resolution everywhere', async () => {
    const time = clock()
    await decide(one, 'fp-8-1-a', time('Ada Orlen'), judged('Yes. نعم'))
    await decide(other, 'fp-8-1-a', time('Bo Timm'), judged('No. 否', 'gap'))
    await agreeAll()
    expect(await findingsOf(one)).toMatchObject([{ disagreement: true }])
    await resolve(other, 'fp-8-1-a', time('Cy Ruan'), judged('Both looked again.'))
    await agreeAll()
    expect(await findingsOf(one)).toMatchObject([{ disagreement: false, stage: 'agreed' }])
  })

  it('take a new version of a law along, and the stale findings with it', async () => {
    const time = clock('2026-03-05T09:00:00.000Z')
    const { sha256 } = (await import('./memory.ts').then(({ lawFrom }) => lawFrom('veldoria.md'))).source
    await keep(one, time('Ada Orlen'), 'veldoria-amended.md', sha256)
    await carryFindings(one, time('Concordance'))
    await agreeAll()
  })

  it('are not disturbed by a door that shuts in the middle', async () => {
    const time = clock('2026-03-06T09:00:00.000Z')
    for (let count = 0; count < 40; count++)
      await decide(one, `fp-${count}`, time('Ada Orlen'), judged('So.'))
    let asked = 0
    const shutting: Fetch = async (url, request) => {
      asked += 1
      if (asked % 3 === 0) await there.restart()
      return (await fetch(url, request as RequestInit)) as never
    }
    expect(await syncDossier(one, server(shutting), { now })).toMatchObject({ pushed: 40 })
    await agreeAll()
  })

  it('stay alike by themselves while both are open', { timeout: 30_000 }, async () => {
    const time = clock('2026-03-07T09:00:00.000Z')
    const stop = new AbortController()
    const states: LiveState['state'][] = []
    const live = [one, other].map((copy) =>
      syncLive(copy, server(), {
        now,
        every: 0.2,
        signal: stop.signal as never,
        onState: ({ state }) => states.push(state),
      }),
    )
    await decide(one, 'fp-live', time('Ada Orlen'), judged('Here.'))
    await decide(other, 'fp-live', time('Bo Timm'), judged('There.'))
    const opinions = async (copy: Dossier) =>
      (await findingsOf(copy)).find(({ obligation }) => obligation === 'fp-live')?.opinions.length
    for (let tries = 0; tries < 100; tries++) {
      if ((await opinions(one)) === 2 && (await opinions(other)) === 2) break
      await new Promise((done) => setTimeout(done, 100))
    }
    expect([await opinions(one), await opinions(other)]).toEqual([2, 2])
    stop.abort()
    await Promise.all(live)
    expect(states).toContain('waiting')
    await agreeAll()
  })
})
