import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { makeEntry } from '../src/entry.ts'
import { type Act, designDocuments, type UserContext, validateAct } from '../src/index.ts'
import { hand } from './memory.ts'

const uuid = '01234567-89ab-4def-8123-456789abcdef'
const hash = 'a'.repeat(64)
const reviewer: UserContext = { name: 'Ada Orlen', roles: ['concordance-reviewer'] }
const lead: UserContext = { name: 'Cy Ruan', roles: ['concordance-lead'] }
const reader: UserContext = { name: 'Di Sorn', roles: [] }
const nobody: UserContext = { name: null, roles: [] }
const admin: UserContext = { name: 'root', roles: ['_admin'] }

const opinion: Act = { act: 'decide', status: 'gap', evidence: [], why: 'No time is set.' }
const entry = (did: Act = opinion, by = 'Ada Orlen') => makeEntry(uuid, 'fp-8-1-a', [], hand(by), did)
const loose = (doc: object) => ({ ...doc }) as { readonly [name: string]: unknown }
const law = {
  _id: `law:${hash}`,
  kind: 'law',
  schema: 1,
  sha256: hash,
  format: 'docx',
  language: 'en',
  title: 'Act',
  clauses: 3,
  clausesHash: hash,
  _attachments: { file: { stub: true }, 'law.json': { stub: true } },
}
const person: Act = { act: 'person', name: 'Bo Timm', role: 'reviewer' }
const carry: Act = {
  act: 'carry',
  of: `entry:fp-8-1-a:20260301T090000000Z:${'b'.repeat(32)}`,
  from: hash,
  to: hash,
  evidence: [],
  lost: [],
}

/** The function as CouchDB runs it: from its text alone, knowing nothing else. */
const source = designDocuments[0]?.validate_doc_update ?? ''
const inCouch = runInNewContext(`(${source})`) as typeof validateAct

/** Both ways must judge alike. */
function judged(...args: Parameters<typeof validateAct>): string {
  const [here, there] = [validateAct, inCouch].map((judge) => {
    try {
      judge(...args)
      return 'taken'
    } catch (error) {
      return JSON.stringify(error)
    }
  })
  expect(there).toBe(here)
  return here ?? ''
}

describe('the rules of writing on a server', () => {
  it('take what the named person writes', async () => {
    expect(judged(loose(await entry()), null, reviewer)).toBe('taken')
    expect(judged(loose(await entry(opinion, 'Cy Ruan')), null, lead)).toBe('taken')
    expect(judged(law, null, reviewer)).toBe('taken')
  })

  it('refuse an opinion under the name of another, the lead included', async () => {
    const forged = loose(await entry(opinion, 'Bo Timm'))
    for (const user of [reviewer, lead])
      expect(judged(forged, null, user)).toMatch(/forbidden.*not as Bo Timm/)
    expect(judged(forged, null, admin)).toBe('taken')
  })

  it('know accounts whose name is not that of the person, and roles of one dossier', async () => {
    const security = { concordance: { reviewers: ['ada'], people: { ada: 'Ada Orlen' } } }
    const ada = { name: 'ada', roles: [] }
    expect(judged(loose(await entry()), null, ada, security)).toBe('taken')
    expect(judged(loose(await entry()), null, ada, {})).toMatch(/read the dossier/)
    expect(judged(loose(await entry(opinion, 'ada')), null, ada, security)).toMatch(/not as ada/)
    expect(judged(loose(await entry()), null, { name: '__proto__', roles: [] }, security)).toMatch(
      /forbidden/,
    )
  })

  it('let readers and strangers write nothing', async () => {
    expect(judged(loose(await entry(opinion, 'Di Sorn')), null, reader)).toMatch(/forbidden/)
    expect(judged(loose(await entry()), null, nobody)).toMatch(/unauthorized/)
  })

  it('let nothing be changed or removed, not even by the administrator', async () => {
    const one = loose(await entry())
    for (const user of [reviewer, lead, admin]) {
      expect(judged({ ...one, _deleted: true }, one, user)).toMatch(/nothing is removed/)
      expect(judged({ ...one, at: '2026-03-02T09:00:00.000Z' }, one, user)).toMatch(/never changed/)
      expect(judged({ ...one, _rev: '1-b' }, { ...one, _rev: '1-a' }, reviewer)).toBe('taken')
    }
  })

  it('keep naming people and setting up a dossier to leads', async () => {
    const head = {
      _id: 'dossier',
      kind: 'dossier',
      schema: 1,
      dossier: uuid,
      name: 'Veldoria',
      country: 'VD',
      created: '2026-03-01T08:00:00.000Z',
    }
    expect(judged(loose(await entry(person)), null, reviewer)).toMatch(/only a lead/)
    expect(judged(loose(await entry(person, 'Cy Ruan')), null, lead)).toBe('taken')
    expect(judged(head, null, reviewer)).toMatch(/only a lead/)
    expect(judged(head, null, lead)).toBe('taken')
  })

  it('let the program say where quotes stand, and nothing else in its name', async () => {
    expect(judged(loose(await entry(carry, 'Concordance')), null, reviewer)).toBe('taken')
    expect(judged(loose(await entry(opinion, 'Concordance')), null, reviewer)).toMatch(/not as Concordance/)
  })

  it('refuse what has not the form of a document', async () => {
    const one = loose(await entry())
    for (const bad of [
      { ...one, sudo: true },
      { ...one, did: { ...opinion, status: { $gt: null } } },
      { ...one, did: { act: '__proto__' } },
      { ...one, did: { act: 'constructor' } },
      { ...one, by: ['Ada Orlen'] },
      { ...one, kind: '__proto__' },
      { ...one, schema: 2 },
      { ...one, after: ['entry:x'] },
      { ...one, did: { ...opinion, why: 'x'.repeat(200_001) } },
      { ...one, _attachments: { page: {} } },
      { ...law, _attachments: { file: {} } },
      { ...law, clauses: 1.5 },
      { _id: 'made-up' },
      JSON.parse('{"_id":"__proto__","__proto__":{"kind":"law"}}'),
    ])
      expect(judged(bad, null, reviewer)).toMatch(/forbidden/)
  })

  it('leave design documents to the administrator', () => {
    const design = loose(designDocuments[0] ?? {})
    expect(judged(design, null, lead)).toMatch(/administrator/)
    expect(judged(design, null, admin)).toBe('taken')
  })

  it('keep to the grammar that CouchDB 3 knows', () => {
    expect(source).not.toMatch(/=>|\?\.|\?\?|`|\.\.\./)
    expect(JSON.stringify(designDocuments).length).toBeLessThan(60_000)
  })

  it('count and filter by views that run by themselves', async () => {
    const emitted: unknown[] = []
    const one = await entry()
    for (const { map } of Object.values(designDocuments[0]?.views ?? {}))
      (runInNewContext(`(${map})`, { emit: (key: unknown) => emitted.push(key) }) as (doc: object) => void)(
        one,
      )
    expect(emitted).toEqual(['decide', ['Ada Orlen', 'decide'], ['fp-8-1-a', 'decide'], ['gap', 'fp-8-1-a']])
    const filter = runInNewContext(`(${designDocuments[0]?.filters?.dossier})`)
    expect(filter(one, { query: { dossier: uuid } })).toBe(true)
    expect(filter(one, { query: { dossier: 'other' } })).toBe(false)
    expect(filter({ _id: 'x' }, { query: {} })).toBe(false)
  })
})
