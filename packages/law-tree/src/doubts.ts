import { VFileMessage } from 'vfile-message'
import { flatten } from './flatten.ts'
import { type NumberKey, numberKey } from './numerals.ts'
import { traditionOf } from './traditions/index.ts'
import type { Clause, FlatClause, Law } from './types.ts'

/** Words from which a clause is so long that a heading was probably missed (issue 3, deliverable 5). */
const LONG = 5000
/** Words up to which title, enacting words and recitals may stand before the first section. */
const PREAMBLE = 400

function doubt(
  clause: Clause | undefined,
  ruleId: string,
  reason: string,
  line: number | undefined,
): VFileMessage {
  const place = line === undefined ? undefined : { line, column: 1 }
  const message = new VFileMessage(reason, { ruleId, source: 'law-tree', ...(place ? { place } : {}) })
  if (clause) message.note = clause.id
  return message
}

function gap(before: NumberKey, after: NumberKey): string {
  const first = before.base + 1
  const last = after.base - 1
  return first === last ? `${first} is missing` : `${first} to ${last} are missing`
}

/** Numbers of the sections of one run, in reading order; codes (`L311-2`) are not counted. */
function sequenceDoubts(sections: readonly FlatClause[]): VFileMessage[] {
  const doubts: VFileMessage[] = []
  let before: { key: NumberKey; clause: Clause } | undefined
  const seen = new Map<string, Clause>()
  for (const { clause, line } of sections) {
    const key = clause.number === undefined ? undefined : numberKey(clause.number)
    if (key?.prefix !== '') continue
    const twin = seen.get(clause.path)
    if (twin)
      doubts.push(
        doubt(
          clause,
          'number-repeated',
          `Unexpected second ${clause.label ?? clause.path}: the number stands twice in the law. Check which text is in force.`,
          line,
        ),
      )
    else if (before && key.base > before.key.base + 1)
      doubts.push(
        doubt(
          clause,
          'number-missing',
          `Unexpected ${clause.label ?? clause.path} after ${before.clause.label ?? before.clause.path}: ${gap(before.key, key)}. Check whether the sections were repealed or lost in reading.`,
          line,
        ),
      )
    else if (before && key.base < before.key.base && key.base !== 1)
      doubts.push(
        doubt(
          clause,
          'number-order',
          `Unexpected ${clause.label ?? clause.path} after ${before.clause.label ?? before.clause.path}: the numbers go back. Check the order of the text.`,
          line,
        ),
      )
    seen.set(clause.path, clause)
    before = { key: untilOf(clause) ?? key, clause }
  }
  return doubts
}

/** `Art. 13 und 14`, `39 to 53`: the last number of a head for several sections. */
function untilOf(clause: Clause): NumberKey | undefined {
  const found = /\d\s*(?:und|and|to|et|à|y|al|och|og|en|[–-])\s*(\d+)/u.exec(clause.label ?? '')
  return found?.[1] === undefined ? undefined : numberKey(found[1])
}

/** Another act that begins behind the last section, as on a page of a gazette. */
function nextActDoubts(law: Law, flat: readonly FlatClause[]): VFileMessage[] {
  const { nextAct } = traditionOf(law.language) ?? {}
  const last = flat.findLastIndex(({ clause }) => clause.kind === 'section')
  if (nextAct === undefined || last < 0) return []
  const begins = new RegExp(`^(?:${nextAct})`, 'mu')
  const found = flat.slice(last).find(({ clause }) => clause.kind === 'text' && begins.test(clause.text))
  if (!found) return []
  const reason =
    'Another act seems to begin behind the last section. Its text is kept, but should be left out of the file.'
  return [doubt(found.clause, 'text-foreign', reason, found.line)]
}

/**
 * What a reader of the outline should look at: numbers missing, repeated or out of order, clauses of more than
 * 5,000 words, text before the first number, text behind the end. Each message names the place; `note` is the eId.
 */
export function doubts(law: Law): VFileMessage[] {
  const flat = flatten(law)
  const sections = flat.filter(({ clause }) => clause.kind === 'section' && !clause.quoted)
  const found = sequenceDoubts(sections)
  for (const { clause, line } of flat) {
    const words = clause.text.split(/\s+/).length
    if (words > LONG)
      found.push(
        doubt(
          clause,
          'clause-long',
          `Unexpected ${words} words in ${clause.path || 'a clause without number'}, expected at most ${LONG}: a heading may have been missed. Check where the next section begins.`,
          line,
        ),
      )
    if (clause.role === 'furniture' && clause.text.length > 200)
      found.push(
        doubt(
          clause,
          'text-foreign',
          'Unexpected words of a web page or gazette behind the law. They are kept as text and should not be cited.',
          line,
        ),
      )
  }
  found.push(...nextActDoubts(law, flat))
  const first = flat.findIndex(({ clause }) => clause.kind === 'section')
  const before = flat
    .slice(0, Math.max(first, 0))
    .filter(({ clause }) => clause.kind === 'text' && clause.role === undefined)
  const lead = before[0]
  const leading = before.reduce((sum, { clause }) => sum + clause.text.split(/\s+/).length, 0)
  if (lead && leading > PREAMBLE)
    found.push(
      doubt(
        lead.clause,
        'text-before-first',
        'Text stands before the first numbered section. Check that it is the title and the enacting words, not a section whose number was missed.',
        lead.line,
      ),
    )
  if (first < 0)
    found.push(
      doubt(
        undefined,
        'no-sections',
        'No numbered section was found. Check that the file is a law and that its headings were read.',
        undefined,
      ),
    )
  return found
}
