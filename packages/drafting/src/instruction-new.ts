import type { Clause } from '@concordance/law-tree'
import { clausesOfLines } from './apply-lines.ts'
import type { PlacedChange } from './instruction-groups.ts'
import { nounOf } from './instruction-place.ts'
import { closesEarly, quoteLines } from './instruction-quote.ts'
import type { ClauseChange, InstructionQuote, InstructionWork } from './instruction-types.ts'

/** A sentence that inserts, with what its clause of the bill is and the forms of what comes. */
export interface InsertionSentence {
  readonly text: string
  readonly quotes: readonly InstructionQuote[]
  readonly change: ClauseChange
  readonly forms: { readonly [hole: string]: string }
}

/** Ways to word insertions at one place: in the alphabet where it is kept, else by the neighbour alone. */
export function* insertionOf(
  run: readonly PlacedChange[],
  say: (key: string, more: { readonly [hole: string]: string }) => string,
  work: InstructionWork,
): Generator<InsertionSentence> {
  const [first] = run
  if (!first) return
  const { style } = work
  const { position, path } = first.amendment.place
  const beside = work.known.clauses.get(path)
  const made = run.flatMap(({ amendment }) => clausesOf(amendment.new, beside, position))
  if (run.length > 1 && run.some(({ amendment }) => closesEarly(amendment.new, style))) return
  const many = run.length > 1 ? '-many' : ''
  const forms = newForms(made, run.length > 1, work)
  const quotes = run.map(
    ({ amendment, index }): InstructionQuote => ({
      role: 'new',
      amendment: index,
      lines: quoteLines(amendment.new, style),
    }),
  )
  const change: ClauseChange = position === 'in' ? 'insert-in' : many === '' ? 'insert' : 'insert-many'
  const sentence = (key: string): InsertionSentence => ({ text: say(key, forms), quotes, change, forms })
  if (position !== 'in' && inAlphabet(beside, made, work)) yield sentence(`alphabet-${position}${many}`)
  yield sentence(`insert-${position}${many}`)
}

/** The clauses that new words make, as applying them would. */
function clausesOf(
  text: string,
  beside: Clause | undefined,
  position: 'after' | 'before' | 'in',
): readonly Clause[] {
  const model = position === 'in' ? (beside?.children.at(-1) ?? beside) : beside
  return model ? clausesOfLines(text, model, undefined, 'new') : []
}

/** Forms of the noun of what comes, with its numbers. */
function newForms(
  made: readonly Clause[],
  several: boolean,
  { known, wording: { nouns, and } }: InstructionWork,
) {
  const [first] = made
  const name = first ? nounOf(first, known) : 'text'
  const same = made.every((one) => nounOf(one, known) === name)
  const noun = nouns[same ? name : 'cited'] ?? {}
  const numbers = made.flatMap(({ number }) => number ?? [])
  const listed = several || numbers.length < 2 ? numbers : numbers.slice(0, 1)
  const n =
    same && listed.length === made.length ? listed.join(', ').replace(/, (?=[^,]*$)/, and) : (listed[0] ?? '')
  const forms = Object.entries(noun).map(([form, words]) => [
    `new.${form}`,
    words.replace('{n}', n).trimEnd(),
  ])
  return { ...Object.fromEntries(forms), numbers: n }
}

/** A definition whose neighbours on both sides are in the order of the alphabet. */
function inAlphabet(
  beside: Clause | undefined,
  made: readonly Clause[],
  { known, language }: InstructionWork,
): boolean {
  if (beside?.kind !== 'definition' || beside.term === undefined || beside.number !== undefined) return false
  const parent = beside.path.slice(0, beside.path.lastIndexOf('(“'))
  const siblings = (known.clauses.get(parent)?.children ?? []).flatMap(({ term }) => term ?? [])
  const sorted = [...siblings].sort((a, b) => a.localeCompare(b, language))
  return (
    siblings.length > 2 &&
    sorted.every((term, index) => term === siblings[index]) &&
    made.every(({ term }) => term !== undefined)
  )
}
