// How long 10,000 decisions take to a server on the same machine and on to another copy; writes it into the README.
// node .ci/bench.mjs packages/dossier/bench/replicate.ts [DECISIONS]
import { join } from 'node:path'
import { makeEntry } from '../src/entry.ts'
import { createDossier, type Fetch, findingsOf, joinDossier, serverAt, syncDossier } from '../src/index.ts'
import { couch } from '../test/couch.ts'
import { diskPlace, temporaryFolder } from '../test/disk.ts'
import { intoReadme, table } from './readme.ts'

const [, , decisions = '10000'] = process.argv
const now = () => new Date().toISOString()
const folder = temporaryFolder()
const there = await couch()
const server = serverAt(there.url, {
  fetch: fetch as unknown as Fetch,
  ...(there.name !== undefined && { name: there.name, password: there.password ?? '' }),
})

const seconds = async (work: () => Promise<unknown>): Promise<string> => {
  const begun = performance.now()
  await work()
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`
}

try {
  const one = await createDossier(diskPlace(join(folder.path, 'one')), {
    name: 'Veldoria',
    country: 'VD',
    created: '2026-03-01T08:00:00.000Z',
  })
  const why = 'The clause names the maker and the number, and says nothing on the time. '.repeat(4)
  for (let from = 0; from < Number(decisions); from += 1000) {
    const docs = []
    for (let index = from; index < from + 1000; index++) {
      const hand = {
        by: 'Ada Orlen',
        at: new Date(Date.UTC(2026, 2, 1) + index).toISOString(),
        program: 'bench',
      }
      const did = { act: 'decide', status: 'gap', evidence: [], why } as const
      docs.push({ doc: await makeEntry(one.head.dossier, `ob-${index % 500}`, [], hand, did) })
    }
    await one.store.add(docs)
  }
  const sent = await seconds(() => syncDossier(one, server, { now, create: true }))
  const other = await joinDossier(diskPlace(join(folder.path, 'other')), server)
  const taken = await seconds(() => syncDossier(other, server, { now }))
  const nothing = await seconds(() => syncDossier(one, server, { now }))
  const [a, b] = [await findingsOf(one), await findingsOf(other)]
  if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error('the copies differ')
  const rows = [[decisions, sent, taken, nothing]]
  process.stdout.write(`${rows[0]?.join(' | ')}\n`)
  intoReadme(
    'replicate',
    table(['Decisions', 'To the server', 'To another copy', 'A sync with nothing new'], rows),
  )
  await one.close()
  await other.close()
} finally {
  await there.close()
  folder.remove()
}
