import type { Words } from './read-paragraph.ts'
import type { View } from './types.ts'

/** Words of paragraphs by view and XML. Nearly all paragraphs of a redline are those of its base. */
export type WordMemory = { readonly [view in View]: Map<string, Words> }

export function wordMemory(): WordMemory {
  return { final: new Map(), original: new Map() }
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
