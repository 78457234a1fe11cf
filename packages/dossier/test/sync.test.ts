import { describe, expect, it } from 'vitest'
import { makeEntry } from '../src/entry.ts'
import {
  comment,
  type Dossier,
  decide,
  exportDossier,
  type Fetch,
  findingsOf,
  joinDossier,
  quarantined,
  type Server,
  serverAt,
  syncDossier,
  validateAct,
  verifyDossier,
} from '../src/index.ts'
import { type MadeUpCouch, madeUpCouch } from './made-up-couch.ts'
import { clock, emptyDossier, hand, keep, memoryPlace } from './memory.ts'

const now = () => '2026-04-01T00:00:00.000Z'
const address = 'http://couch.example:5984/made-up'
const at = (couch: MadeUpCouch, fetch: Fetch = couch.fetch): Server =>
  serverAt(address, { fetch, backOff: 1, again: 3 })
const opinion = (why: string, status: 'met' | 'gap' = 'met') => ({ status, why, evidence: [] })

async function two(couch = madeUpCouch()) {
  const one = await emptyDossier()
  await keep(one, hand('Ada Orlen'), 'veldoria.md')
  await syncDossier(one, at(couch), { now })
  const other = await joinDossier(memoryPlace(), at(couch))
  await syncDossier(other, at(couch), { now })
  return { couch, one, other, time: clock() }
}

const same = async (a: Dossier, b: Dossier) =>
  Buffer.compare(await exportDossier(a), await exportDossier(b)) === 0

describe('a sync with a server', () => {
  it('brings what each has to the other, laws with their files, and does nothing twice', async () => {
    const { couch, one, other, time } = await two()
    await decide(one, 'fp-8-1-a', time('Ada Orlen'), opinion('Here.'))
    await decide(other, 'fp-8-1-b', time('Bo Timm'), opinion('There.'))
    expect(await syncDossier(one, at(couch), { now })).toMatchObject({ pushed: 1, pulled: 0, refused: [] })
    expect(await syncDossier(other, at(couch), { now })).toMatchObject({ pushed: 1, pulled: 1 })
    expect(await syncDossier(one, at(couch), { now })).toMatchObject({ pushed: 0, pulled: 1 })
    expect(await same(one, other)).toBe(true)
    for (const copy of [one, other]) {
      expect((await verifyDossier(copy)).flaws).toEqual([])
      expect(await syncDossier(copy, at(couch), { now })).toMatchObject({ pushed: 0, pulled: 0 })
    }
  })

  it('goes one way where it is told to', async () => {
    const { couch, one, other, time } = await two()
    await decide(one, 'fp-8-1-a', time('Ada Orlen'), opinion('Here.'))
    await decide(other, 'fp-8-1-b', time('Bo Timm'), opinion('There.'))
    await syncDossier(other, at(couch), { now, direction: 'push' })
    expect(await syncDossier(one, at(couch), { now, direction: 'pull' })).toMatchObject({
      pushed: 0,
      pulled: 1,
    })
    expect(await findingsOf(other)).toHaveLength(1)
    expect(await findingsOf(one)).toHaveLength(2)
  })

  it('shows two opinions that met, until a person resolves them', async () => {
    const { couch, one, other, time } = await two()
    await decide(one, 'fp-8-1-a', time('Ada Orlen'), opinion('Yes.'))
    await decide(other, 'fp-8-1-a', time('Bo Timm'), opinion('No.', 'gap'))
    for (const copy of [one, other, one]) await syncDossier(copy, at(couch), { now })
    for (const copy of [one, other])
      expect(await findingsOf(copy)).toMatchObject([
        { disagreement: true, opinions: [{ why: 'Yes.' }, { why: 'No.' }] },
      ])
  })

  it('starts from the beginning when the server forgot, and loses nothing', async () => {
    const { couch, one, other, time } = await two()
    await decide(one, 'fp-8-1-a', time('Ada Orlen'), opinion('Here.'))
    await syncDossier(one, at(couch), { now })
    couch.wipe()
    expect(await syncDossier(one, at(couch), { now })).toMatchObject({ pushed: 3 })
    await syncDossier(other, at(couch), { now })
    expect(await same(one, other)).toBe(true)
  })

  it('keeps what somebody removed on the server, and says so', async () => {
    const { couch, one, time } = await two()
    const { _id } = await decide(one, 'fp-8-1-a', time('Ada Orlen'), opinion('Here.'))
    await syncDossier(one, at(couch), { now })
    couch.plant({ _id, _deleted: true }, `2-${'f'.repeat(32)}`)
    expect(await syncDossier(one, at(couch), { now })).toMatchObject({ removed: [_id] })
    expect(await findingsOf(one)).toHaveLength(1)
  })

  it('does not mix dossiers', async () => {
    const { couch } = await two()
    const stranger = await emptyDossier()
    await expect(syncDossier(stranger, at(couch), { now })).rejects.toMatchObject({ rule: 'other-dossier' })
  })

  it('sends what the server refused again each time, and names it', async () => {
    const refuse = { on: true }
    const couch = madeUpCouch((doc) => {
      try {
        validateAct(doc, null, { name: 'Ada Orlen', roles: ['concordance-lead'] })
        return undefined
      } catch (error) {
        return refuse.on ? (error as { forbidden: string }).forbidden : undefined
      }
    })
    const { one, time } = await two(couch)
    await decide(one, 'fp-8-1-a', time('Ada Orlen'), opinion('Mine.'))
    const { _id } = await decide(one, 'fp-8-1-a', time('Bo Timm'), opinion('By a stick.'))
    for (let round = 0; round < 2; round++)
      expect(await syncDossier(one, at(couch), { now })).toMatchObject({
        pushed: round === 0 ? 1 : 0,
        refused: [{ id: _id, by: 'Bo Timm', reason: 'this account writes as Ada Orlen and not as Bo Timm' }],
      })
    refuse.on = false
    expect(await syncDossier(one, at(couch), { now })).toMatchObject({ pushed: 1, refused: [] })
  })
})

describe('what comes from a server', () => {
  it('is set apart where it is unsound, listed, shown nowhere and sent nowhere', async () => {
    const { couch, one, other, time } = await two()
    const dossier = one.head.dossier
    const good = await makeEntry(dossier, 'fp-8-1-a', [], hand('Cy Ruan'), {
      act: 'decide',
      ...opinion('Sound.'),
    })
    const forged = { ...good, did: { ...good.did, status: 'gap' } }
    const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`)
    const foreign = await makeEntry('01234567-89ab-4def-8123-456789abcdef', 'fp-8-1-b', [], hand('Cy Ruan'), {
      act: 'decide',
      ...opinion('Elsewhere.'),
    })
    const bad: { readonly [name: string]: unknown }[] = [
      forged,
      foreign as never,
      { _id: 'entry:made-up', kind: 'entry', did: { act: 'constructor' } },
      { _id: '__proto__', kind: 'law' },
      { _id: '../../etc/passwd', kind: 'law', sha256: '../../etc/passwd' },
      { _id: 'deep', deep },
      {
        ...good,
        _id: good._id.replace('fp-8-1-a', 'fp-8-1-c'),
        polluted: JSON.parse('{"__proto__":{"x":1}}'),
      },
      { _id: 'large', kind: 'entry', text: 'x'.repeat(2_000_000) },
    ]
    for (const doc of bad) couch.plant(doc)
    const synced = await syncDossier(one, at(couch), { now })
    expect(synced.quarantined.map(({ id }) => id).sort()).toEqual(bad.map(({ _id }) => String(_id)).sort())
    expect(synced.pulled).toBe(0)
    expect(await findingsOf(one)).toEqual([])
    expect((await verifyDossier(one)).flaws).toEqual([])
    expect(await quarantined(one)).toHaveLength(bad.length)
    expect(({} as { x?: number }).x).toBeUndefined()
    for (const { from, text } of await quarantined(one)) {
      expect(from).toBe('couch.example:5984')
      expect(text.length).toBeLessThanOrEqual(1024 * 1024)
    }
    await comment(one, 'fp-8-1-a', time('Ada Orlen'), 'Still at work.')
    expect(await syncDossier(one, at(couch), { now })).toMatchObject({ pushed: 1, quarantined: [] })
    await syncDossier(other, at(couch), { now, direction: 'pull' })
    expect(await same(one, other)).toBe(true)
  })

  it('is taken in later where a newer program wrote it', async () => {
    const { couch, one } = await two()
    const good = await makeEntry(one.head.dossier, 'fp-8-1-a', [], hand('Cy Ruan'), {
      act: 'decide',
      ...opinion('So.'),
    })
    couch.plant({ ...good, schema: 99 })
    expect((await syncDossier(one, at(couch), { now })).quarantined).toMatchObject([{ rule: 'newer-schema' }])
    // As the newer program finds it, whose schema is the document's.
    const [kept] = await quarantined(one)
    await one.store.database.put({
      ...kept,
      text: JSON.stringify(good),
      ...(await revOf(one, kept?._id ?? '')),
    })
    await syncDossier(one, at(couch), { now })
    expect(await quarantined(one)).toEqual([])
    expect(await findingsOf(one)).toMatchObject([{ opinions: [{ why: 'So.' }] }])
  })

  it('is not taken for a law where the file is another one', async () => {
    const { couch, one, other } = await two()
    const law = await keep(one, hand('Ada Orlen', '2026-03-02T09:00:00.000Z'), 'veldoria-amended.md')
    await syncDossier(one, at(couch), { now })
    const id = `law:${law}`
    for (const [rev, doc] of couch.docs.get(id) ?? [])
      (couch.docs.get(id) as Map<string, object>).set(rev, {
        ...doc,
        _attachments: {
          ...(doc._attachments as object),
          file: { data: Buffer.from('no law').toString('base64') },
        },
      })
    expect((await syncDossier(other, at(couch), { now })).quarantined).toMatchObject([
      { id, rule: 'law-changed' },
    ])
  })
})

const revOf = async ({ store }: Dossier, id: string) => ({ _rev: (await store.revisions([id])).get(id) })

describe('a server in trouble', () => {
  const answers = (status: number, body = '{"error":"x","reason":"as it says"}') => ({
    status,
    headers: { get: () => null },
    text: async () => body,
    arrayBuffer: async () => new TextEncoder().encode(body).buffer,
  })

  /** Answers so to the first requests, then as the server does. */
  const first = (couch: MadeUpCouch, count: number, make: () => Awaited<ReturnType<Fetch>>): Fetch => {
    let asked = 0
    return async (...args) => (asked++ < count ? make() : couch.fetch(...args))
  }

  it.each([
    ['500', () => answers(500)],
    ['503', () => answers(503)],
    ['409', () => answers(409)],
    ['429', () => answers(429)],
    ['garbage', () => answers(200, '<html>Log in to the hotel</html>')],
    ['half an answer', () => answers(200, '{"db_name":"made')],
    [
      'a dropped connection',
      () => {
        throw new TypeError('fetch failed', { cause: new Error('read ECONNRESET') })
      },
    ],
  ])('%s: is asked again, and the sync comes to its end', async (_, make) => {
    const { couch, one, time } = await two()
    await decide(one, 'fp-8-1-a', time('Ada Orlen'), opinion('Here.'))
    expect(await syncDossier(one, at(couch, first(couch, 3, make)), { now })).toMatchObject({ pushed: 1 })
  })

  it.each([
    ['server-401', /does not know this name or password/, () => answers(401)],
    ['server-403', /may not do that/, () => answers(403)],
    ['server-500', /trouble of its own, status 500 \(as it says\)/, () => answers(500)],
    ['server-garbage', /does not speak as a CouchDB/, () => answers(200, '<html>')],
    [
      'server-unreachable',
      /connection broke off \(read ECONNRESET\)/,
      () => {
        throw new TypeError('fetch failed', { cause: new Error('read ECONNRESET') })
      },
    ],
  ])('%s: gives up with one sentence, and nothing is lost', async (rule, words, make) => {
    const { couch, one, time } = await two()
    await decide(one, 'fp-8-1-a', time('Ada Orlen'), opinion('Here.'))
    const trouble = await syncDossier(one, at(couch, first(couch, 1000, make)), { now }).catch(
      (error: unknown) => error,
    )
    expect(trouble).toMatchObject({ rule, message: expect.stringMatching(words) })
    expect(String(trouble)).not.toMatch(/\n|undefined| {4}at /)
    expect(await findingsOf(one)).toHaveLength(1)
    expect(await syncDossier(one, at(couch), { now })).toMatchObject({ pushed: 1 })
  })

  it('asks nothing again where the password is wrong', async () => {
    const { couch, one } = await two()
    let asked = 0
    const fetch: Fetch = async () => {
      asked += 1
      return answers(401)
    }
    await expect(syncDossier(one, at(couch, fetch), { now })).rejects.toMatchObject({ rule: 'server-401' })
    expect(asked).toBe(1)
  })

  it('404: names the address', async () => {
    const { couch, one } = await two()
    await expect(
      syncDossier(
        one,
        at(couch, async () => answers(404)),
        { now },
      ),
    ).rejects.toThrow(/couch\.example:5984 has no such database \(as it says\); check the address/)
  })

  it('413: sends less at once, and names what is too large by itself', async () => {
    const { couch, one, time } = await two()
    const small: Fetch = async (url, request) =>
      (request.body?.length ?? 0) > 4000 ? answers(413) : couch.fetch(url, request)
    for (let count = 0; count < 20; count++)
      await decide(one, `fp-${count}`, time('Ada Orlen'), opinion('Because. '.repeat(20)))
    const { _id } = await comment(one, 'fp-1', time('Ada Orlen'), 'x'.repeat(5000))
    expect(await syncDossier(one, at(couch, small), { now })).toMatchObject({
      pushed: 20,
      refused: [{ id: _id, reason: expect.stringMatching(/takes nothing as large as 6 KB/) }],
    })
    expect(await syncDossier(one, at(couch), { now })).toMatchObject({ pushed: 1, refused: [] })
  })

  it('says by how much the clocks differ', async () => {
    const { couch, one } = await two()
    const server = serverAt(address, { fetch: couch.fetch, now: () => Date.now() + 3_600_000 })
    const { clock: ahead } = await syncDossier(one, server, { now })
    expect(Math.abs(ahead - 3600)).toBeLessThan(30)
  })

  it('is not waited for longer than told, and can be stopped', async () => {
    const { couch, one } = await two()
    const silent: Fetch = (_, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))))
    const impatient = serverAt(address, { fetch: silent, wait: 20, again: 1, backOff: 1 })
    await expect(syncDossier(one, impatient, { now })).rejects.toThrow(/no answer in time/)
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 20)
    const patient = serverAt(address, { fetch: silent, signal: stop.signal as never })
    await expect(syncDossier(one, patient, { now })).rejects.toMatchObject({ rule: 'stopped' })
    expect(await syncDossier(one, at(couch), { now })).toMatchObject({ refused: [] })
  })
})

describe('a name and password', () => {
  it('go to the server alone and stand in no error', async () => {
    const { one } = await two()
    const sent: unknown[] = []
    const fetch: Fetch = async (url, { headers, redirect }) => {
      sent.push([url.includes('s3cret'), headers.authorization, redirect])
      throw new Error('connect ECONNREFUSED')
    }
    const server = serverAt(address, { fetch, name: 'ada', password: 's3cret-ü', again: 0 })
    const error = await syncDossier(one, server, { now }).catch(String)
    expect(error).not.toMatch(/s3cret|ada:/)
    expect(sent).toEqual([[false, `Basic ${Buffer.from('ada:s3cret-ü').toString('base64')}`, 'error']])
    expect(JSON.stringify(server)).not.toMatch(/s3cret/)
  })
})
