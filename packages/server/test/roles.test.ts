import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bulk, entryBy, opinion } from './entries.ts'
import { naming, type Office, office, uuids } from './office.ts'

let here: Office
beforeEach(async () => {
  here = await office({
    'A. Orlen': [{ dossier: 'marendia', role: 'reviewer' }],
    'B. Timm': [{ dossier: 'marendia', role: 'lead' }],
    'C. Ruan': [{ dossier: 'marendia', role: 'reader' }],
    'D. Sorn': [
      { dossier: '*', role: 'lead' },
      { dossier: 'veldoria', role: 'reader' },
    ],
  })
})
afterEach(() => here.close())

const write = async (name: string, ...docs: readonly object[]) =>
  here.ask('/db/marendia/_bulk_docs', { ...bulk(...docs), cookie: await here.logIn(name) })

describe('who may write what', () => {
  it('takes the own opinion, and says nothing about it, as CouchDB does', async () => {
    const entry = await entryBy('A. Orlen')
    expect(await write('A. Orlen', entry)).toMatchObject({ status: 201, json: [] })
    const cookie = await here.logIn('C. Ruan')
    const { json } = await here.ask(`/db/marendia/${encodeURIComponent(entry._id)}`, { cookie })
    expect(json).toEqual(entry)
  })

  it.each(['A. Orlen', 'B. Timm', 'D. Sorn'])(
    'refuses %s an opinion under the name of another',
    async (name) => {
      const forged = await entryBy('E. Other')
      const { json } = await write(name, forged)
      expect(json).toEqual([
        { id: forged._id, error: 'forbidden', reason: expect.stringMatching(/not as E. Other/), status: 403 },
      ])
      const cookie = await here.logIn(name)
      const path = `/db/marendia/${encodeURIComponent(forged._id)}`
      expect((await here.ask(path, { method: 'PUT', json: forged, cookie })).status).toBe(403)
      expect(
        (await here.ask(`${path}?new_edits=false`, { method: 'PUT', json: forged, cookie })).status,
      ).toBe(403)
      expect((await here.ask(path, { cookie })).status).toBe(404)
    },
  )

  it('refuses names that only look the same', async () => {
    for (const by of ['A. Orlen ', 'a. orlen', 'Ａ. Orlen', 'A.\u00a0Orlen', 'A. Orl\u0435n', 'Concordance'])
      expect((await write('A. Orlen', await entryBy(by))).json).toMatchObject([{ error: 'forbidden' }])
  })

  it('refuses readers everything', async () => {
    const { json, status } = await write('C. Ruan', await entryBy('C. Ruan'))
    expect([status, json[0].error]).toEqual([201, 'forbidden'])
    const cookie = await here.logIn('C. Ruan')
    expect((await here.ask('/db/marendia', { cookie })).json.doc_count).toBe(1)
  })

  it('refuses reviewers what is for leads', async () => {
    const person = { act: 'person', name: 'E. Other', role: 'reviewer' } as const
    expect((await write('A. Orlen', await entryBy('A. Orlen', person))).json).toMatchObject([
      { error: 'forbidden' },
    ])
    expect((await write('B. Timm', await entryBy('B. Timm', person))).json).toEqual([])
  })

  it('refuses changing and removing', async () => {
    const entry = await entryBy('A. Orlen')
    await write('A. Orlen', entry)
    const { did, _rev, ...rest } = entry
    for (const other of [
      { ...entry, did: opinion('Something else.') },
      { ...entry, _deleted: true },
      {
        ...rest,
        did,
        _rev: `2-${_rev.slice(2)}`,
        _revisions: { start: 2, ids: ['a'.repeat(32), _rev.slice(2)] },
      },
      { _id: 'dossier', kind: 'dossier', schema: 1, ...naming('Other', uuids.veldoria) },
    ])
      expect((await write('B. Timm', other)).json).toMatchObject([{ error: 'forbidden' }])
    const cookie = await here.logIn('B. Timm')
    const path = `/db/marendia/${encodeURIComponent(entry._id)}`
    expect((await here.ask(`${path}?rev=${_rev}`, { method: 'DELETE', cookie })).status).toBe(403)
    expect((await here.ask('/db/marendia', { method: 'DELETE', cookie })).status).toBe(403)
    expect((await here.ask(path, { cookie })).json).toEqual(entry)
    expect((await here.ask('/db/marendia/dossier', { cookie })).json.name).toBe('Marendia')
  })

  it('refuses an entry whose id is not that of its words, and one of another dossier', async () => {
    const entry = await entryBy('A. Orlen')
    const other = await entryBy('A. Orlen', opinion(), uuids.veldoria)
    const { json } = await write('A. Orlen', { ...entry, did: opinion('Not what the id says.') }, other)
    expect(json.map(({ reason }: { reason: string }) => reason)).toEqual([
      'the id of the entry is not that of its words',
      'the document belongs to another dossier',
    ])
  })

  it('refuses a law whose file is another one', async () => {
    const hash = 'a'.repeat(64)
    const law = (name: string, data: object) => ({
      _id: `law:${hash}`,
      _rev: `1-${'b'.repeat(32)}`,
      kind: 'law',
      schema: 1,
      sha256: hash,
      format: 'md',
      language: 'en',
      title: name,
      clauses: 1,
      clausesHash: hash,
      _attachments: { file: data, 'law.json': data },
    })
    const inline = { content_type: 'text/html', data: Buffer.from('<script>').toString('base64') }
    for (const data of [inline, { stub: true, digest: 'md5-x', length: 1, revpos: 1 }, { follows: true }])
      expect((await write('A. Orlen', law('Act', data))).json).toMatchObject([{ error: 'forbidden' }])
  })
})

describe('a role in one dossier', () => {
  it('gives nothing in another one', async () => {
    const cookie = await here.logIn('B. Timm')
    for (const [path, asking] of [
      ['/db/veldoria', {}],
      ['/db/veldoria/_changes', {}],
      ['/db/veldoria/_all_docs?include_docs=true', {}],
      ['/db/veldoria/dossier', {}],
      ['/db/veldoria/_local/x', {}],
      ['/db/veldoria/_bulk_docs', bulk(await entryBy('B. Timm', opinion(), uuids.veldoria))],
      ['/db/never-made', {}],
      ['/db/never-made', { method: 'PUT' }],
      ['/db/marendia/..%2fveldoria/dossier', {}],
      ['/db/..%2fmarendia', {}],
    ] as const) {
      const { status, text } = await here.ask(path, { ...asking, cookie })
      expect([path, [403, 404].includes(status)]).toEqual([path, true])
      expect(text).not.toContain('Veldoria')
    }
    expect((await here.ask('/db/_all_dbs', { cookie })).json).toEqual(['marendia'])
    expect((await here.ask('/_concordance/dossiers', { cookie })).json).toEqual([
      {
        key: 'marendia',
        name: 'Marendia',
        country: 'MR',
        dossier: uuids.marendia,
        role: 'lead',
        db: '/db/marendia',
      },
    ])
  })

  it('goes before the role in every dossier', async () => {
    const cookie = await here.logIn('D. Sorn')
    const { json } = await here.ask('/_concordance/dossiers', { cookie })
    expect(json.map(({ key, role }: { key: string; role: string }) => [key, role])).toEqual([
      ['marendia', 'lead'],
      ['veldoria', 'reader'],
    ])
    expect((await here.ask('/db/new', { method: 'PUT', cookie })).status).toBe(201)
    expect((await here.ask('/db/new', { method: 'PUT', cookie })).status).toBe(412)
    expect((await here.ask('/db/veldoria', { method: 'PUT', cookie })).status).toBe(403)
  })

  it('keeps the notes of each person apart', async () => {
    const [a, c] = [await here.logIn('A. Orlen'), await here.logIn('C. Ruan')]
    const put = { method: 'PUT', json: { last_seq: 7 } }
    expect((await here.ask('/db/marendia/_local/note', { ...put, cookie: c })).status).toBe(201)
    expect((await here.ask('/db/marendia/_local/note', { cookie: c })).json).toMatchObject({
      _id: '_local/note',
      last_seq: 7,
    })
    expect((await here.ask('/db/marendia/_local/note', { cookie: a })).status).toBe(404)
    const large = { method: 'PUT', json: { large: 'x'.repeat(20_000) } }
    expect((await here.ask('/db/marendia/_local/large', { ...large, cookie: c })).status).toBe(413)
  })
})

it('records who did what, and no words of documents', async () => {
  const entry = await entryBy('A. Orlen', opinion('A secret reason.'))
  await write('A. Orlen', entry, await entryBy('E. Other'))
  await here.ask('/_concordance/session', {
    method: 'POST',
    json: { name: 'my password by mistake', password: 'x' },
  })
  const text = readFileSync(join(here.folder, 'audit.log'), 'utf8')
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ who, what }) => [who, what])).toEqual([
    [null, 'start'],
    ['A. Orlen', 'log-in'],
    ['A. Orlen', 'write-refused'],
    ['A. Orlen', 'write'],
    [null, 'log-in-failed'],
  ])
  expect(lines[3]).toMatchObject({ from: '127.0.0.1', dossier: 'marendia', ids: [entry._id] })
  expect(text).not.toMatch(/secret|by mistake|four plain/)
})
