import type { BodyReading } from './body-reading.ts'
import type { OoxmlPackage } from './package.ts'
import type { Formatting } from './paragraph-format.ts'
import type { Words } from './read-paragraph.ts'
import type { Story, View } from './types.ts'
import type { ZipEntry } from './zip.ts'

/** What readings of a redline and its versions share: nearly all their paragraphs are those of the base. */
export type WordMemory = {
  /** Words of paragraphs by view and XML. */
  readonly [view in View]: Map<string, Words>
} & {
  /** The first reading of the main part in each view, which is the base's. */
  readonly bodies: Map<View, BodyReading>
  /** Notes, headers and footers by their part as it lies in the file: one that is the same is not read twice. */
  readonly stories: { readonly [view in View]: Map<ZipEntry, readonly Story[]> }
}

export interface Readings {
  readonly formatting: Formatting
  readonly memory: WordMemory
}

const kept = new WeakMap<OoxmlPackage, Readings>()

/** What readings of this very package left behind: a package never changes, so reading it again finds all of it there. */
export function readingsOf(source: OoxmlPackage, format: (source: OoxmlPackage) => Formatting): Readings {
  const known = kept.get(source) ?? { formatting: format(source), memory: wordMemory() }
  kept.set(source, known)
  return known
}

export function wordMemory(): WordMemory {
  return {
    final: new Map(),
    original: new Map(),
    bodies: new Map(),
    stories: { final: new Map(), original: new Map() },
  }
}

/** Fields, links and drawings mean something outside the paragraph, so such paragraphs are read each time. */
const dependsOnOthers = /<w:fldChar|r:id=|<w:drawing|<w:pict|<w:object|<mc:/

const revised = /<w:(?:ins|del|moveFrom|moveTo)\b/

export function remembered(memory: WordMemory, view: View, xml: string, read: () => Words): Words {
  // Without tracked changes both views are the same.
  const map = view === 'original' && revised.test(xml) ? memory.original : memory.final
  const known = map.get(xml)
  if (known) return known
  const words = read()
  if (!dependsOnOthers.test(xml)) map.set(xml, words)
  return words
}
