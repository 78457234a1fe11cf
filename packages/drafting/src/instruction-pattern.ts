import type { InstructionStyle, InstructionWording } from '@concordance/templates'
import { escaped, type PlaceLevel, readPlace } from './instruction-place.ts'

/** What was read from a sentence: the places by their subject, and quoted words with their own spaces. */
export interface ReadSentence {
  readonly places: { readonly [subject: string]: readonly PlaceLevel[] }
  readonly old?: string
  readonly new?: string
  readonly item?: string
}

/** A pattern of the wording as something that reads a sentence. */
export type SentencePattern = (sentence: string) => ReadSentence | undefined

/** Puts words into the holes of a pattern. Throws for a hole that has none, which would stand in the bill. */
export function fillPattern(pattern: string, values: { readonly [hole: string]: string }): string {
  return pattern.replace(/\{(\w+(?:\.\w+)?)\}/g, (_, hole: string) => {
    const value = values[hole]
    if (value === undefined) throw new RangeError(`No value for {${hole}} in "${pattern}"`)
    return value
  })
}

interface Hole {
  readonly group: string
  readonly subject: string
  readonly form: string
}

/** A pattern in the reading direction. White space of any kind is one; the first letter may be a capital. */
export function sentencePattern(
  pattern: string,
  wording: InstructionWording,
  style: InstructionStyle,
): SentencePattern {
  const holes: Hole[] = []
  const source = sourceOf(pattern.replace(/[.:]$/, '').trimEnd(), wording, style, holes)
  const expression = new RegExp(`^${source}$`, 'du')
  const attempt = (plain: string, sentence: string): ReadSentence | undefined => {
    const match = expression.exec(plain)
    if (!match) return undefined
    const places: Record<string, readonly PlaceLevel[]> = {}
    for (const { group, subject, form } of holes) {
      const words = match.groups?.[group]
      if (words === undefined) continue
      const levels = readPlace(words, form, wording.nouns)
      if (!levels) return undefined
      places[subject] = levels
    }
    const own = (group: string): string | undefined => {
      const range = match.indices?.groups?.[group]
      return range && sentence.slice(...range).trim()
    }
    const read = ['old', 'new', 'item'].map((name) => [name, own(name)] as const)
    return { places, ...Object.fromEntries(read.filter(([, words]) => words !== undefined)) }
  }
  return (sentence) => {
    const plain = sentence.replace(/\s/g, ' ')
    return attempt(plain, sentence) ?? attempt(plain.charAt(0).toLowerCase() + plain.slice(1), sentence)
  }
}

function sourceOf(
  pattern: string,
  wording: InstructionWording,
  style: InstructionStyle,
  holes: Hole[],
): string {
  const part = (text: string): string => sourceOf(text, wording, style, holes)
  let source = ''
  let at = 0
  for (const match of pattern.matchAll(/\{(\w+)(?:\.(\w+))?\}/g)) {
    source += escaped(pattern.slice(at, match.index))
    at = match.index + match[0].length
    const [, subject = '', form] = match
    if (subject === 'where') source += `(?:${escaped(style.heading)}|${part(style.where)})?`
    else if (subject === 'item') source += '(?<item>.+)'
    else if (form === undefined)
      source += `${escaped(style.quote.open)}(?<${subject}>.+)${escaped(style.quote.close)}`
    else source += formSource(subject, form, wording, holes)
  }
  return source + escaped(pattern.slice(at))
}

function formSource(
  subject: string,
  form: string,
  { nouns, acts }: InstructionWording,
  holes: Hole[],
): string {
  const forms = subject === 'act' ? acts : Object.values(nouns)
  const values = forms.map((one) => one[form] ?? '')
  const numbered = values.some((value) => value.includes('{n}'))
  if (subject === 'new' && numbered) {
    const all = values.map((value) =>
      value
        .split('{n}')
        .map((words) => escaped(words.trimEnd()))
        .join('.*?'),
    )
    return `(?:${[...new Set(all)].join('|')})`
  }
  if (!numbered) return `(?:${[...new Set(values)].map(escaped).join('|')})`
  const group = `place${holes.length}`
  holes.push({ group, subject, form })
  return `(?<${group}>.+?)`
}
