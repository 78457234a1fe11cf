import { inspect } from 'node:util'
import fc from 'fast-check'
import {
  agree,
  comment,
  type Dossier,
  DossierError,
  decide,
  type Entry,
  exportDossier,
  type Fetch,
  findingsOf,
  importAs,
  logOf,
  mergeInto,
  readExport,
  resolve,
  serverAt,
  syncDossier,
  verifyDossier,
  withdraw,
} from '../src/index.ts'
import { madeUpCouch } from './made-up-couch.ts'
import { meet } from './meet.ts'
import type { Meeting } from './meeting.ts'
import { emptyDossier, hand, memoryPlace } from './memory.ts'

const people = ['Ada Orlen', 'Bo Timm', 'Cy Ruan']
const statuses = ['met', 'partial', 'gap', 'conflict'] as const

const step = (replicas: number) =>
  fc.record({
    what: fc.constantFrom(
      'decide',
      'decide',
      'decide',
      'withdraw',
      'resolve',
      'agree',
      'comment',
      'meet',
      'carry-file',
      'sync',
      'sync',
      'restart',
    ),
    replica: fc.nat(replicas - 1),
    other: fc.nat(replicas - 1),
    by: fc.constantFrom(...people),
    obligation: fc.constantFrom('fp-8-1-a', 'fp-8-1-b'),
    status: fc.constantFrom(...statuses),
    /** Minutes by which the clock of the step is wrong. */
    clock: fc.integer({ min: -600, max: 600 }),
    pick: fc.nat(),
    /** What the server does wrong while it is asked, request by request. */
    faults: fc.array(fc.constantFrom('well', 'well', 'drop', 'lose', 'slow', '500', 'garbage'), {
      maxLength: 8,
    }),
  })

type Step = ReturnType<typeof step> extends fc.Arbitrary<infer S> ? S : never

const madeUp = async (): Promise<Meeting> => {
  const { fetch, wipe } = madeUpCouch()
  return {
    url: 'http://couch.example/made-up',
    fetch,
    wipe: async () => wipe(),
    restart: async () => {},
    close: async () => {},
  }
}

/** What replicas did apart from each other, in random order; all of it must be found everywhere in the end. */
export const convergence = (replicas: number, meeting: () => Promise<Meeting> = madeUp) =>
  fc.asyncProperty(fc.array(step(replicas), { minLength: 1, maxLength: 25 }), async (steps) => {
    const first = await emptyDossier()
    const start = await readExport(await exportDossier(first))
    const copies = [first]
    while (copies.length < replicas) copies.push((await importAs(memoryPlace(), start)).dossier)
    const acknowledged: Entry[] = []
    const server = await meeting()
    for (const [index, one] of steps.entries()) {
      const done = await take(copies, one, index, server).catch((error: unknown) => {
        // A rule of the review that forbids the step at this moment.
        if (error instanceof DossierError) return undefined
        throw error
      })
      if (done) acknowledged.push(done)
    }
    await meetAll(copies, server)
    const [one, ...others] = await Promise.all(copies.map((copy) => exportDossier(copy)))
    for (const other of others) expectSame(other, one)
    for (const copy of copies) await everythingIsThere(copy, acknowledged)
    for (const copy of copies) await copy.close()
    await server.close()
  })

async function take(
  copies: readonly Dossier[],
  one: Step,
  index: number,
  server: Meeting,
): Promise<Entry | undefined> {
  const dossier = copies[one.replica] as Dossier
  const other = copies[one.other] as Dossier
  const at = new Date(Date.UTC(2026, 2, 1, 9, 0, index) + one.clock * 60_000).toISOString()
  const by = hand(one.by, at)
  const judgement = { status: one.status, why: `Step ${index}.`, evidence: [] }
  switch (one.what) {
    case 'decide':
      return decide(dossier, one.obligation, by, judgement)
    case 'resolve':
      return resolve(dossier, one.obligation, by, judgement)
    case 'agree':
      return agree(dossier, one.obligation, by)
    case 'comment':
      return comment(dossier, one.obligation, by, `Step ${index}.`)
    case 'withdraw': {
      const own = (await logOf(dossier)).filter(
        (entry) => entry.by === one.by && entry.subject === one.obligation,
      )
      const entry = own[one.pick % Math.max(1, own.length)]
      return entry && withdraw(dossier, one.obligation, by, entry._id)
    }
    case 'meet':
      if (dossier !== other) await meet(dossier, other)
      return undefined
    case 'sync':
      await exchange(dossier, server, one.faults)
      return undefined
    case 'restart':
      // Its memory of who came how far is gone, and now and then the documents too.
      await (one.pick % 2 === 0 ? server.wipe() : server.restart())
      return undefined
    default:
      await mergeInto(dossier, await readExport(await exportDossier(other)))
      return undefined
  }
}

/** Through the server, twice round: the last one's news reaches the first. */
async function meetAll(copies: readonly Dossier[], server: Meeting): Promise<void> {
  for (const copy of [...copies, ...copies]) await exchange(copy, server, [])
}

/** A sync over a line that is as bad as told; it may give up in the middle, the next one goes on. */
const exchange = (dossier: Dossier, { url, fetch }: Meeting, faults: Step['faults']) =>
  syncDossier(dossier, serverAt(url, { fetch: badLine(fetch, faults), backOff: 0, again: 2 }), {
    now: () => '2026-04-01T00:00:00.000Z',
  })

function badLine(fetch: Fetch, faults: Step['faults']): Fetch {
  let asked = 0
  return async (url, request) => {
    const fault = faults[asked++] ?? 'well'
    if (fault === 'drop') throw new Error('ECONNRESET')
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 1))
    const answer = await fetch(url, request)
    // Done, and nobody hears of it.
    if (fault === 'lose') throw new Error('ECONNRESET')
    if (fault === '500') return { ...answer, status: 500 }
    if (fault === 'garbage')
      return { ...answer, arrayBuffer: async () => new TextEncoder().encode('<html>').buffer }
    return answer
  }
}

function expectSame(a: Uint8Array, b: Uint8Array | undefined): void {
  if (Buffer.compare(a, b ?? new Uint8Array()) !== 0) throw new Error('two replicas differ')
}

/** Nothing that was acknowledged is missing, and each opinion that nothing took the place of is shown. */
async function everythingIsThere(dossier: Dossier, acknowledged: readonly Entry[]): Promise<void> {
  const log = await logOf(dossier)
  const ids = new Set(log.map(({ _id }) => _id))
  for (const { _id } of acknowledged) if (!ids.has(_id)) throw new Error(`lost: ${_id}`)
  const { flaws } = await verifyDossier(dossier)
  if (flaws.length > 0) throw new Error(JSON.stringify(flaws))
  const shown = new Set(
    (await findingsOf(dossier)).flatMap(({ opinions }) => opinions.map(({ entry }) => entry)),
  )
  const expected = standingByDefinition(log)
  if ([...shown].sort().join() !== [...expected].sort().join())
    throw new Error(`shown ${[...shown]}, expected ${[...expected]}`)
}

/** The rule said as plainly as can be, without regard to speed: the tests' own reckoning. */
function standingByDefinition(log: readonly Entry[]): ReadonlySet<string> {
  const byId = new Map(log.map((entry) => [entry._id, entry]))
  const ancestors = (entry: Entry): Set<string> =>
    new Set(entry.after.flatMap((id) => [id, ...ancestors(byId.get(id) as Entry)]))
  const withdrawn = (entry: Entry): boolean =>
    log.some((other) => other.did.act === 'withdraw' && other.did.entry === entry._id && !withdrawn(other))
  const live = log.filter(
    (entry) => (entry.did.act === 'decide' || entry.did.act === 'resolve') && !withdrawn(entry),
  )
  const replaced = (entry: Entry) =>
    live.some(
      (later) => (later.did.act === 'resolve' || later.by === entry.by) && ancestors(later).has(entry._id),
    )
  return new Set(live.filter((entry) => !replaced(entry)).map(({ _id }) => _id))
}

/** What failed and why: the report of fast-check alone leaves the error out. */
export const whyFailed = (details: fc.RunDetails<[Step[]]>): string =>
  `${fc.defaultReportMessage(details)}\n${inspect(details.errorInstance)}`
