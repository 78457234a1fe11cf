import { numberOf } from './measures.ts'
import type { Unit } from './units.ts'

/** Sections that a sentence refers to by number, and whether they belong to another law. */
export interface Reference {
  readonly numbers: readonly string[]
  readonly external: boolean
}

/** Concepts that references are read with. */
export interface ReferenceConcepts {
  readonly sectionWord: number
  readonly otherLaw: readonly number[]
  readonly thisLaw: number
}

const number =
  /^[\s.°§№]*(\d+(?:\.?[ºª°])?(?:[.-]\d+)*(?:er\b|\s?bis\b|\s?ter\b|-?[a-z]\b)?)\.?(?:\s*\([^)]{1,5}\))*/iu
const conjunction =
  'and|or|et|ou|y|o|e|und|oder|sowie|og|och|eller|en|of|i|ili|и|или|либо|to|bis|à|a|al|au|do|til|till|tot|до|по|through'
const joiner = new RegExp(
  `^\\s*(?:[,;–—、]\\s*(?:(?:${conjunction})(?=\\s))?|(?:${conjunction})(?=\\s)|و|أو|或|和|至)\\s*`,
  'iu',
)
/** What may stand between two numbers of a list: the subsection of the first, "§ 9 Abs. 1, 10", "articles 9, paragraphe 1er, et 13". */
const subdivision =
  /^(?:\s*,?\s*(?:(?:sub)?sections?|paragraphs?|sub-?paragraphs?|Abs\.?|Absatz|Absätze|Bst\.?|Buchstaben?|lit\.?|Ziff?\.?|Ziffern?|Nr\.?|Satz|paragraphes?|alinéas?|al\.|apartados?|párrafos?|incisos?|numeral(?:es)?|literal(?:es)?|parágrafos?|alíneas?|n\.?º|lid|leden|onder(?:deel)?|stycket|ledd|ledda?|stav|tačka|част[ьи]|пункта?)(?=[\s\d])\s*(?:\d+(?:er|º|°)?|[a-z])\)?|\s*,?\s*(?:eerste|tweede|derde|vierde|vijfde|zesde|första|andra|tredje|første|fyrste|premier|deuxième|second|primero|segundo|tercero)(?:\s+(?:lid|stycket|ledd|alinéa|párrafo))|第[一二三四五六七八九十]+[款項项])+/iu
const range = /^\s*(?:–|—|to|bis|à|a|al|au|do|til|till|tot|до|по|至|through)\s*$/iu
const sign = /§+/g
/** Chinese puts the word behind the number: 第十四条. */
const chinese = /第([〇零一二两兩三四五六七八九十百千\d]+)[条條]/gu
/** How far behind the number the name of another law may stand. */
const nameDistance = 60

/** The references of a sentence: a word or sign for a section, then numbers joined by commas, "and" or "to"; in Chinese 第…条. */
export function referencesOf(unit: Unit, concepts: ReferenceConcepts): Reference[] {
  const text = unit.clause.clause.text
  const words = unit.hits.filter(({ concept }) => concept === concepts.sectionWord).map(({ to }) => to)
  const sentence = text.slice(unit.from, unit.to)
  const chapters = sentence.includes('第') ? chineseNumbers(sentence, unit.from) : []
  if (words.length === 0 && chapters.length === 0 && !sentence.includes('§')) return []
  const signs = [...sentence.matchAll(sign)].map((match) => unit.from + match.index + match[0].length)
  const named = [...words, ...signs].map((at) => numbersAt(text, at, unit.to))
  return [...named, ...chapters]
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ numbers, end }) => {
      const near = unit.hits.filter(({ from }) => from >= end && from < end + nameDistance)
      const other = near.find(({ concept }) => concepts.otherLaw.includes(concept))
      const own = near.find(({ concept }) => concept === concepts.thisLaw)
      return { numbers, external: other !== undefined && (own === undefined || own.from >= other.from) }
    })
}

interface Numbers {
  readonly numbers: string[]
  readonly end: number
}

function chineseNumbers(sentence: string, from: number): Numbers[] {
  const found: Numbers[] = []
  let last = 0
  for (const match of sentence.matchAll(chinese)) {
    const value = String(numberOf(match[1] ?? ''))
    const before = found.at(-1)
    const between = sentence.slice(last, match.index)
    last = match.index + match[0].length
    if (before && /^(?:至|到)$/u.test(between)) before.numbers.push(...inside(before.numbers.at(-1), value))
    found.push({ numbers: [value], end: from + last })
  }
  return found
}

function numbersAt(text: string, from: number, to: number): Numbers {
  const numbers: string[] = []
  let at = from
  let ranged = false
  for (;;) {
    const match = number.exec(text.slice(at, to))
    if (!match?.[1]) break
    const next = match[1].toLowerCase().replace(/(?<=\d)(?:er$|\.?[ºª°])/u, '')
    if (ranged) numbers.push(...inside(numbers.at(-1), next))
    numbers.push(next)
    at += match[0].length
    const below = subdivision.exec(text.slice(at, to))?.[0].length ?? 0
    if (below > 0 && follows(text.slice(at + below, to))) at += below
    const join = joiner.exec(text.slice(at, to))
    if (!join || !number.test(text.slice(at + join[0].length, to))) break
    ranged = range.test(join[0])
    at += join[0].length
  }
  return { numbers, end: at }
}

/** Whether the list of numbers goes on. */
function follows(text: string): boolean {
  const join = joiner.exec(text)
  return join !== null && number.test(text.slice(join[0].length))
}

/** The whole numbers between two, both left out; nothing where the range is wide or not of whole numbers. */
function inside(first: string | undefined, last: string): string[] {
  const from = Number(first)
  const to = Number(last)
  if (!(from < to && to - from < 100)) return []
  return Array.from({ length: to - from - 1 }, (_, index) => String(from + index + 1))
}

/** Numbers of the schedules that a sentence names: "the Fourth Schedule", "Annex 2". */
export function scheduleNumbers(unit: Unit, scheduleWord: number, ordinals: readonly number[]): number[] {
  const { text } = unit.clause.clause
  return unit.hits
    .filter(({ concept }) => concept === scheduleWord)
    .flatMap((word) => {
      const near = unit.hits.find(
        ({ concept, from, to }) =>
          ordinals.includes(concept) && Math.min(Math.abs(word.from - to), Math.abs(from - word.to)) <= 3,
      )
      if (near) return ordinals.indexOf(near.concept) + 1
      const number = /^\s*(\d+)/.exec(text.slice(word.to, unit.to))?.[1]
      return number ? Number(number) : []
    })
}
