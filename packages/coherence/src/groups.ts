import { type GrammarText, pattern, type UnitKind } from './grammar.ts'

/** A number as printed behind a unit's word, level by level: `5(1)(a)` → `5`, `1`, `a`. */
export interface NumberToken {
  readonly levels: readonly string[]
  /** The first level is printed without brackets. */
  readonly bare: boolean
  readonly from: number
  readonly to: number
}

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

const bracket =
  '\\s?\\(\\s?(?:\\d{1,3}(?:\\.\\d+)?[a-zA-Z]?|[a-zA-Z]{1,2}(?:\\.\\d+)?|[ivxlc]{1,7}(?:\\.\\d+)?)\\s?\\)'
const latin = '(?:bis|ter|quater|quinquies|sexies)(?!\\p{L})'

/** The pattern of a number. First group: the bare beginning; second: brackets behind it; third: brackets alone. */
function tokenPattern({ citation, numbers = {} }: GrammarText): string {
  const { closingLetter, gluedLatin, bareLetter, numberWords } = citation
  // "95(3)b)": Canada's French laws end with a bare letter and one bracket.
  const letter = closingLetter ? '(?:(?<=[\\d)])[a-z]{1,2}(?:\\.\\d+)?\\))?' : ''
  const suffix = [
    // German "12 bis 14" is a range, « 12 bis » a number.
    `${gluedLatin ? '' : '\\s?'}${latin}`,
    '(?:\\.?[°ºª]|er|re)(?:[- ](?:bis|ter|[A-Z])(?!\\p{L}))?(?!\\p{L})',
    '-?[A-Z]{1,2}(?![\\p{L}\\d])',
    `[a-z]{1,2}(?![\\p{L}\\d${closingLetter ? ')' : ''}])`,
  ]
  const bare = [
    '[LRDA]\\*{0,2}\\.?\\s?\\*?\\d+(?:-\\d+)*(?:\\s[A-Z](?![\\p{L}\\d]))?', // L. 312-3-1, R313-28 B
    `\\d+(?:\\.\\d+)*(?:-\\d+)*(?:${suffix.join('|')})?(?!\\d)`, // 5, 24A, 7 bis, 1er, 16.3, 18°, 279-C
    '[IVXLC]+(?:er)?(?![\\p{L}\\d])', // IV
    '[A-Z](?:\\.\\d+)?(?![\\p{L}\\d.])', // B, A.7
    '[a-z]{1,4}(?:\\.\\d+)?(?=\\))', // a), k.2)
    ...(bareLetter ? ['[a-z](?![\\p{L}\\d.])'] : []), // Bst. a
    ...(numberWords
      ? [
          `(?:${Object.keys(numbers)
            .sort((a, b) => b.length - a.length)
            .join('|')})(?:-(?:${Object.keys(numbers).slice(0, 9).join('|')}))?(?![\\p{L}-]|\\s+hundred)`,
        ]
      : []), // thirty-eight
  ]
  return `\\s*(?:(${bare.join('|')})\\)?((?:${bracket})*${letter})|((?:${bracket})+${letter}))`
}

/** Reads the number at `at`, or nothing. */
function tokenAt(text: string, at: number, grammar: GrammarText): NumberToken | undefined {
  const token = pattern(tokenPattern(grammar), 'uy')
  token.lastIndex = at
  const found = token.exec(text)
  if (!found) return undefined
  const [whole, first, behind = '', alone] = found
  const brackets = [...(alone ?? behind).matchAll(/\(?\s?([^()\s]+)\s?\)/gu)].map((match) => match[1] ?? '')
  const from = at + whole.length - whole.trimStart().length
  return {
    levels: first === undefined ? brackets : [inDigits(first, grammar), ...brackets],
    bare: first !== undefined && !/^[a-z]{1,4}(?:\.\d+)?$/.test(inDigits(first, grammar)),
    from,
    to: at + whole.length,
  }
}

/** `thirty-eight` → `38`, as older laws of the Commonwealth cite. */
function inDigits(number: string, { citation, numbers = {} }: GrammarText): string {
  if (!citation.numberWords || !/^[a-z-]{3,}$/.test(number)) return number
  const parts = number.split('-').map((word) => numbers[word])
  const value = numbers[number] ?? parts.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0)
  return Number.isFinite(value) ? String(value) : number
}

/** Words of time behind a number say that it is none of a clause: "section 5 and 30 days". */
function measured(text: string, at: number, grammar: GrammarText): boolean {
  if (!grammar.time) return false
  const { years, months, days } = grammar.time
  return pattern(`^\\s*(?:${years}|${months}|${days}|%|per\\s+cent)(?!\\p{L})`).test(text.slice(at, at + 16))
}

/** The numbers of a list: "5, 7 and 9 to 12"; of a range both ends. "24(2)(a) and (b)" gives the prefix to `(b)`. */
function tokensFrom(text: string, at: number, grammar: GrammarText): NumberToken[] {
  const { list, range, following: beyond } = grammar.citation
  const joint = pattern(`^\\s*(?:${beyond}\\s*)?(?:${list}|${range})(?=[\\s(])\\s*`)
  const tokens: NumberToken[] = []
  let next = tokenAt(text, at, grammar)
  while (next) {
    const before = tokens.at(-1)
    if (before && !next.bare && before.levels.length > next.levels.length) {
      const prefix = before.levels.slice(0, before.levels.length - next.levels.length)
      next = { ...next, levels: [...prefix, ...next.levels], bare: before.bare }
    }
    tokens.push(next)
    const join = joint.exec(text.slice(next.to, next.to + 36))
    if (!join) break
    const following = tokenAt(text, next.to + join[0].length, grammar)
    next = following && !measured(text, following.to, grammar) ? following : undefined
  }
  return tokens
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
