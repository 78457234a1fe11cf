import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createDossier,
  type Dossier,
  decide,
  exportDossier,
  findingsOf,
  openDossier,
  readExport,
  verifyDossier,
} from '../src/index.ts'
import { diskPlace, temporaryFolder } from './disk.ts'
import { hand, keep } from './memory.ts'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const naming = { name: 'Veldoria', country: 'VD', created: '2026-03-01T08:00:00.000Z' }
const opinion = (why: string) => ({ status: 'met', why, evidence: [] }) as const
const root = process.getuid?.() === 0

/** A disk of two megabytes, where the system lets us have one. */
function smallDisk(): string | undefined {
  const place = join(folder.path, 'small')
  mkdirSync(place)
  return root && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', place]).status === 0
    ? place
    : undefined
}

describe('a disk in trouble', () => {
  it('full: refuses with a sentence, keeps every acknowledged decision, and goes on when there is room', async (context) => {
    const place = smallDisk()
    if (place === undefined) {
      console.warn('No small disk can be mounted here: the test of a full disk is SKIPPED')
      return context.skip()
    }
    try {
      const acknowledged: string[] = []
      const at = diskPlace(join(place, 'veldoria'))
      let dossier: Dossier = await createDossier(at, naming)
      let refusal: unknown
      for (let count = 0; count < 2000 && refusal === undefined; count++) {
        const by = hand('Ada Orlen', new Date(Date.UTC(2026, 2, 1) + count).toISOString())
        // Words that cannot be packed small.
        const why = Array.from({ length: 400 }, () => Math.random().toString(36).slice(2)).join(' ')
        await decide(dossier, `fp-${count}`, by, opinion(why)).then(
          ({ _id }) => acknowledged.push(_id),
          (error: unknown) => {
            refusal = error
          },
        )
      }
      expect(acknowledged.length).toBeGreaterThan(20)
      expect(refusal).toMatchObject({ name: 'DossierError', message: expect.stringMatching(/disk|room/) })
      await dossier.close().catch(() => undefined)
      // The copy is what a person would make who looks for room elsewhere.
      const elsewhere = join(folder.path, 'copy')
      cpSync(at.location, elsewhere, { recursive: true })
      dossier = await openDossier(diskPlace(elsewhere))
      const there = await dossier.store.revisions(acknowledged)
      expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
      expect((await verifyDossier(dossier)).flaws).toEqual([])
      await decide(dossier, 'fp-after', hand('Ada Orlen'), opinion('There is room again.'))
      await dossier.close()
    } finally {
      execFileSync('umount', ['-l', place])
    }
  })

  it('read-only: says that the folder may not be written', async (context) => {
    const place = join(folder.path, 'sealed')
    await (await createDossier(diskPlace(place), naming)).close()
    if (root) {
      if (spawnSync('mount', ['--bind', '-o', 'ro', place, place]).status !== 0) {
        console.warn('No folder can be made read-only here: the test of it is SKIPPED')
        return context.skip()
      }
    } else chmodSync(place, 0o500)
    try {
      if (root) spawnSync('mount', ['-o', 'remount,ro,bind', place])
      await expect(openDossier(diskPlace(place))).rejects.toMatchObject({
        rule: 'read-only',
        message: expect.stringMatching(/may not be written/),
      })
    } finally {
      if (root) execFileSync('umount', ['-l', place])
      else chmodSync(place, 0o700)
    }
    await (await openDossier(diskPlace(place))).close()
  })

  it('with files cut off or overwritten: says that it is damaged, or opens and tells what is wrong, and never lies', async () => {
    const place = join(folder.path, 'whole')
    const dossier = await createDossier(diskPlace(place), naming)
    await keep(dossier, hand('Ada Orlen'), 'veldoria.md')
    for (let count = 0; count < 30; count++)
      await decide(
        dossier,
        `fp-${count}`,
        hand('Ada Orlen', new Date(Date.UTC(2026, 2, 2) + count).toISOString()),
        opinion('So.'),
      )
    const before = await findingsOf(dossier)
    await dossier.close()
    const files = readdirSync(place).filter((name) => statSync(join(place, name)).size > 0)
    for (const name of files.filter((name) => !/LOG/.test(name))) {
      const copy = join(folder.path, `copy-${name}`)
      cpSync(place, copy, { recursive: true })
      const broken = join(copy, name)
      if (/\.log$/.test(name)) truncateSync(broken, Math.floor(statSync(broken).size / 2))
      else writeFileSync(broken, 'not what it was')
      const opened = await openDossier(diskPlace(copy)).catch((error: unknown) => error)
      if (opened instanceof Error) {
        expect(opened).toMatchObject({ name: 'DossierError' })
        expect(opened.message).not.toMatch(/\n|undefined/)
        continue
      }
      // LevelDB drops the end of a log that was cut off: what is there is what was written, and nothing else.
      const after = await findingsOf(opened as Dossier)
      for (const finding of after) expect(before).toContainEqual(finding)
      await (opened as Dossier).close()
    }
    expect(existsSync(place)).toBe(true)
  })
})

describe('an export in trouble', () => {
  it('cut off anywhere: is refused as a whole', async () => {
    const dossier = await createDossier(diskPlace(join(folder.path, 'one')), naming)
    await keep(dossier, hand('Ada Orlen'), 'veldoria.md')
    await decide(dossier, 'fp-8-1-a', hand('Ada Orlen'), opinion('So.'))
    const bytes = await exportDossier(dossier)
    await dossier.close()
    for (let part = 0; part < 40; part++) {
      const length = Math.floor((bytes.length * part) / 40)
      await expect(readExport(bytes.slice(0, length))).rejects.toMatchObject({
        rule: 'export-damaged',
        message: expect.stringMatching(/nothing was imported/),
      })
    }
  })
})

describe('a dossier of a newer program', () => {
  it('is left alone, with a sentence', async () => {
    const place = diskPlace(join(folder.path, 'newer'))
    const dossier = await createDossier(place, naming)
    const head = await dossier.store.get('dossier')
    await dossier.store.database.put({ ...head, schema: 99 })
    await dossier.close()
    await expect(openDossier(place)).rejects.toMatchObject({
      rule: 'newer-schema',
      message: expect.stringMatching(/newer Concordance/),
    })
  })
})
