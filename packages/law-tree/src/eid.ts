import type { ClauseKind } from './types.ts'

/** Element names of Akoma Ntoso with the short forms of its naming convention (AKN-NC 1.0, section 5.1). */
const SHORT: Readonly<Record<string, string>> = {
  article: 'art',
  attachment: 'att',
  chapter: 'chp',
  clause: 'cl',
  division: 'dvs',
  paragraph: 'para',
  section: 'sec',
  subchapter: 'subchp',
  subclause: 'subcl',
  subdivision: 'subdvs',
  subparagraph: 'subpara',
  subsection: 'subsec',
}

const IN_ARTICLE: Readonly<Partial<Record<ClauseKind, string>>> = {
  subsection: 'paragraph',
  paragraph: 'subparagraph',
  subparagraph: 'point',
  item: 'indent',
}

/** The Akoma Ntoso element of a clause: articles hold paragraphs where sections hold subsections. */
export function elementOf(
  kind: ClauseKind,
  own: string | undefined,
  inArticle: boolean,
  first: boolean,
): string {
  if (own) return own
  if (kind === 'schedule') return 'attachment'
  if (kind === 'definition') return 'def'
  if (kind === 'text') return 'p'
  // Letters that stand directly in an article are its paragraphs.
  if (inArticle && first && kind === 'paragraph') return 'paragraph'
  return (inArticle ? IN_ARTICLE[kind] : undefined) ?? kind
}

/** A number as the convention writes it: no space, no sign, parts joined by hyphens. */
export function numberInId(number: string): string {
  return number
    .normalize('NFC')
    .replace(/[\s'’"“”«»()[\]]+/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** A term as a part of an id: lower case, words joined by hyphens, at most forty characters. */
export function slug(term: string): string {
  return numberInId(term.replace(/\s+/g, '-').toLowerCase()).slice(0, 40).replace(/-+$/, '')
}

/** Gives every clause an eId of its own; what would come twice gets an ordinal behind it. */
export function idMaker(): (
  parent: string | undefined,
  element: string,
  number: string | undefined,
  given: string | undefined,
) => string {
  const taken = new Map<string, number>()
  const count = new Map<string, number>()
  return (parent, element, number, given) => {
    // An id that the source gives is kept.
    if (given !== undefined && given !== '') return unique(given)
    const short = SHORT[element] ?? element
    const prefix = parent === undefined ? '' : `${parent}__`
    if (number === undefined || number === '') {
      // Without a number: the place among the unnumbered of its kind.
      const key = `${prefix}${short}`
      const place = (count.get(key) ?? 0) + 1
      count.set(key, place)
      return unique(`${key}_${element === 'p' ? '' : 'nn_'}${place}`)
    }
    return unique(`${prefix}${short}_${number}`)
  }
  function unique(id: string): string {
    const times = (taken.get(id) ?? 0) + 1
    taken.set(id, times)
    return times === 1 ? id : unique(`${id}_${times}`)
  }
}
