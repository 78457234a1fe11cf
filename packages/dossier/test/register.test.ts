import { describe, expect, it } from 'vitest'
import {
  chooseLaw,
  conflictsOf,
  type Dossier,
  decide,
  describeLaw,
  exportDossier,
  type Fetch,
  importAs,
  joinDossier,
  keepPaper,
  keptLaws,
  presentLaws,
  readExport,
  readingsOf,
  readKept,
  registerOf,
  serverAt,
  setPerson,
  setTask,
  syncDossier,
  verifyDossier,
} from '../src/index.ts'
import { madeUpCouch } from './made-up-couch.ts'
import { clock, emptyDossier, keep, memoryPlace } from './memory.ts'

const now = () => '2026-04-01T00:00:00.000Z'
const opinion = (status: 'met' | 'gap') => ({ status, why: 'So.', evidence: [] })

describe('what stands beside laws and findings', () => {
  it('is kept by name, the latest counts, and the log keeps all', async () => {
    const dossier = await emptyDossier()
    const time = clock()
    await setPerson(dossier, time('Cy Ruan'), { name: 'Ada Orlen', role: 'reader' })
    await setPerson(dossier, time('Cy Ruan'), { name: 'Ada Orlen', role: 'reviewer' })
    await setTask(dossier, time('Cy Ruan'), {
      task: 'ask',
      title: 'Ask the Office',
      to: 'Bo Timm',
      done: false,
    })
    await setTask(dossier, time('Bo Timm'), {
      task: 'ask',
      title: 'Ask the Office',
      to: 'Bo Timm',
      done: true,
    })
    await keepPaper(dossier, time('Bo Timm'), { sort: 'memo', name: 'Review', content: '# First' })
    await keepPaper(dossier, time('Bo Timm'), { sort: 'memo', name: 'Review', content: '# Second' })
    await keepPaper(dossier, time('Bo Timm'), {
      sort: 'amendments',
      name: 'Review',
      content: '{"amendments":[]}',
    })
    expect(await registerOf(dossier)).toMatchObject({
      people: [{ name: 'Ada Orlen', role: 'reviewer', by: 'Cy Ruan' }],
      tasks: [{ task: 'ask', done: true, by: 'Bo Timm' }],
      papers: [{ sort: 'memo', content: '# Second' }, { sort: 'amendments' }],
    })
    expect(await verifyDossier(dossier)).toMatchObject({ entries: 7, flaws: [] })
  })

  it('tells of a law what is new of it, without its file', async () => {
    const dossier = await emptyDossier()
    const time = clock()
    const law = await keep(dossier, time('Ada Orlen'), 'veldoria.md')
    await describeLaw(dossier, time('Ada Orlen'), law, { state: 'adopted', inForce: '2027-01-01' })
    expect(await keptLaws(dossier)).toMatchObject([{ law, state: 'adopted', inForce: '2027-01-01' }])
    await expect(describeLaw(dossier, time('Ada Orlen'), 'a'.repeat(64), {})).rejects.toThrow(/no such law/)
  })
})

describe('what waits for a person', () => {
  it('is listed with both sides, and settled everywhere by one', async () => {
    const couch = madeUpCouch()
    const server = () => serverAt('http://couch.example/made-up', { fetch: couch.fetch as Fetch })
    const time = clock()
    const one = await emptyDossier()
    await syncDossier(one, server(), { now })
    const other = await joinDossier(memoryPlace(), server())
    const both = async () => {
      for (const copy of [one, other, one]) await syncDossier(copy, server(), { now })
    }
    const mine = await keep(one, time('Ada Orlen'), 'veldoria.md', undefined, 'act.md')
    const yours = await keep(other, time('Bo Timm'), 'veldoria-amended.md', undefined, 'act.md')
    await decide(one, 'fp-8-1-a', time('Ada Orlen'), opinion('met'))
    await decide(other, 'fp-8-1-a', time('Bo Timm'), opinion('gap'))
    await decide(one, 'fp-8-1-b', time('Ada Orlen'), opinion('met'))
    await decide(other, 'fp-8-1-b', time('Ada Orlen'), opinion('met'))
    await both()
    for (const copy of [one, other]) {
      const { findings, own, laws, readings } = await conflictsOf(copy)
      expect(findings.map(({ obligation }) => obligation)).toEqual(['fp-8-1-a'])
      expect(own.map(({ obligation }) => obligation)).toEqual(['fp-8-1-b'])
      expect(laws.map((same) => same.map(({ law }) => law).sort())).toEqual([[mine, yours].sort()])
      expect(readings).toEqual([])
    }
    await describeLaw(other, time('Cy Ruan'), yours, { replaces: mine })
    await decide(one, 'fp-8-1-b', time('Ada Orlen'), opinion('met'))
    await both()
    for (const copy of [one, other]) {
      expect(presentLaws(await keptLaws(copy)).map(({ law }) => law)).toEqual([yours])
      expect(await conflictsOf(copy)).toMatchObject({ laws: [], own: [] })
    }
  })

  it('names a file that two programs read differently; both readings stay', async () => {
    const couch = madeUpCouch()
    const server = () => serverAt('http://couch.example/made-up', { fetch: couch.fetch as Fetch })
    const one = await emptyDossier()
    await syncDossier(one, server(), { now })
    const other = await joinDossier(memoryPlace(), server())
    const time = clock()
    const law = await keep(one, time('Ada Orlen'), 'veldoria.md')
    await keep(other, time('Bo Timm'), 'veldoria.md', undefined, 'veldoria.md', 'As an older program read it')
    for (const copy of [one, other, one]) await syncDossier(copy, server(), { now })
    for (const copy of [one, other]) expect((await conflictsOf(copy)).readings).toEqual([`law:${law}`])
    const [first, second] = await readingsOf(one, law)
    const titles = await Promise.all([one, other].map((copy) => copy.store.get(`law:${law}`)))
    expect(titles[0]).toEqual(titles[1])
    const nowRead = async (copy: Dossier) => {
      const [kept] = await keptLaws(copy)
      return kept && (await readKept(copy, kept)).law.title
    }
    for (const chosen of [second, first]) {
      await expect(chooseLaw(other, time('Cy Ruan'), law)).rejects.toThrow(/competes/)
      await chooseLaw(other, time('Cy Ruan'), law, chosen?.reading)
      for (const copy of [other, one]) await syncDossier(copy, server(), { now })
      for (const copy of [one, other]) {
        expect((await conflictsOf(copy)).readings).toEqual([])
        expect(await nowRead(copy)).toBe(chosen?.title)
        expect((await verifyDossier(copy)).flaws).toEqual([])
      }
      expect(Buffer.compare(await exportDossier(one), await exportDossier(other))).toBe(0)
      const brought = await importAs(memoryPlace(), await readExport(await exportDossier(one)))
      expect(await nowRead(brought.dossier)).toBe(chosen?.title)
    }
    await expect(chooseLaw(one, time('Cy Ruan'), law, 'a'.repeat(64))).rejects.toThrow(/no such reading/)
  })

  it('is a choice among laws of one name, which all copies follow', async () => {
    const couch = madeUpCouch()
    const server = () => serverAt('http://couch.example/made-up', { fetch: couch.fetch as Fetch })
    const one = await emptyDossier()
    await syncDossier(one, server(), { now })
    const copies = [
      one,
      await joinDossier(memoryPlace(), server()),
      await joinDossier(memoryPlace(), server()),
    ]
    const time = clock()
    const fixtures = ['veldoria.md', 'veldoria-amended.md', 'veldoria-proviso.md']
    const hashes = []
    for (const [at, copy] of copies.entries())
      hashes.push(await keep(copy, time('Ada Orlen'), fixtures[at] ?? '', undefined, 'act.md'))
    const all = async () => {
      for (const copy of [...copies, ...copies]) await syncDossier(copy, server(), { now })
    }
    await all()
    expect((await conflictsOf(one)).laws.map((same) => same.length)).toEqual([3])
    await chooseLaw(copies[2] as Dossier, time('Cy Ruan'), hashes[1] ?? '')
    await all()
    for (const copy of copies) {
      expect((await conflictsOf(copy)).laws).toEqual([])
      expect(presentLaws(await keptLaws(copy)).map(({ law }) => law)).toEqual([hashes[1]])
      expect((await verifyDossier(copy)).flaws).toEqual([])
    }
  })
})
