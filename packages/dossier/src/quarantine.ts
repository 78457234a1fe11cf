import { arrivalOf } from './arrival.ts'
import { canonical, sha256 } from './bytes.ts'
import type { Dossier } from './dossier.ts'
import { jsonOf } from './safe-json.ts'

/** A document that came from elsewhere and is no sound part of the dossier: kept as it came, counted nowhere. */
export interface Quarantined {
  readonly _id: string
  readonly kind: 'quarantine'
  /** Id that it bore. */
  readonly id: string
  readonly rule: string
  readonly reason: string
  /** Server that it came from, and when. */
  readonly from: string
  readonly at: string
  /** The document as JSON; the beginning of one that is too large. */
  readonly text: string
}

const longest = 1024 * 1024

/** Sets a document apart. The same one is set apart once. */
export async function setApart(
  { store }: Dossier,
  { id, text, ...why }: Omit<Quarantined, '_id' | 'kind'>,
): Promise<Quarantined> {
  const _id = `quarantine:${await sha256(`${id}\n${text}`)}`
  const doc: Quarantined = {
    _id,
    kind: 'quarantine',
    id: id.slice(0, 500),
    text: text.slice(0, longest),
    ...why,
  }
  await store.add([{ doc }])
  return doc
}

/** What was set apart, in order of arrival. */
export async function quarantined({ store }: Dossier): Promise<readonly Quarantined[]> {
  const docs = (await store.beginningWith('quarantine:')) as readonly Quarantined[]
  const released = new Set(await releasedIds({ store }))
  return docs
    .filter(({ _id }) => !released.has(_id))
    .sort((a, b) => (a.at !== b.at ? (a.at < b.at ? -1 : 1) : a._id < b._id ? -1 : 1))
}

/** Takes in what this version of the program knows to read by now. Resolves to how many that were. */
export async function release(dossier: Dossier): Promise<number> {
  const { store, head } = dossier
  const waiting = (await quarantined(dossier)).filter(({ rule }) => rule === 'newer-schema')
  const taken: string[] = []
  for (const { _id, text } of waiting) {
    const arrival = await arrivalOf(orNothing(text), head.dossier)
    if (arrival.kind !== 'entry') continue
    await store.add([{ doc: arrival.doc }])
    taken.push(_id)
  }
  if (taken.length > 0) await store.putNote('released', { ids: [...(await releasedIds(dossier)), ...taken] })
  return taken.length
}

async function releasedIds({ store }: Pick<Dossier, 'store'>): Promise<readonly string[]> {
  const note = await store.note('released')
  return note && 'ids' in note && Array.isArray(note.ids) ? note.ids.map(String) : []
}

function orNothing(text: string): unknown {
  try {
    return jsonOf(text)
  } catch {
    return undefined
  }
}

/** The text under which a document is kept. */
export const asText = (raw: unknown): string => canonical(raw ?? null)
