import { commentWriter } from './comments.ts'
import type { Edit, RefusedEdit, Stamp } from './edits.ts'
import { makePlan } from './make-plan.ts'
import { highestId, marker } from './marker.ts'
import { noteWriter } from './note-writer.ts'
import { type OoxmlPackage, partText, withParts } from './package.ts'
import type { Plan, Planned } from './plan.ts'
import { writePart } from './write-part.ts'

/** A package with tracked changes written into it, before it is proved. */
export interface Written {
  readonly package: OoxmlPackage
  readonly plan: Plan
  readonly written: readonly Planned[]
  readonly refused: readonly RefusedEdit[]
  /** Edits whose comment found no place, because Word has none in that part. */
  readonly uncommented: readonly number[]
}

/** Writes edits as tracked changes by one author at one time; every part and paragraph not touched stays as it is. */
export function writeRedline(base: OoxmlPackage, edits: readonly Edit[], stamp: Stamp): Written {
  const plan = makePlan(base, edits)
  const mark = marker(stamp, highestId(xmlTexts(base)) + 1)
  const comments = commentWriter(mark)
  const notes = noteWriter(base, edits, plan.refused, mark)
  const taken = new Set<number>()
  const changed = new Map<string, string>()
  for (const part of plan.parts.values()) {
    const take = (edit: number) => {
      const text = edits[edit]?.comment
      if (text === undefined || taken.has(edit) || part.name !== base.main) return undefined
      taken.add(edit)
      return comments.add(text)
    }
    changed.set(part.name, writePart(part, mark, take, notes.run))
  }
  // One after the other, as each may add to the same lists of parts.
  const noted = notes.addTo(withParts(base, changed))
  const redlined = withParts(noted, comments.parts(noted))
  const uncommented = plan.written
    .map((one) => one.edit)
    .filter((edit) => edits[edit]?.comment !== undefined && !taken.has(edit))
  return {
    package: redlined,
    plan,
    written: plan.written,
    refused: plan.refused,
    uncommented,
  }
}

function* xmlTexts(source: OoxmlPackage): Iterable<string> {
  for (const name of source.entries.keys())
    if (/^word\/.*\.xml$/.test(name)) yield partText(source, name) ?? ''
}
