import { type GrammarText, pattern, type UnitKind } from './grammar.ts'
import { type NumberToken, tokensFrom } from './number-tokens.ts'

/** A unit's word with the numbers that follow or precede it: "sections 5 and 7(1)", "the First Schedule". */
export interface Group {
  readonly kind: UnitKind
  /** Place of the unit in the order from the outermost to the innermost. */
  readonly rank: number
  readonly tokens: readonly NumberToken[]
  /** "this section": the unit in which the words stand. */
  readonly here: boolean
  readonly from: number
  readonly to: number
}

interface Before {
  readonly numbers: readonly string[]
  readonly from: number
}

/** Ordinals in front of the word: "the First Schedule", "premier et deuxième alinéas". */
function ordinalsBefore(text: string, at: number, grammar: GrammarText): Before | undefined {
  const { ordinals, list } = grammar.citation
  const words = Object.keys(ordinals)
  if (words.length === 0) return undefined
  const one = `(?:${words.join('|')})`
  const found = pattern(
    `(?<!\\p{L})${one}(?:\\s*(?:${list})\\s*(?:les?\\s|the\\s|el\\s)?\\s*${one}){0,3}\\s+$`,
  ).exec(text.slice(Math.max(0, at - 60), at))
  if (!found) return undefined
  const numbers = [...found[0].matchAll(pattern(`(?<!\\p{L})${one}(?!\\p{L})`, 'giu'))].map(([word]) =>
    String(ordinals[word.toLowerCase()] ?? ''),
  )
  return { numbers, from: at - found[0].length }
}

/** Ordinals behind the word: "párrafo segundo", "alinéa premier". */
function ordinalBehind(text: string, at: number, grammar: GrammarText): NumberToken | undefined {
  const words = Object.keys(grammar.citation.ordinals)
  if (words.length === 0) return undefined
  const found = pattern(`^\\s+(${words.join('|')})(?!\\p{L})`).exec(text.slice(at, at + 24))
  const value = grammar.citation.ordinals[found?.[1]?.toLowerCase() ?? '']
  if (!found || value === undefined) return undefined
  return { levels: [String(value)], bare: true, from: at + 1, to: at + found[0].length }
}

/** "ARTICULO 65.- Renewal …" at the head of a line: a heading that was not recognised, no citation. */
function headless(text: string, at: number, end: number, tokens: readonly NumberToken[]): boolean {
  const begins = at === 0 || /(?:\n|[.)])\s*$/u.test(text.slice(Math.max(0, at - 3), at))
  const after = text.slice(tokens[0]?.to ?? end, (tokens[0]?.to ?? end) + 4)
  return begins && /^[°º]?\s?[.:]?\s?[-–—.:]/u.test(after)
}

/** Every unit's word in the text that has a number or says "this", in order. */
export function groupsOf(text: string, start: number, grammar: GrammarText): Group[] {
  const { units, this: demonstrative } = grammar.citation
  const words = units.map((unit) => `(${unit.words.join('|')})`).join('|')
  const word = pattern(`(?<![\\p{L}\\d-])(?:${words})(?![\\p{L}])`, 'giu')
  word.lastIndex = start
  const groups: Group[] = []
  const sectionRank = units.findIndex(({ kind }) => kind === 'section')
  const innerWords = units.slice(sectionRank + 1).flatMap((unit) => unit.words)
  const innerWord = pattern(`^,?\\s*(?:${innerWords.join('|')})\\s*[\\d(]`)
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const resume = word.lastIndex
    const rank = match.slice(1).findIndex((part) => part !== undefined)
    const kind = units[rank]?.kind ?? 'section'
    const at = match.index
    const end = at + match[0].length
    const tokens = tokensFrom(text, end, grammar)
    const ordinal = tokens.length === 0 ? ordinalBehind(text, end, grammar) : undefined
    const before = tokens.length === 0 && !ordinal ? ordinalsBefore(text, at, grammar) : undefined
    const here = pattern(`(?<!\\p{L})${demonstrative}\\s+$`).exec(text.slice(Math.max(0, at - 16), at))
    if (headless(text, at, end, tokens)) continue
    if (tokens.length > 0 || ordinal) {
      const all = ordinal ? [ordinal] : tokens
      // "Artikel 9 Absatz 3, 10, 11 Absätze 3 und 5": with another "Absatz" behind it, 11 is a section again.
      const again =
        rank > sectionRank && groups.some((group) => group.rank === sectionRank)
          ? all.findIndex(
              ({ bare, to }, place) => place > 0 && bare && innerWord.test(text.slice(to, to + 24)),
            )
          : -1
      const kept = again > 0 ? all.slice(0, again) : all
      groups.push({ kind, rank, tokens: kept, here: false, from: at, to: kept.at(-1)?.to ?? end })
      const section = all[again]
      if (section && again > 0)
        groups.push({
          kind: 'section',
          rank: sectionRank,
          tokens: [section],
          here: false,
          from: section.from,
          to: section.to,
        })
    } else if (before) {
      const all = before.numbers.map((number) => ({
        levels: [number],
        bare: true,
        from: before.from,
        to: end,
      }))
      groups.push({ kind, rank, tokens: all, here: false, from: before.from, to: end })
    } else if (here) groups.push({ kind, rank, tokens: [], here: true, from: at - here[0].length, to: end })
    word.lastIndex = Math.max(resume, groups.at(-1)?.to ?? 0)
  }
  return groups
}
