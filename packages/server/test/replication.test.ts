import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entryBy } from './entries.ts'
import { type Office, office, password } from './office.ts'
import { copy, remote } from './replicate.ts'

let here: Office
beforeEach(async () => {
  here = await office({
    'A. Orlen': [{ dossier: 'marendia', role: 'reviewer' }],
    'B. Timm': [{ dossier: 'marendia', role: 'lead' }],
    'C. Ruan': [{ dossier: 'marendia', role: 'reader' }],
  })
})
afterEach(() => here.close())

const as = (name: string, key = 'marendia') => remote(here.address, key, name, password)

describe('replication with a PouchDB elsewhere', () => {
  it('goes both ways, and a second time has nothing to do', async () => {
    const [mine, theirs] = [copy(), copy()]
    const decided = await entryBy('A. Orlen')
    await mine.bulkDocs([decided], { new_edits: false })
    expect(await mine.replicate.to(as('A. Orlen'))).toMatchObject({ docs_written: 1, doc_write_failures: 0 })
    expect(await theirs.replicate.from(as('C. Ruan'))).toMatchObject({ docs_written: 2 })
    const { _rev, ...words } = decided
    expect(await theirs.get(decided._id)).toMatchObject({ ...words, _rev })
    expect(await mine.replicate.to(as('A. Orlen'))).toMatchObject({ docs_written: 0 })
    expect(await theirs.replicate.from(as('C. Ruan'))).toMatchObject({ docs_written: 0 })
    expect(here.reports).toEqual([])
  })

  it('shows others at once what somebody decides (live)', async () => {
    const mine = copy()
    const live = mine.replicate.from(as('C. Ruan'), { live: true, retry: true, heartbeat: 1000 })
    const arrived = new Promise<void>((resolve) =>
      live.on('change', (change) => {
        if (JSON.stringify(change).includes('entry:')) resolve()
      }),
    )
    await new Promise((resolve) => live.on('paused', resolve))
    const theirs = copy()
    const decided = await entryBy('B. Timm')
    await theirs.bulkDocs([decided], { new_edits: false })
    await theirs.replicate.to(as('B. Timm'))
    await arrived
    live.cancel()
    expect(await mine.get(decided._id)).toMatchObject({ by: 'B. Timm' })
  })

  it('lets the rest through where one document is refused', async () => {
    const mine = copy()
    const [own, forged] = [await entryBy('A. Orlen'), await entryBy('B. Timm')]
    await mine.bulkDocs([own, forged], { new_edits: false })
    const denied: unknown[] = []
    const done = mine.replicate.to(as('A. Orlen')).on('denied', (refused) => denied.push(refused))
    expect(await done).toMatchObject({ docs_written: 1, doc_write_failures: 1 })
    expect(denied).toHaveLength(1)
    const theirs = copy()
    await theirs.replicate.from(as('C. Ruan'))
    expect((await theirs.allDocs()).rows.map(({ id }) => id)).toEqual(['dossier', own._id].sort())
  })

  it('makes a dossier for a lead, and for nobody else', async () => {
    const there = await office({
      'B. Timm': [{ dossier: '*', role: 'lead' }],
      'A. Orlen': [{ dossier: 'marendia', role: 'reviewer' }],
    })
    const source = copy()
    await source.replicate.from(as('C. Ruan'))
    const made = remote(there.address, 'copied', 'B. Timm', password)
    expect(await source.replicate.to(made)).toMatchObject({ docs_written: 1 })
    await expect(remote(there.address, 'other', 'A. Orlen', password).info()).rejects.toMatchObject({
      status: 403,
    })
    await there.close()
  })
})
