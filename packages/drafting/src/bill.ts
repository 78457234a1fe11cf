import type { Law } from '@concordance/law-tree'
import {
  type BillFrameClause,
  type BillWording,
  type InstructionWording,
  instructionLanguages,
  instructionWording,
  type ProvisionStyle,
  provisionVariables,
} from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import { applyAmendments } from './apply-amendments.ts'
import type { Bill, BillClause, BillNoteRow } from './bill-types.ts'
import { DraftError } from './draft-types.ts'
import { actOf } from './instruction-forms.ts'
import { fillPattern } from './instruction-pattern.ts'
import { instruct } from './instruction-write.ts'
import { styleOf } from './number-law.ts'
import { asWholeClauses } from './whole-replacements.ts'

export interface BillOptions {
  /** BCP 47 tag of the bill; the law's language unless told. */
  readonly language?: string | undefined
  readonly style?: ProvisionStyle | undefined
  /** Variables by name: `legislature`, `state`, `gazette`, `commencement`, `transition`. */
  readonly values?: { readonly [name: string]: string }
  /** Day of the draft, as an ISO date; its year stands in the short title. */
  readonly date: string
  /** Citations of obligations, by id, for the explanatory note. */
  readonly citations?: { readonly [obligation: string]: string }
}

/**
 * Writes the bill that amends a law as the amendments say: title, enacting words, a clause for each section that changes,
 * transition, commencement and an explanatory note. Amendments that cannot be applied are left out and told in `refused`.
 * Throws a `DraftError` for a language without wording.
 */
export function amendingBill(law: Law, amendments: readonly Amendment[], options: BillOptions): Bill {
  const language = (options.language ?? law.language).toLowerCase().split('-')[0] ?? ''
  const wording = instructionWording(language)
  if (!wording)
    throw new DraftError(
      'language',
      `amending instructions are not worded in "${language}"; they are in ${instructionLanguages.join(', ')}, name one with --lang.`,
    )
  const tradition = options.style ?? styleOf(law)
  const style = wording.styles[tradition]
  const { refused } = applyAmendments(law, amendments)
  const out = new Set(refused.map(({ amendment }) => amendment))
  const applied = asWholeClauses(
    law,
    amendments.filter((_, index) => !out.has(index)),
  )
  const amended = applyAmendments(law, applied).law
  const clauses = instruct(law, amended, applied, language, wording, style)
  const values = frameValues(law, language, wording, style.bill, options)
  const fill = (text: string): string => capital(fillPattern(text, values))
  const groups = new Set(
    applied.flatMap(({ template = '' }) => template.split(', ').map((one) => one.split('/')[0])),
  )
  const frame = (one: BillFrameClause): Omit<BillClause, 'number' | 'title'> => ({
    heading: one.heading,
    paragraphs: numbered(
      one.texts.filter(({ when }) => when === undefined || groups.has(when)).map(({ text }) => fill(text)),
      style.bill.unit,
    ),
  })
  const bare = [
    ...style.bill.front.map(frame),
    ...clauses.map((amends) => ({ heading: amends.title, paragraphs: [], amends })),
    ...style.bill.back.map(frame),
  ]
  const protocol = applied.some(({ obligations }) => obligations.some((id) => id.startsWith('fp-')))
  const titled = stemOf(law.title, style.bill) !== undefined ? 'title' : 'title-other'
  const numberedClauses = bare.map(
    (one, index): BillClause => ({
      ...one,
      number: index + 1,
      title: fillPattern(style.clause, { n: String(index + 1), heading: one.heading }),
    }),
  )
  const { note } = style.bill
  return {
    title: fill(style.bill[titled]),
    language,
    style: tradition,
    draft: fill(style.bill.draft),
    longTitle: fill(style.bill[protocol ? 'long-protocol' : 'long']),
    enacting: fill(style.bill.enacting),
    clauses: numberedClauses,
    note: {
      heading: note.heading,
      apart: note.apart,
      purpose: fill(note[protocol ? 'purpose-protocol' : 'purpose']),
      columns: [note.clause, note.does, note.serves],
      rows: noteRows(numberedClauses, applied, note, options.citations ?? {}),
    },
    amendments: applied,
    refused,
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const numbered = (texts: readonly string[], unit: string): readonly string[] =>
  texts.length < 2 ? texts : texts.map((text, index) => `${unit.replace('{n}', String(index + 1))} ${text}`)

/** The name of the law without its kind and year. */
const stemOf = (title: string, { stem }: BillWording): string | undefined =>
  new RegExp(stem, 'iu').exec(title.trim())?.[1]

/** Long titles go on to tell what else the law does; the name is what stands before that. */
function shortTitle(title: string): string {
  const whole = title.trim().replace(/\s+/g, ' ')
  const end =
    whole.length > 120
      ? whole.search(/\s*(?:[:;]|\bet portant\b|\bet modifiant\b|, and to\b|\by se\b)/iu)
      : -1
  return end > 20 ? whole.slice(0, end) : whole
}

function frameValues(
  law: Law,
  language: string,
  wording: InstructionWording,
  bill: BillWording,
  { values = {}, date }: BillOptions,
): { readonly [hole: string]: string } {
  const taken = ['legislature', 'state', 'gazette', 'commencement', 'transition'].map((name) => {
    const words = provisionVariables[name]?.default
    const usual = typeof words === 'object' ? (words[language] ?? words.en) : words
    return [name, values[name]?.trim() || String(usual ?? '')]
  })
  const title = shortTitle(law.title)
  const named = wording.named.find(({ match }) => new RegExp(match, 'iu').test(title))
  const inSentence =
    named?.match === '' ? title.replace(/^the\s+/i, '') : title.charAt(0).toLowerCase() + title.slice(1)
  const stem = stemOf(title, bill)
  const year = date.slice(0, 4)
  const base = {
    ...Object.fromEntries(taken),
    ...Object.fromEntries(
      Object.entries(actOf(law.title, wording)).map(([form, words]) => [`act.${form}`, words]),
    ),
    title: named ? fillPattern(named.as, { title: inSentence }) : title,
    stem: stem ?? title,
    year,
    date: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(date)),
  }
  return { ...base, short: fillPattern(bill[stem === undefined ? 'short-other' : 'short'], base) }
}

function noteRows(
  clauses: readonly BillClause[],
  amendments: readonly Amendment[],
  note: BillWording['note'],
  citations: { readonly [obligation: string]: string },
): readonly BillNoteRow[] {
  const amending = clauses.flatMap(({ number, heading, amends }) => {
    if (!amends) return []
    const served = new Set(
      amends.instructions.flatMap((one) =>
        one.amendments.flatMap((index) => amendments[index]?.obligations ?? []),
      ),
    )
    const named = [...served].flatMap(
      (id) => citations[id] ?? (Object.keys(citations).length === 0 ? id : []),
    )
    return [{ clause: String(number), does: heading, serves: [...new Set(named)].join(', ') || note.none }]
  })
  return [...amending, { clause: '', does: note.rest, serves: note['rest-text'] }]
}

/** The bill as plain lines, from which its instructions can be read again. */
export function billLines({ title, draft, longTitle, enacting, clauses }: Bill): readonly string[] {
  return [
    title,
    draft,
    longTitle,
    enacting,
    ...clauses.flatMap((clause) => [
      clause.title,
      ...clause.paragraphs,
      ...(clause.amends ? linesOfClause(clause.amends) : []),
    ]),
  ]
}

const linesOfClause = ({ lead, instructions }: NonNullable<BillClause['amends']>): readonly string[] => [
  ...(lead === undefined ? [] : [lead]),
  ...instructions.flatMap(({ label, text, quotes }) => [
    label === '' ? text : `${label} ${text}`,
    ...quotes.flatMap(({ lines }) => lines),
  ]),
]
