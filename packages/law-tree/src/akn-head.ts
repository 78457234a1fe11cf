import type { Clause } from './types.ts'

/** What is printed before the words of a unit, in the order of the page. */
export interface PrintedHead {
  readonly number?: string
  readonly heading?: string
  /** The heading stands above the number. */
  readonly headingFirst: boolean
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()
/** Dashes, stops and stars that tie a number to what follows. */
const SIGNS = /^[^\p{L}\p{N}“"«„([{<>&]+/u

/** Parts the printed head into number and heading; no letter and no sign is left out. */
export function printedHead(clause: Clause): PrintedHead {
  const head = squeezed(clause.text.slice(0, clause.bodyStart))
  if (head === '') return { headingFirst: false }
  const label = squeezed(clause.label ?? '')
  const heading = squeezed(clause.heading ?? '')
  const at = label === '' ? -1 : head.indexOf(label)
  if (at > 0) {
    const above = head.slice(0, at).trim()
    if (/[\p{L}\p{N}]/u.test(above)) return { heading: above, number: head.slice(at), headingFirst: true }
  }
  const headingAt = heading === '' ? -1 : head.indexOf(heading, Math.max(at, 0) + (at < 0 ? 0 : label.length))
  if (at < 0 && (label === '' || headingAt <= 0))
    return label === '' ? { heading: head, headingFirst: false } : { number: head, headingFirst: false }
  const labelEnd = at < 0 ? headingAt : at + label.length
  const end = labelEnd + (SIGNS.exec(head.slice(labelEnd))?.[0].length ?? 0)
  const rest = head.slice(end)
  // Printed twice, as some databases do.
  if (heading === '' && rest.startsWith(label)) return { number: head, headingFirst: false }
  return { number: head.slice(0, end).trim(), ...(rest === '' ? {} : { heading: rest }), headingFirst: false }
}
