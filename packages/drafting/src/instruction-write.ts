import type { Law } from '@concordance/law-tree'
import type { InstructionStyle, InstructionWording } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import { actForms, actOf, formsOf } from './instruction-forms.ts'
import { type ChangeGroup, groupChanges, type PlacedChange } from './instruction-groups.ts'
import { insertionOf } from './instruction-new.ts'
import { fillPattern } from './instruction-pattern.ts'
import { knownPlaces } from './instruction-place.ts'
import { closesEarly } from './instruction-quote.ts'
import { readsAs } from './instruction-read.ts'
import { numberOf, partItem, quote, type Sentence } from './instruction-sentence.ts'
import type { ClauseChange, Instruction, InstructionClause, InstructionWork } from './instruction-types.ts'

/**
 * Puts amendments into words: one clause for each section that changes, in the order of the law. `amended` is the law
 * with the amendments applied, from which the names of what comes are taken. Every instruction is read back before it is
 * given: one that does not say what the amendment does is worded at greater length.
 */
export function instruct(
  law: Law,
  amended: Law,
  amendments: readonly Amendment[],
  language: string,
  wording: InstructionWording,
  style: InstructionStyle,
): readonly InstructionClause[] {
  const known = knownPlaces(law, amended)
  const work: InstructionWork = { known, wording, style, language, act: actOf(law.title, wording) }
  return groupChanges(amendments, known).flatMap((group) =>
    group.kind === 'part' ? [partClause(group, work)] : wholeClauses(group, work),
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** All changes of the inside of a section: one sentence, or a list. */
function partClause({ changes }: ChangeGroup, work: InstructionWork): InstructionClause {
  const { style } = work
  const head = changes[0]?.levels.slice(0, 1) ?? []
  const values = { ...actForms(work), ...formsOf('section', head, work), ...formsOf('target', head, work) }
  const runs = insertionRuns(changes, style)
  const listed = runs.length > 1
  const instructions = runs.map((run, index) => {
    const { text, quotes } = partItem(run, head, work)
    const end =
      !listed || index === runs.length - 1
        ? style.item.last
        : index === runs.length - 2
          ? style.item['before-last']
          : style.item.end
    const whole = listed
      ? text
      : capital(fillPattern(style.single, { ...values, item: text }).replace(/\.$/, ''))
    const label = listed ? style.item.label.replace('{n}', countOf(style.item.count, index)) : ''
    return ended({ label, text: whole, quotes, amendments: run.map((one) => one.index) }, end)
  })
  return {
    title: fillPattern(style.titles.amend ?? '', values),
    change: 'amend',
    ...(listed ? { lead: capital(fillPattern(style.list, values)) } : {}),
    instructions,
  }
}

const countOf = (count: 'letter' | 'number', index: number): string =>
  count === 'number'
    ? String(index + 1)
    : (index >= 26 ? String.fromCharCode(96 + Math.floor(index / 26)) : '') +
      String.fromCharCode(97 + (index % 26))

/** The last of what is quoted, else the sentence, takes the full stop or semicolon. */
function ended({ quotes, ...rest }: Instruction, end: string): Instruction {
  const last = quotes.at(-1)
  if (!last) return { ...rest, quotes, text: rest.text + end }
  const lines = last.lines.map((line, index) => (index === last.lines.length - 1 ? line + end : line))
  return { ...rest, quotes: [...quotes.slice(0, -1), { ...last, lines }] }
}

/** Insertions that follow each other at one place. */
function insertionRuns(changes: readonly PlacedChange[], style: InstructionStyle): PlacedChange[][] {
  const runs: PlacedChange[][] = []
  for (const change of changes) {
    const last = runs.at(-1)
    const before = last?.[0]?.amendment
    const { action, old, place } = change.amendment
    const joins =
      before &&
      action === 'insert' &&
      before.action === 'insert' &&
      old.trim() === '' &&
      before.old.trim() === '' &&
      before.place.path === place.path &&
      before.place.position === place.position &&
      ![before, change.amendment].some((one) => closesEarly(one.new, style))
    if (joins) last?.push(change)
    else runs.push([change])
  }
  return runs
}

/** Changes of whole sections: insertions at one place in one clause, every other in its own. */
function wholeClauses(group: ChangeGroup, work: InstructionWork): readonly InstructionClause[] {
  const { style } = work
  const [first] = group.changes
  if (!first) return []
  const target = first.levels
  const values = { ...actForms(work), ...formsOf('target', target, work) }
  const say = (key: string, more: { readonly [hole: string]: string } = {}): string =>
    capital(fillPattern(style.whole[key] ?? '', { ...values, ...more }))
  const wanted = group.changes.map(({ amendment }) => amendment)
  const amendments = group.changes.map(({ index }) => index)
  const made = (change: ClauseChange, sentence: Sentence, more = {}): InstructionClause => ({
    title: fillPattern(style.titles[change] ?? '', { ...values, ...more }),
    change,
    instructions: [
      {
        label: '',
        ...(sentence.quotes.length > 0
          ? ended({ ...sentence, label: '', amendments }, '.')
          : { ...sentence }),
        amendments,
      },
    ],
  })
  const { action, new: next } = first.amendment
  if (action === 'insert') {
    for (const sentence of insertionOf(group.changes, say, work))
      if (readsAs(sentence, undefined, wanted, work)) return [made(sentence.change, sentence, sentence.forms)]
    if (group.changes.length > 1)
      return group.changes.flatMap((change) => wholeClauses({ kind: 'whole', changes: [change] }, work))
    throw new Error(`No wording says what amendment "${first.amendment.id}" does.`)
  }
  if (action === 'renumber')
    return [
      made('renumber', {
        text: say('renumber', formsOf('number', [numberOf(first.amendment, target)], work)),
        quotes: [],
      }),
    ]
  if (next.trim() === '') return [made('repeal', { text: say('repeal'), quotes: [] })]
  return [made('replace', { text: say('replace'), quotes: [quote('new', next, first.index, style)] })]
}
