import type { Asked } from './asked.ts'
import { readJson } from './body.ts'
import { fieldsOf, jsonOf } from './json.ts'
import { isPart } from './part.ts'
import type { Loose, Pouch } from './pouch.ts'
import { type Query, queryOf, textsOf } from './query.ts'
import { badRequest, missing } from './refusal.ts'

/** Ids and revisions in one question; a page of documents; documents whose files come along. */
const most = { asked: 10_000, page: 100_000, whole: 100 } as const
const bodyLimit = 4 * 2 ** 20

/** `_all_docs`, with what belongs to the dossier only. */
export async function allDocs({ request, url, method }: Asked, database: Pouch): Promise<Loose> {
  const query = queryOf(url)
  const body = method === 'POST' ? fieldsOf(await readJson(request, bodyLimit)) : {}
  const given = body.keys ?? (url.searchParams.has('keys') ? jsonOf(query.text('keys') ?? '') : undefined)
  const key = query.key('key')
  const attachments = query.flag('attachments')
  const page = await database.allDocs({
    ...docOptions(query),
    ...(given !== undefined
      ? { keys: textsOf(given, 'keys', most.asked) }
      : {
          ...defined({
            key,
            startkey: query.key('startkey', 'start_key'),
            endkey: query.key('endkey', 'end_key'),
          }),
          limit: query.count('limit', attachments ? most.whole : most.page) ?? most.page,
          skip: query.count('skip', most.page) ?? 0,
          descending: query.flag('descending'),
          inclusive_end: query.text('inclusive_end') !== 'false',
        }),
  })
  const rows = (Array.isArray(page.rows) ? page.rows : []) as readonly Loose[]
  return { ...page, rows: rows.filter(({ id, key: asked }) => isPart(id ?? asked) || id === undefined) }
}

export async function bulkGet({ request, url }: Asked, database: Pouch): Promise<Loose> {
  const { docs } = fieldsOf(await readJson(request, bodyLimit))
  if (!Array.isArray(docs) || docs.length > 1000) throw badRequest('docs must be a list of at most 1000 ids')
  const asked = docs.map(fieldsOf).map(({ id, rev }) => {
    if (!isPart(id)) throw badRequest('a dossier holds no document of such an id')
    return { id, ...(typeof rev === 'string' && { rev }) }
  })
  const query = queryOf(url)
  const { results } = await database.bulkGet({
    docs: asked,
    revs: query.flag('revs'),
    latest: query.flag('latest'),
    attachments: query.flag('attachments'),
  })
  const gone = (id: string) => ({ error: { id, error: 'not_found', reason: 'missing' } })
  return {
    results: results.map(({ id, docs: found }) => ({
      id,
      docs: found.map((row) => ('ok' in row ? row : gone(id))),
    })),
  }
}

export async function revsDiff({ request }: Asked, database: Pouch): Promise<Loose> {
  const revisions = Object.entries(fieldsOf(await readJson(request, bodyLimit)))
  if (revisions.length > most.asked) throw badRequest(`ask for at most ${most.asked} documents at once`)
  const parts = revisions.filter(([id]) => isPart(id))
  const known = parts.map(([id, list]) => [id, textsOf(list, 'revisions', 1000)] as const)
  const missed = await database.revsDiff(Object.fromEntries(known))
  // What belongs to no dossier is missing, and refused when it comes.
  return {
    ...missed,
    ...Object.fromEntries(
      revisions.filter(([id]) => !isPart(id)).map(([id, list]) => [id, { missing: list }]),
    ),
  }
}

export async function oneDoc({ url }: Asked, database: Pouch, id: string): Promise<unknown> {
  if (!isPart(id)) throw missing()
  const query = queryOf(url)
  const given = query.text('open_revs')
  const open = given === undefined || given === 'all' ? given : textsOf(jsonOf(given), 'open_revs', 1000)
  return database.get(
    id,
    defined({
      ...docOptions(query),
      rev: query.text('rev'),
      revs: query.flag('revs'),
      revs_info: query.flag('revs_info'),
      latest: query.flag('latest'),
      open_revs: open,
    }),
  )
}

const docOptions = (query: Query) => ({
  include_docs: query.flag('include_docs'),
  attachments: query.flag('attachments'),
  conflicts: query.flag('conflicts'),
})

const defined = (values: Loose): Loose =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
