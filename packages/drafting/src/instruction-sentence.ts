import type { InstructionStyle } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import { actForms, formsOf } from './instruction-forms.ts'
import type { PlacedChange } from './instruction-groups.ts'
import { insertionOf } from './instruction-new.ts'
import { fillPattern } from './instruction-pattern.ts'
import type { KnownPlaces, PlaceLevel } from './instruction-place.ts'
import { quoteLines } from './instruction-quote.ts'
import { readsAs } from './instruction-read.ts'
import type { InstructionQuote, InstructionWork } from './instruction-types.ts'
import { linesOf } from './new-lines.ts'

export interface Sentence {
  readonly text: string
  readonly quotes: readonly InstructionQuote[]
}

/** An item of a list, without label and end. The first wording that reads back as the amendment is taken. */
export function partItem(
  run: readonly PlacedChange[],
  head: readonly PlaceLevel[],
  work: InstructionWork,
): Sentence {
  const [first] = run
  if (!first) throw new Error('a run of changes holds one at least')
  const inside = first.levels.slice(1)
  const target = inside.length > 0 ? inside : first.levels
  const wanted = run.map(({ amendment }) => amendment)
  for (const sentence of wordings(run, target, inside.length > 0, work))
    if (readsAs(sentence, head, wanted, work)) return sentence
  throw new Error(`No wording says what amendment "${first.amendment.id}" does.`)
}

function* wordings(
  run: readonly PlacedChange[],
  target: readonly PlaceLevel[],
  below: boolean,
  work: InstructionWork,
): Generator<Sentence> {
  const { style, known } = work
  const [{ amendment }] = run as readonly [PlacedChange]
  const targetForms = formsOf('target', target, work)
  const plainWhere = below ? fillPattern(style.where, targetForms) : ''
  const where = inHeading(amendment, known) && !below ? style.heading : plainWhere
  const values = { ...targetForms, ...actForms(work), where }
  const say = (key: string, more: { readonly [hole: string]: string } = {}): string =>
    fillPattern(style.part[key] ?? '', { ...values, ...more })
  const { action, place, old, new: next } = amendment
  if (action === 'renumber') {
    yield { text: say('renumber', formsOf('number', [numberOf(amendment, target)], work)), quotes: [] }
    return
  }
  if (old.trim() === '') {
    if (action === 'insert') yield* insertionOf(run, say, work)
    else if (next.trim() === '') yield { text: say('repeal'), quotes: [] }
    else yield { text: say('replace'), quotes: [quote('new', next, run[0]?.index ?? 0, style)] }
    return
  }
  const kind =
    action === 'insert'
      ? place.position === 'before'
        ? 'before'
        : 'after'
      : next.trim() === ''
        ? 'delete'
        : 'replace'
  const oldWords = old.trim().replace(/\s+/g, ' ')
  const { open, close } = style.quote
  if (linesOf(next).length < 2 && oldWords.length + next.length < 240)
    yield {
      text: say(`words-${kind}`, { old: `${open}${oldWords}${close}`, new: `${open}${next.trim()}${close}` }),
      quotes: [],
    }
  const index = run[0]?.index ?? 0
  yield {
    text: say(`long-${kind}`),
    quotes: [
      quote('old', oldWords, index, style),
      ...(kind === 'delete' ? [] : [quote('new', next, index, style)]),
    ],
  }
}

export const quote = (
  role: 'old' | 'new',
  words: string,
  amendment: number,
  style: InstructionStyle,
): InstructionQuote => ({
  role,
  amendment,
  lines: quoteLines(words, style),
})

const inHeading = ({ old, place: { path } }: Amendment, { clauses }: KnownPlaces): boolean => {
  const clause = clauses.get(path)
  const words = old.trim().replace(/\s+/g, ' ')
  return clause?.heading !== undefined && words !== '' && clause.heading.replace(/\s+/g, ' ').includes(words)
}

/** The new number as a place of the same kind, without the brackets and full stops around it. */
export function numberOf({ new: next }: Amendment, target: readonly PlaceLevel[]): PlaceLevel {
  const bare = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(
    next.trim().replace(/^(?:art(?:icle|ículo)?|section|§)\.?\s+/iu, ''),
  )?.[0]
  return { noun: target.at(-1)?.noun ?? 'point', n: bare ?? next.trim() }
}
