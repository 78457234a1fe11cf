import type { Unit } from './units.ts'

const opening = '[“"«„‹「《]'
const closing = '[”"»“›」》]'
const quoted = new RegExp(
  `^(?:\\s*\\(?[\\p{L}\\d]{1,3}[).°]*)?[\\s-]*${opening}\\s*([^”"»“›」》]{2,80}?)\\s*${closing}`,
  'u',
)
const beforeColon = /^(?:\s*\(?[\p{L}\d]{1,3}[).°]+)?\s*([^:：;.]{2,80}?)\s*[:：]/u
/** "Munition sind Patronen …" under a heading that speaks of definitions. */
const beforeCopula =
  /^\s*(?:\(?\d{1,3}[).°]*\s+)?((?:\p{L}[\p{L}-]*\s+){0,3}\p{L}[\p{L}-]*)\s+(?:sind|ist|sont|son|são|är|er|zijn|are)\s/u
/** Cheap looks at the beginning, since nearly every sentence has neither: a mark that opens a quotation, a colon. */
const opens = new RegExp(opening, 'u')
const colon = /[:：]/
const longestHead = 110
const longestBracket = 70
const atEnd = /\(([^()]{3,60})\)\s*[;.,]?\s*$/u

function inBrackets(sentence: string): RegExpExecArray | null {
  const at = sentence.lastIndexOf('(')
  if (at < 0 || sentence.length - at > longestBracket) return null
  const match = atEnd.exec(sentence.slice(at))
  if (match) match.index += at
  return match
}

/** "i) Ammunition." as a sentence of its own: the term, with its meaning in the next one. */
const bareTerm = /^\s*(?:\(?[\p{L}\d]{1,3}[).°]+\s+)?([^.]{3,60})\.\s*$/u
const shortTerm = 6

/** How far a concept may stand from the words that define it: "Als Munition gilt …", "firearm means …". */
const distance = 6
/** How far from the beginning of the sentence the verb may stand where the term follows it. */
const verbFirst = 30

/** The words that a defining verb defines, where no quotation marks or colon tell: those beside the verb. */
export function besideVerb(unit: Unit, verbs: ReadonlySet<number>): { from: number; to: number } | undefined {
  const start = Math.max(unit.from, Math.min(unit.clause.clause.bodyStart, unit.to))
  for (const verb of unit.hits) {
    if (!verbs.has(verb.concept)) continue
    const nouns = unit.hits.filter(({ concept }) => !verbs.has(concept))
    const before = nouns.find(
      ({ from, to }) => from - start <= 14 && to <= verb.from && verb.from - to <= distance,
    )
    if (before) return { from: before.from, to: before.to }
    // "Se entiende por arma …", and Arabic, where the verb comes first.
    const opens = verb.from - start <= verbFirst
    const after = opens ? nouns.find(({ from }) => from >= verb.to && from - verb.to <= distance) : undefined
    if (after) return { from: after.from, to: after.to }
  }
  return undefined
}

/**
 * Where a term stands that its sentence defines: between quotation marks, before a colon, as a short sentence at the
 * beginning of the clause, or in brackets at the end; before a copula too under a heading that speaks of definitions.
 * Offsets in the clause's text.
 */
export function definedTerm(
  unit: Unit,
  underHeading: boolean,
  verb: boolean,
): { from: number; to: number } | undefined {
  const { text, term, bodyStart } = unit.clause.clause
  const from = Math.max(unit.from, Math.min(bodyStart, unit.to))
  const sentence = text.slice(from, unit.to)
  const first = unit === unit.clause.units[0]
  if (term && first) {
    const at = text.indexOf(term, unit.from)
    if (at >= 0 && at < unit.to) return { from: at, to: at + term.length }
  }
  const bare = first && unit.words <= shortTerm && !verb ? bareTerm : undefined
  const head = sentence.slice(0, longestHead)
  const match =
    (opens.test(head) ? quoted.exec(sentence) : null) ??
    (colon.test(head) ? beforeColon.exec(sentence) : null) ??
    bare?.exec(sentence) ??
    (underHeading ? beforeCopula.exec(sentence) : null) ??
    inBrackets(sentence)
  if (!match?.[1]) return undefined
  const at = from + match.index + match[0].indexOf(match[1])
  return { from: at, to: at + match[1].length }
}
