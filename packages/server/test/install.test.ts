import { createServer, type Server } from 'node:http'
import { designDocuments } from '@concordance/dossier'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { install, type Members } from '../src/index.ts'
import { bulk, entryBy } from './entries.ts'

const members: Members = {
  leads: ['bo'],
  reviewers: ['ada'],
  readers: ['cy'],
  people: { ada: 'A. Orlen', bo: 'B. Timm' },
}

interface Call {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly authorization: string | undefined
}

/** Answers as a CouchDB 3 does to what is asked here. */
function couch() {
  const kept = new Map<string, { readonly [name: string]: unknown }>()
  const calls: Call[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { method, url: path = '', headers } = request
      const answer = (status: number, json: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
      calls.push({ method, path, authorization: headers.authorization })
      if (headers.authorization !== `Basic ${Buffer.from('admin:p:w').toString('base64')}`)
        return answer(401, { error: 'unauthorized', reason: 'Name or password is incorrect.' })
      const there = kept.get(path)
      if (method === 'GET')
        return there ? answer(200, there) : answer(404, { error: 'not_found', reason: 'missing' })
      const body = JSON.parse(Buffer.concat(parts).toString() || '{}')
      if (there?._rev !== body._rev && path.includes('_design'))
        return answer(409, { error: 'conflict', reason: 'Document update conflict.' })
      kept.set(path, path.includes('_design') ? { ...body, _rev: `${kept.size}-a` } : body)
      answer(201, { ok: true })
    })
  })
  return { server, kept, calls }
}

const portOf = (server: Server) => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

describe('the rules of a dossier on a CouchDB', () => {
  let fake = couch()
  let address = ''
  beforeEach(async () => {
    fake = couch()
    await new Promise<void>((resolve) => fake.server.listen(0, '127.0.0.1', resolve))
    address = `http://admin:p%3Aw@127.0.0.1:${portOf(fake.server)}/marendia`
  })
  afterEach(() => void fake.server.close())

  it('are written once, with who may read and write', async () => {
    expect(await install(address, members)).toEqual({
      created: true,
      written: ['_design/concordance'],
      security: true,
    })
    const { _rev, ...design } = fake.kept.get('/marendia/_design/concordance') ?? {}
    expect(design).toEqual(designDocuments[0])
    expect(fake.kept.get('/marendia/_security')).toEqual({
      admins: { names: [], roles: ['_admin'] },
      members: { names: ['ada', 'bo', 'cy'], roles: [] },
      concordance: { leads: ['bo'], reviewers: ['ada'], people: members.people },
    })
    // Nobody is let in before the rules stand, and nobody but the named ones at any time.
    const puts = fake.calls.filter(({ method }) => method === 'PUT').map(({ path }) => path)
    expect(puts).toEqual(['/marendia', '/marendia/_security', '/marendia/_design/concordance'])
    expect(await install(address, members)).toEqual({ created: false, written: [], security: false })
    expect(await install(address, undefined)).toEqual({ created: false, written: [], security: false })
  })

  it('take the place of older ones', async () => {
    await install(address, members)
    fake.kept.set('/marendia/_design/concordance', { _id: '_design/concordance', _rev: '1-old', views: {} })
    expect((await install(address, members)).written).toEqual(['_design/concordance'])
  })

  it.each([
    [(real: string) => real.replace('admin:p%3Aw@', ''), 'refused', /administrator/],
    [(real: string) => real.replace('/marendia', '/'), 'address', /names no database/],
    [() => 'couch.example/x', 'address', /names no database/],
    [() => 'http://127.0.0.1:1/marendia', 'unreachable', /does not answer/],
  ])('come with a sentence where they cannot be written (%#)', async (bad, rule, sentence) => {
    await expect(install(bad(address), members)).rejects.toMatchObject({
      rule,
      message: expect.stringMatching(sentence),
    })
  })

  it('never print the password of an address', async () => {
    await expect(install('http://admin:geheim@host', undefined)).rejects.toThrow(/^(?!.*geheim)/)
  })

  it('leave no database open to all', async () => {
    const nobody = { leads: [], reviewers: [], readers: [], people: {} }
    await expect(install(address, nobody)).rejects.toMatchObject({ rule: 'members' })
  })
})

const real = process.env.COUCHDB_URL

describe.skipIf(!real)('on a real CouchDB', () => {
  it('refuses what is forged', async () => {
    const database = `${real?.replace(/\/$/, '')}/concordance-install-${process.pid}`
    expect(await install(database, undefined)).toMatchObject({
      created: true,
      written: ['_design/concordance'],
    })
    expect(await install(database, undefined)).toMatchObject({ created: false, written: [] })
    const url = new URL(database)
    const headers = {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${url.username}:${url.password}`).toString('base64')}`,
    }
    url.username = ''
    url.password = ''
    const { _rev, ...entry } = await entryBy('A. Orlen')
    const { method, json } = bulk({ ...entry, _rev, at: 'never' }, { ...entry, _rev })
    const answer = await fetch(`${url.href}/_bulk_docs`, { method, headers, body: JSON.stringify(json) })
    expect(await answer.json()).toMatchObject([{ error: 'forbidden' }])
    await fetch(url, { method: 'DELETE', headers })
  })
})
