import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bulk, entryBy, opinion } from './entries.ts'
import { type Office, office } from './office.ts'

let here: Office
beforeAll(async () => {
  here = await office(undefined, { maxBody: 300_000 })
})
afterAll(() => here.close())

const raw = (body: string, path = '/db/marendia/_bulk_docs') =>
  here.ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } })

describe('hostile requests', () => {
  it.each([
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '_design/evil',
    '_local/../x',
    'quarantine:x',
    'entry:__proto__:x',
    '',
    '\u0000',
    'law:../../x',
  ])('write nothing under the id %j', async (_id) => {
    const entry = await entryBy('A. Orlen')
    const before = (await here.ask('/db/marendia')).json
    const { status, json } = await here.ask('/db/marendia/_bulk_docs', bulk({ ...entry, _id }))
    expect(status === 201 ? json[0].error : json.error).toMatch(/forbidden|bad_request/)
    for (const id of [encodeURIComponent(_id), encodeURIComponent(_id).replaceAll('%3A', ':')].filter(
      (id) => id !== '' && !id.startsWith('_local'),
    ))
      expect(
        (await here.ask(`/db/marendia/${id}`, { method: 'PUT', json: entry })).status,
      ).toBeGreaterThanOrEqual(400)
    expect((await here.ask('/db/marendia')).json).toEqual(before)
  })

  it('reach no prototype', async () => {
    const entry = JSON.stringify(await entryBy('A. Orlen')).slice(0, -1)
    for (const poison of [
      '"__proto__": {"polluted": true}',
      '"constructor": {"prototype": {"polluted": true}}',
    ])
      for (const body of [
        `{"docs": [${entry}, ${poison}}], "new_edits": false}`,
        `{${poison}, "docs": []}`,
        `{"docs": [${entry}, "did": {"act": "comment", ${poison}}}]}`,
      ])
        expect((await raw(body)).status).toBe(400)
    expect((await raw('{"__proto__": ["1-a"]}', '/db/marendia/_revs_diff')).status).toBe(400)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('are refused when nested without need', async () => {
    for (const depth of [50, 100_000]) {
      const body = `{"docs": [${'['.repeat(depth)}${']'.repeat(depth)}]}`
      expect((await raw(body)).json).toMatchObject({
        error: 'bad_request',
        reason: expect.stringMatching(/nested/),
      })
    }
    // Brackets in strings are none.
    const words = await entryBy('A. Orlen', opinion(`\\"${'[{'.repeat(100)}`))
    expect((await here.ask('/db/marendia/_bulk_docs', bulk(words))).json).toEqual([])
  })

  it('are refused when too large, with and without saying so beforehand', async () => {
    const body = JSON.stringify({ docs: ['x'.repeat(400_000)] })
    expect((await raw(body)).status).toBe(413)
    const headers = {
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
      'content-length': '',
    }
    const { status } = await here
      .ask('/db/marendia/_bulk_docs', { method: 'POST', body, headers: { ...headers } })
      .catch(() => ({ status: 413 }))
    expect(status).toBeGreaterThanOrEqual(400)
    expect((await here.ask('/db/marendia')).status).toBe(200)
  })

  it('are refused when they are no JSON or not what is asked for', async () => {
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"docs": {}}',
      '{"docs": [1]}',
      '{"docs": [null]}',
      '\ufeff{}x',
      '{"docs": []}}',
    ])
      expect([body, (await raw(body)).status]).toEqual([body, 400])
    const bytes = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])
    const headers = { 'content-type': 'application/json' }
    expect((await here.ask('/db/marendia/_bulk_docs', { method: 'POST', body: bytes, headers })).status).toBe(
      400,
    )
    const packed = { ...headers, 'content-encoding': 'gzip' }
    expect(
      (await here.ask('/db/marendia/_bulk_docs', { method: 'POST', body: bytes, headers: packed })).status,
    ).toBe(415)
  })

  it.each([
    ['POST', '/db/marendia/_find', { selector: { by: { $regex: '.*' } } }],
    ['POST', '/db/marendia/_index', { index: { fields: ['by'] } }],
    ['POST', '/db/marendia/_explain', { selector: {} }],
    ['GET', '/db/marendia/_design/concordance', undefined],
    ['PUT', '/db/marendia/_design/x', { views: { x: { map: 'function () { process.exit() }' } } }],
    ['GET', '/db/marendia/_security', undefined],
    ['PUT', '/db/marendia/_security', { members: { names: [], roles: [] } }],
    ['POST', '/db/marendia/_purge', {}],
    ['POST', '/db/marendia/_compact', {}],
    ['POST', '/db/_replicate', { source: 'http://evil.example/x', target: 'marendia' }],
    ['GET', '/db/_config', undefined],
    ['GET', '/db/_utils/', undefined],
  ])('find no %s %s here', async (method, path, json) => {
    expect((await here.ask(path, { method, json })).status).toBeGreaterThanOrEqual(403)
  })

  it.each(['_selector', '_view', 'x/y', '__proto__'])('filter by no %s', async (filter) => {
    const { status } = await here.ask(`/db/marendia/_changes?filter=${filter}`, {
      method: 'POST',
      json: { selector: {} },
    })
    expect(status).toBe(400)
  })

  it('get sentences for odd numbers and keys', async () => {
    for (const path of [
      '_changes?since=-1',
      '_changes?since={}',
      '_changes?limit=x',
      '_changes?feed=eventsource',
      '_all_docs?startkey={"a":1}',
      '_all_docs?limit=1e9',
      '_all_docs?keys={}',
      'dossier?open_revs={}',
      '_all_docs?startkey=%',
    ]) {
      const { status, json } = await here.ask(`/db/marendia/${path}`)
      expect([path, status]).toEqual([path, 400])
      expect(json.reason).not.toMatch(/TypeError|at .*:\d+/)
    }
    expect(here.reports).toEqual([])
  })

  it('get words with markup back as words, never as markup', async () => {
    const words = '<img src=x onerror=alert(1)>"\'`$&{7*7}</script><!--\u202e=cmd|calc'
    const entry = await entryBy(words.slice(0, 60), { ...opinion(words), recommendation: words } as never)
    expect((await here.ask('/db/marendia/_bulk_docs', bulk(entry))).json).toEqual([])
    const { json, headers } = await here.ask(`/db/marendia/${encodeURIComponent(entry._id)}`)
    expect(json.did.why).toBe(words)
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-content-type-options': 'nosniff' })
    const echoed = await here.ask(`/db/${encodeURIComponent(words)}`)
    expect(echoed.headers['content-type']).toBe('application/json')
  })

  it('get the file of a law as a file, whatever its writer called it', async () => {
    const [file, clauses] = ['<script>alert(1)</script>', '{}'].map((text) => Buffer.from(text))
    const hash = (bytes: Buffer | undefined) =>
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex')
    const content = (bytes: Buffer | undefined) => ({
      content_type: 'text/html',
      data: bytes?.toString('base64'),
    })
    const _id = `law:${hash(file)}`
    const law = {
      _id,
      _rev: `1-${'c'.repeat(32)}`,
      kind: 'law',
      schema: 1,
      sha256: hash(file),
      format: 'html',
      language: 'en',
      title: 'Act',
      clauses: 0,
      clausesHash: hash(clauses),
      _attachments: { file: content(file), 'law.json': content(clauses) },
    }
    expect((await here.ask('/db/marendia/_bulk_docs', bulk(law))).json).toEqual([])
    const { headers, text } = await here.ask(`/db/marendia/${encodeURIComponent(_id)}/file`)
    expect(text).toBe(file?.toString())
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
    })
    expect((await here.ask(`/db/marendia/${encodeURIComponent(_id)}/x`)).status).toBe(404)
  })
})
