import type { IndexedParagraph, PartIndex } from './part-index.ts'
import { refuse } from './refusal.ts'
import type { XmlElement } from './xml.ts'

/**
 * A drawing is often held twice, for new and for old programs (`mc:AlternateContent`): the ordinal of the paragraph that
 * says the same in the older rendering, or nothing where a paragraph stands alone.
 */
export function twinOf(part: PartIndex, place: IndexedParagraph): number | undefined {
  const { alternate } = place
  if (!alternate) return undefined
  const [choice, ...others] = alternate.children
  const within = (holder: XmlElement): IndexedParagraph[] =>
    part.paragraphs.filter((one) => one.element.start >= holder.start && one.element.end <= holder.end)
  if (!choice || place.element.start > choice.end) throw refuse('in-drawing')
  const order = within(choice).indexOf(place)
  const twins = others.map((holder) => within(holder)).filter((all) => all.length > 0)
  if (twins.length > 1) throw refuse('in-drawing')
  return twins[0] ? (twins[0][order]?.index ?? fail()) : undefined
}

function fail(): never {
  throw refuse('in-drawing')
}
