import { describe, expect, it } from 'vitest'
import { decide, evidenceFor, verifyDossier } from '../src/index.ts'
import { clock, emptyDossier, keep, readAll } from './memory.ts'

async function sound() {
  const dossier = await emptyDossier()
  const now = clock()
  const law = await keep(dossier, now('Ada Orlen'), 'veldoria.md')
  const evidence = await evidenceFor(await readAll(dossier), { citation: '3(1)' })
  const entry = await decide(dossier, 'fp-8-1-a', now('Ada Orlen'), { status: 'met', why: 'So.', evidence })
  return { dossier, law, entry, now }
}

/** Writes over a document behind the dossier's back. */
async function tamper({ dossier }: Awaited<ReturnType<typeof sound>>, id: string, change: object) {
  const doc = await dossier.store.get(id)
  await dossier.store.database.bulkDocs([{ ...doc, ...change }])
  return (await verifyDossier(dossier)).flaws
}

describe('verify', () => {
  it('finds nothing in a sound dossier and counts what it looked at', async () => {
    const { dossier } = await sound()
    expect(await verifyDossier(dossier)).toEqual({ entries: 2, laws: 1, quotes: 1, flaws: [] })
  })

  it('sees a decision that was changed afterwards', async () => {
    const all = await sound()
    const flaws = await tamper(all, all.entry._id, { did: { ...all.entry.did, status: 'gap' } })
    expect(flaws).toMatchObject([{ rule: 'entry-changed', id: all.entry._id }])
  })

  it('sees a decision that is gone and that others build on', async () => {
    const all = await sound()
    await decide(all.dossier, 'fp-8-1-a', all.now('Ada Orlen'), { status: 'gap', why: 'No.', evidence: [] })
    expect(await tamper(all, all.entry._id, { _deleted: true })).toMatchObject([{ rule: 'entry-missing' }])
  })

  it('sees a law whose file is another one', async () => {
    const all = await sound()
    const flaws = await tamper(all, `law:${all.law}`, {
      _attachments: { file: { content_type: 'text/plain', data: Buffer.from('another law') } },
    })
    expect(flaws.map(({ rule }) => rule)).toContain('law-changed')
  })

  it('sees a quote whose law is gone', async () => {
    const all = await sound()
    const flaws = await tamper(all, `law:${all.law}`, { _deleted: true })
    expect(flaws.map(({ rule }) => rule)).toEqual(['law-missing', 'quote-changed'])
  })

  it('sees what is no document of a dossier', async () => {
    const all = await sound()
    await all.dossier.store.database.bulkDocs([
      { _id: 'entry:made-up', kind: 'entry', did: { act: 'constructor' } },
    ])
    expect((await verifyDossier(all.dossier)).flaws).toMatchObject([
      { rule: 'document-shape', id: 'entry:made-up' },
    ])
  })
})
