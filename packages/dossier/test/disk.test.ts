import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDossier, decide, findingsOf, openDossier } from '../src/index.ts'
import { durable, type Level } from '../src/level.ts'
import { diskPlace, temporaryFolder } from './disk.ts'
import { hand } from './memory.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const naming = { name: 'Veldoria', country: 'VD', created: '2026-03-01T08:00:00.000Z' }
const here = () => diskPlace(join(folder.path, 'veldoria'))

async function withDecision(): Promise<void> {
  const dossier = await createDossier(here(), naming)
  await decide(dossier, 'fp-8-1-a', hand('Ada Orlen'), { status: 'met', why: 'So.', evidence: [] })
  await dossier.close()
}

describe('a dossier on the disk', () => {
  it('is there after closing', async () => {
    await withDecision()
    const dossier = await openDossier(here())
    expect(await findingsOf(dossier)).toMatchObject([{ obligation: 'fp-8-1-a', status: 'met' }])
    await dossier.close()
  })

  it('asks the disk for every write', async () => {
    const asked: unknown[] = []
    const { level, location } = here()
    const watched = Object.assign((place: string) => {
      const database = level(place)
      const { _batch } = database
      database._batch = (operations, options, callback) => {
        asked.push(options)
        _batch.call(database, operations, options, callback)
      }
      return database
    }, {}) as Level
    const dossier = await createDossier({ location, level: watched }, naming)
    await decide(dossier, 'fp-8-1-a', hand('Ada Orlen'), { status: 'met', why: 'So.', evidence: [] })
    await dossier.close()
    expect(asked.length).toBeGreaterThanOrEqual(2)
    expect(asked.every((options) => (options as { sync?: boolean }).sync === true)).toBe(true)
    expect(durable(watched).destroy).toBeUndefined()
  })

  it('takes one program at a time and says so', async () => {
    await withDecision()
    const { location } = here()
    const program = `require('leveldown')(${JSON.stringify(location)}).open(() => process.stdout.write('open'))
      setInterval(() => {}, 1000)`
    const other = spawn(process.execPath, ['-e', program], { cwd: 'packages/dossier' })
    try {
      await once(other.stdout, 'data')
      await expect(openDossier(here())).rejects.toThrow(/open in another program/)
    } finally {
      other.kill('SIGKILL')
      await once(other, 'close')
    }
    await (await openDossier(here())).close()
  })

  it('is not made where there is none', async () => {
    await expect(openDossier(here())).rejects.toThrow(/no dossier of this name/)
  })

  it('says that it is damaged and touches nothing', async () => {
    await withDecision()
    const place = here()
    for (const name of readdirSync(place.location))
      if (/^(MANIFEST|CURRENT)/.test(name)) writeFileSync(join(place.location, name), 'not what it was')
    const before = readdirSync(place.location).length
    await expect(openDossier(place)).rejects.toMatchObject({ name: 'DossierError', rule: 'damaged' })
    expect(readdirSync(place.location).length).toBeGreaterThanOrEqual(before)
  })

  it('can be copied as a folder while it is closed', async () => {
    await withDecision()
    const copy = join(folder.path, 'copy')
    cpSync(here().location, copy, { recursive: true })
    const dossier = await openDossier(diskPlace(copy))
    expect(await findingsOf(dossier)).toHaveLength(1)
    await dossier.close()
  })
})
