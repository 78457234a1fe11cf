import { createHash } from 'node:crypto'
import type { Asked } from './asked.ts'
import { readJson } from './body.ts'
import { fieldsOf } from './json.ts'
import type { Loose, Pouch } from './pouch.ts'
import { badRequest, Refusal } from './refusal.ts'

/** Notes of a replication on how far it came: small, few, and each person's own. */
const limit = { bytes: 16 * 2 ** 10, each: 500 } as const

const form = /^[\w.~+=-]{1,120}$/

export interface Checkpoints {
  readonly read: (asked: Asked, database: Pouch, id: string) => Promise<Loose>
  readonly write: (asked: Asked, database: Pouch, id: string) => Promise<Loose>
}

export function checkpoints(): Checkpoints {
  const made = new Map<string, Set<string>>()

  /** A reader too keeps notes: nobody may reach those of others, nor fill the disk with his own. */
  const placeOf = ({ person }: Asked, id: string): string => {
    if (!form.test(id)) throw badRequest('such a note cannot be kept')
    const whose = createHash('sha256')
      .update(person.name ?? '')
      .digest('hex')
      .slice(0, 16)
    return `_local/${whose}.${id}`
  }
  const count = ({ person }: Asked, place: string): void => {
    const places = made.get(person.name ?? '') ?? new Set()
    made.set(person.name ?? '', places.add(place))
    if (places.size > limit.each)
      throw new Refusal(429, 'too-many-notes', 'too many replications were begun; try again tomorrow')
  }

  return {
    read: async (asked, database, id) => ({
      ...(await database.get(placeOf(asked, id))),
      _id: `_local/${id}`,
    }),
    write: async (asked, database, id) => {
      const place = placeOf(asked, id)
      count(asked, place)
      const note = fieldsOf(await readJson(asked.request, limit.bytes))
      return { ...(await database.put({ ...note, _id: place })), id: `_local/${id}` }
    },
  }
}
