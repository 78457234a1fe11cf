import { scanXml } from './xml.ts'
import { decodeXml } from './xml-text.ts'
import type { ZipEntry } from './zip.ts'

/** An arrow from one part to another, or out of the file. */
export interface Relationship {
  readonly id: string
  /** Last word of the relationship's type: `styles`, `footnotes`, `hyperlink`, … the same in both OOXML dialects. */
  readonly kind: string
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/** Name of the part that holds a part's relationships (Open Packaging Conventions, 8.5.1). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** The relationships of a part, or of the whole package where `part` is empty. */
export function readRelationships(
  entries: ReadonlyMap<string, ZipEntry>,
  part: string,
  nesting?: number,
): readonly Relationship[] {
  const name = relationshipsPart(part)
  const entry = entries.get(name)
  if (!entry) return []
  return scanXml(decodeXml(entry.content), name, nesting).children.map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: attributes.Type ?? '',
    kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
    target: attributes.Target ?? '',
    external: attributes.TargetMode === 'External',
  }))
}

/** Name of the part that a target means, seen from the part that points at it. */
export function resolveTarget(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = from.split('/').slice(0, -1)
  for (const step of target.split('/'))
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  return path.join('/')
}
