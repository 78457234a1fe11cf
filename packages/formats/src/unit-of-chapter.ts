import type { Unit } from './types.ts'

/** The unit of a chapter's line in an extraction: the line begins with the unit's own word or with a number alone. */
export function unitOfChapter(line: string): Unit {
  const kind = /^(?:part|partie|parte|teil)\b/i.test(line) ? 'part' : 'chapter'
  return { kind, depth: 0, heading: line }
}
