import type { Entry } from './types.ts'

/** Entries in an order that every copy computes alike, and who knew of what. */
export interface History {
  /** What an entry builds on comes before it; else by the clock, then by id. */
  readonly entries: readonly Entry[]
  readonly byId: ReadonlyMap<string, Entry>
  /** Entries that no other one builds on: what the next one comes after. */
  readonly heads: readonly string[]
  /** Entries that were not withdrawn, in order. */
  readonly live: readonly Entry[]
  /** Whether the writer of one entry had another one before him. */
  readonly knew: (writer: Entry, other: Entry) => boolean
}

/** Orders the entries of one subject. A clock that is wrong cannot put an answer before its question. */
export function historyOf(entries: readonly Entry[]): History {
  const byId = new Map(entries.map((entry) => [entry._id, entry]))
  const places = placesOf(byId)
  const ordered = [...byId.values()].sort((a, b) => compare(places.get(a._id), places.get(b._id)))
  const builtOn = new Set(ordered.flatMap(({ after }) => after))
  return {
    entries: ordered,
    byId,
    heads: ordered.map(({ _id }) => _id).filter((id) => !builtOn.has(id)),
    live: withoutWithdrawn(ordered),
    knew: (writer, other) => reaches(writer, other._id, byId, places),
  }
}

/** Where an entry stands: a time never before that of what it builds on, and how many steps lie before it. */
interface Place {
  readonly id: string
  readonly at: string
  readonly depth: number
}

function placesOf(byId: ReadonlyMap<string, Entry>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const start of byId.values()) {
    // A stack of its own: threads may be longer than the machine's. Ids are hashes of what they build on, so there is no circle.
    const stack = [start]
    for (let entry = stack.at(-1); entry; entry = stack.at(-1)) {
      const before = entry.after.flatMap((id) => byId.get(id) ?? [])
      const open = before.filter(({ _id }) => !places.has(_id))
      if (open.length > 0) {
        stack.push(...open)
        continue
      }
      stack.pop()
      const known = before.flatMap(({ _id }) => places.get(_id) ?? [])
      places.set(entry._id, {
        id: entry._id,
        at: [entry.at, ...known.map(({ at }) => at)].sort().at(-1) ?? entry.at,
        depth: known.reduce((most, { depth }) => Math.max(most, depth + 1), 0),
      })
    }
  }
  return places
}

function compare(one: Place | undefined, other: Place | undefined): number {
  if (!one || !other) return 0
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  return one.depth - other.depth || (one.id < other.id ? -1 : 1)
}

/** Walks back from an entry; nothing that is no deeper than what is sought can lead to it. */
function reaches(
  from: Entry,
  to: string,
  byId: ReadonlyMap<string, Entry>,
  places: ReadonlyMap<string, Place>,
): boolean {
  const floor = places.get(to)?.depth ?? 0
  const seen = new Set<string>()
  const open = [...from.after]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true
    if (seen.has(id) || (places.get(id)?.depth ?? 0) <= floor) continue
    seen.add(id)
    open.push(...(byId.get(id)?.after ?? []))
  }
  return false
}

/** From the latest back: a withdrawal that is itself withdrawn takes nothing away, nor does one of another's entry. */
function withoutWithdrawn(ordered: readonly Entry[]): readonly Entry[] {
  const byId = new Map(ordered.map((entry) => [entry._id, entry]))
  const withdrawn = new Set<string>()
  for (const { _id, by, did } of [...ordered].reverse()) {
    if (did.act === 'withdraw' && !withdrawn.has(_id) && byId.get(did.entry)?.by === by)
      withdrawn.add(did.entry)
  }
  return ordered.filter(({ _id }) => !withdrawn.has(_id))
}
