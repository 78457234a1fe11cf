import { type GrammarText, pattern } from './grammar.ts'

/** A number as printed behind a unit's word, level by level: `5(1)(a)` → `5`, `1`, `a`. */
export interface NumberToken {
  readonly levels: readonly string[]
  /** The first level is printed without brackets. */
  readonly bare: boolean
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
export function tokensFrom(text: string, at: number, grammar: GrammarText): NumberToken[] {
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
