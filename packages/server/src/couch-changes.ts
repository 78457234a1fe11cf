import type { Asked } from './asked.ts'
import { readJson } from './body.ts'
import { fieldsOf } from './json.ts'
import { isPart } from './part.ts'
import type { Loose, Pouch } from './pouch.ts'
import { queryOf, textsOf } from './query.ts'
import { badRequest } from './refusal.ts'
import { sendJson } from './reply.ts'

/** A question stays open at most this long, in milliseconds; so often a sign of life is sent. */
const longest = 60_000
const beat = { shortest: 1000, usual: 25_000 } as const
const mostChanges = 10_000

interface Wanted {
  readonly since: number | 'now'
  readonly options: Loose
}

/** `_changes`: at once, or as soon as there is one (`feed=longpoll`). `stop` ends the waiting when the server is closed. */
export async function changes(asked: Asked, database: Pouch, stop: AbortSignal): Promise<void> {
  const { request, response, url } = asked
  const query = queryOf(url)
  const wanted = await wantedOf(asked, database)
  const feed = query.text('feed') ?? 'normal'
  if (feed !== 'normal' && feed !== 'longpoll')
    throw badRequest('ask for changes with feed=normal or feed=longpoll')
  const found = await once(database, wanted)
  if (feed === 'normal' || found.results.length > 0 || wanted.options.descending === true) {
    await sendJson(request, response, { json: found })
    return
  }
  const wait = query.count('timeout', longest) ?? longest
  const heartbeat = query.text('heartbeat') === 'true' ? beat.usual : query.count('heartbeat', longest)
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.flushHeaders()
  await untilChanged(database, wanted.since, {
    wait,
    stop,
    // White space before JSON is none of its words.
    beat: heartbeat === undefined ? undefined : Math.max(beat.shortest, heartbeat),
    sign: () => response.write('\n'),
    left: (hear) => response.on('close', hear),
  })
  if (!response.writableEnded && !response.destroyed)
    response.end(`${JSON.stringify(await once(database, wanted))}\n`)
}

async function wantedOf({ request, url, method }: Asked, database: Pouch): Promise<Wanted> {
  const query = queryOf(url)
  const body = method === 'POST' ? fieldsOf(await readJson(request, 2 ** 20)) : {}
  const filter = query.text('filter')
  // A database here holds one dossier, so the filter that picks it out has nothing to do.
  if (filter !== undefined && filter !== '_doc_ids' && filter !== 'concordance/dossier')
    throw badRequest('this server filters by _doc_ids only')
  const given = (query.text('since') ?? '0').replaceAll('"', '')
  if (given !== 'now' && !/^\d{1,15}$/.test(given)) throw badRequest('since must be a number or now')
  const whole = query.flag('include_docs') && query.flag('attachments')
  return {
    // Asked again after the waiting, so that `now` must not move.
    since: given === 'now' ? (await database.info()).update_seq : Number(given),
    options: {
      include_docs: query.flag('include_docs'),
      attachments: whole,
      conflicts: query.flag('conflicts'),
      descending: query.flag('descending'),
      limit: query.count('limit', whole ? 100 : mostChanges) ?? (whole ? 100 : mostChanges),
      style: query.text('style') === 'all_docs' ? 'all_docs' : 'main_only',
      ...(filter === '_doc_ids' && { doc_ids: textsOf(body.doc_ids, 'doc_ids', 1000) }),
    },
  }
}

interface Found {
  readonly results: readonly Loose[]
  readonly last_seq: unknown
  /** Changes that follow, at most; 0 where there are none. */
  readonly pending: number
}

/** As many changes as were asked for: what is no part of the dossier is passed over, and must not look like the end. */
async function once(database: Pouch, { since, options }: Wanted): Promise<Found> {
  const limit = Number(options.limit)
  const found: Loose[] = []
  for (let from: unknown = since; ; ) {
    const asked = limit - found.length
    const { results, last_seq } = await database.changes({ ...options, since: from, limit: asked })
    const rows = (Array.isArray(results) ? results : []) as readonly Loose[]
    found.push(...rows.filter(({ id }) => isPart(id)))
    const isEnd = rows.length < asked
    if (isEnd || found.length >= limit || options.descending === true) {
      const left = isEnd ? 0 : (await database.info()).update_seq - Number(last_seq)
      return { results: found, last_seq, pending: Math.max(0, left) }
    }
    from = last_seq
  }
}

interface Waiting {
  readonly wait: number
  readonly beat: number | undefined
  readonly stop: AbortSignal
  readonly sign: () => void
  readonly left: (hear: () => void) => void
}

/** Resolves at the next change, after the time, when the other side leaves or the server is closed. */
function untilChanged(
  database: Pouch,
  since: unknown,
  { wait, beat, stop, sign, left }: Waiting,
): Promise<void> {
  return new Promise((resolve) => {
    const feed = database.changes({ since, live: true, include_docs: false, return_docs: false })
    // With a sign of life the question may stay open; a time on top would only make work.
    const timer = beat === undefined ? setTimeout(() => end(), wait) : undefined
    const pulse = beat === undefined ? undefined : setInterval(sign, beat)
    const end = (): void => {
      clearTimeout(timer)
      clearInterval(pulse)
      stop.removeEventListener('abort', end)
      feed.cancel()
      resolve()
    }
    feed.catch(() => end())
    feed.on('change', (change) => {
      if (isPart((change as Loose).id)) end()
    })
    stop.addEventListener('abort', end)
    left(end)
    if (stop.aborted) end()
  })
}
