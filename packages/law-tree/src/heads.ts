import type { CompiledRule } from './head-rules.ts'
import { chinese, roman, sectionNumber } from './numerals.ts'
import { arabicOrdinal, latinOrdinal } from './ordinals.ts'
import type { ClauseKind } from './types.ts'

/** The head of a unit as it was read at the beginning of a line. */
export interface Head {
  readonly kind: ClauseKind
  readonly element?: string
  /** The rule's pattern: heads of one style share it. */
  readonly style: string
  readonly rank: number
  readonly bare: boolean
  readonly number?: string
  /** Ends of the label and of the sign that parts it from what follows, in the line. */
  readonly labelEnd: number
  readonly restFrom: number
  /** A dash parts the number from what follows: the words of the provision come at once. */
  readonly dashed: boolean
  /** The word begins with a small letter, as in a reference. */
  readonly small: boolean
  /** Last number where one head stands for several: `Art. 13 und 14`. */
  readonly until?: string
}

/** `Art. 13 und 14`, `39 to 53`: a head for several units, alone on its line. */
const RANGE =
  /^[\s*]*(?:und|and|to|et|à|y|al|och|og|en|[–‑-])[\s*]*(\d+(?:[a-z]|\s?[a-z](?=\s*$))?)(?=[\s.:[\]*]*$)/u
/** What may follow the number of a head; a small letter or a comma shows a reference. */
const FOLLOWS = /^(?:\s*$|\s*[.:;—–)\]-]|\s+["“«„([]?[\p{Lu}\p{Lo}]|\s*[(（「]|[\p{Lu}\p{Lo}])/u
/** In the scripts without capitals anything but a comma, a bracket or a conjunction may follow. */
const FOLLOWS_CASELESS = /^(?:\s*$|\s*[.:\-–—ـ(（[「]|\s+[\u0600-\u06ff\u3400-\u9fff]|[\u3400-\u9fff])/u
/** A Chinese reference goes on to the paragraph: 第五条第一款, 第五条规定. */
const CHINESE_REFERENCE = /^(?:第|规定|規定|的|、|，|和|至|所|或|及|之规定)/u
/** An Arabic reference goes on with these words: المادة الأولى من هذا النظام. */
const ARABIC_REFERENCE = /^\s*(?:من|إلى|و(?=ال)|،|\)|أو)(?![\u0621-\u064A]{6,})/u

function containerNumber(raw: string): string {
  const text = raw
    .replace(/\s+/g, ' ')
    .replace(/^\(\s?|\s?\)$/g, '')
    .trim()
  const ordinal =
    arabicOrdinal(text) ?? chinese(text) ?? (roman(text) === undefined ? latinOrdinal(text) : undefined)
  return ordinal !== undefined ? String(ordinal) : sectionNumberKeepingRoman(text)
}

function sectionNumberKeepingRoman(text: string): string {
  const bare = text.replace(/^([IVXLC]+)(?:er|ère)$/, '$1')
  return roman(bare) !== undefined ? bare : sectionNumber(bare)
}

/** Reads a head at the beginning of a line with the rules given; undefined where none fits. */
export function headAt(line: string, rules: readonly CompiledRule[]): Head | undefined {
  for (const { rule, pattern, rank } of rules) {
    const found = pattern.exec(line)
    if (!found) continue
    const raw = found.groups?.n
    const caseless = /^[^\p{Lu}\p{Ll}]*$/u.test(found[0]) && /\p{Lo}/u.test(found[0])
    let labelEnd = found[0].length
    const after = line.slice(labelEnd)
    const range = RANGE.exec(after)
    if (range && raw !== undefined) labelEnd += range[0].length
    else if (
      caseless
        ? CHINESE_REFERENCE.test(after) || ARABIC_REFERENCE.test(after) || !FOLLOWS_CASELESS.test(after)
        : !rule.bare && !rule.unnumbered && !FOLLOWS.test(after)
    )
      continue
    const sign = /^\s*[.:;)\]]?\s*/.exec(line.slice(labelEnd))?.[0] ?? ''
    const punctuation = sign.trimEnd().length
    const gap = /^[\s.:;)\]—–ـ―-]*/.exec(line.slice(labelEnd))?.[0] ?? ''
    const section = rule.kind === 'section'
    return {
      kind: rule.kind,
      ...(rule.element ? { element: rule.element } : {}),
      style: rule.example,
      rank,
      bare: rule.bare ?? false,
      ...(raw === undefined || rule.unnumbered
        ? {}
        : { number: section ? sectionNumber(raw) : containerNumber(raw) }),
      labelEnd: labelEnd + (sign.startsWith(' ') ? 0 : punctuation),
      restFrom: labelEnd + gap.length,
      dashed: /[—–―-]/.test(gap),
      small: /^["“«]?\p{Ll}/u.test(line),
      ...(range?.[1] ? { until: range[1] } : {}),
    }
  }
  return undefined
}
