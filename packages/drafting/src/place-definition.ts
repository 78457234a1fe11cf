import type { Clause } from '@concordance/law-tree'
import type { DefinitionShape } from './draft-lines.ts'
import { patternOf } from './number-law.ts'
import type { LawPlaces } from './place-law.ts'
import { definitionsHeading, isDefinitions } from './place-section.ts'

/** Where the definitions of a law stand and how they are written. */
export interface DefinitionPlaces {
  readonly section: Clause
  /** Definitions in reading order, or the units of the section where it has none marked as such. */
  readonly list: readonly Clause[]
  readonly shape: DefinitionShape
  /** Pattern of the number in front of a definition; undefined where they bear none. */
  readonly label: string | undefined
  /** Number of the last one, where it is a number or letter. */
  readonly last: string | undefined
  readonly alphabetical: boolean
}

const usual: { readonly [language: string]: DefinitionShape } = {
  en: { open: '“', close: '” ', means: 'means ', end: ';' },
  fr: { open: '« ', close: ' » ', means: ': ', end: ' ;' },
  es: { open: '«', close: '»', means: ': ', end: ';' },
}

/** How definitions are written in a language where a law shows none. */
export const usualShape = (language: string): DefinitionShape =>
  usual[language] ?? { open: '“', close: '”', means: ': ', end: ';' }

/** The section with most definitions, else the one whose heading speaks of them; undefined where there is neither. */
export function definitionPlaces(places: LawPlaces, language: string): DefinitionPlaces | undefined {
  const all = new Map<Clause, Clause[]>()
  for (const { clause } of places.rows) {
    if (clause.kind !== 'definition' || clause.term === undefined) continue
    const section = places.sectionOf(clause.id)
    if (section) all.set(section, [...(all.get(section) ?? []), clause])
  }
  const [best] = [...all].sort((a, b) => b[1].length - a[1].length)
  if (best && best[1].length > 1) return made(best[0], best[1], language)
  const headed = places.sections.find(
    (section) => definitionsHeading.test(section.heading ?? '') && isDefinitions(section),
  )
  return headed && made(headed, headed.children, language)
}

function made(section: Clause, list: readonly Clause[], language: string): DefinitionPlaces {
  const terms = list.flatMap(({ term }) => (term === undefined ? [] : [fold(term)]))
  const rising = terms.filter(
    (term, index) => index > 0 && (terms[index - 1] ?? '').localeCompare(term, language) <= 0,
  )
  const numbered = list.filter(({ number, label }) => number !== undefined && label !== undefined)
  const lastOne = numbered.at(-1)
  return {
    section,
    list,
    shape: shapeOf(list, language),
    label: numbered.length * 2 > list.length && lastOne ? patternOf(lastOne) : undefined,
    last: lastOne?.number,
    alphabetical: terms.length > 2 && rising.length >= (terms.length - 1) * 0.8,
  }
}

/** The marks of most definitions: `“ airgun ” means`, `« arme » :`, `Arma de fuego.` */
function shapeOf(list: readonly Clause[], language: string): DefinitionShape {
  const usually = usualShape(language)
  const counts = new Map<string, { shape: DefinitionShape; count: number }>()
  for (const { text, term, bodyStart, label = '' } of list) {
    if (term === undefined) continue
    const at = text.indexOf(term, text.startsWith(label) ? label.length : 0)
    if (at < 0) continue
    const open = text.slice(text.startsWith(label) ? label.length : 0, at).trimStart()
    const rest = text.slice(at + term.length, Math.max(bodyStart, at + term.length) + 24)
    const [, close = '', means = ''] =
      /^([\s”"»’')]*)((?:means|désigne|significa|is|es)\s|[:.,—–-]\s*(?:means\s)?)?/iu.exec(rest) ?? []
    if (means === '' || open.length > 3) continue
    const end = /\s?[;.]$/.exec(text)?.[0].replace('.', ';') ?? usually.end
    const shape = { open, close, means: `${means.trimEnd()} `, end: /^\s?;$/.test(end) ? end : usually.end }
    const key = JSON.stringify([open, close, means.trim()])
    counts.set(key, { shape, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.shape ?? usually
}

export const fold = (term: string): string =>
  term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
