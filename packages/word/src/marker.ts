import type { Stamp } from './edits.ts'
import { escapeXml } from './xml-text.ts'

/** Writes tracked changes with one counter for `w:id` over the whole package. */
export interface Marker {
  readonly stamp: Stamp
  /** A fresh `w:id`. */
  id(): number
  /** The attributes of a new tracked change. */
  attributes(): string
}

export function marker(stamp: Stamp, firstId: number): Marker {
  let next = firstId
  const who = `w:author="${escapeXml(stamp.author)}" w:date="${escapeXml(stamp.date)}"`
  const id = () => next++
  return { stamp, id, attributes: () => `w:id="${id()}" ${who}` }
}

/** Highest number among the `w:id` of all parts: signed, as some producers write −1. */
export function highestId(texts: Iterable<string>): number {
  let highest = 0
  for (const text of texts)
    for (const [, digits] of text.matchAll(/\sw:id\s*=\s*["'](-?\d{1,9})["']/g))
      highest = Math.max(highest, Number(digits))
  return highest
}
