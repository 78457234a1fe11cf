import { fill, type ReceiptWording, receiptLanguages, receiptWording } from '@concordance/templates'
import type { Element, ElementContent } from 'hast'
import { formatDate } from './format.ts'
import { h } from './h.ts'
import { factList, plainPage, plainTable, proseOf } from './plain-page.ts'
import type { RedlineReceipt } from './receipt.ts'
import { clean, directionOf } from './words.ts'

/**
 * The receipt of a redline as a page to print and to put on file. Throws a RangeError for a language without wording.
 */
export function writeReceipt(receipt: RedlineReceipt, { language }: { readonly language: string }): string {
  const wording = receiptWording(language)
  if (!wording)
    throw new RangeError(
      `The receipt cannot be written in "${language}"; choose one of ${receiptLanguages.join(', ')}`,
    )
  const { headings } = wording
  const subject = fill(wording.subject, { file: receipt.output.file })
  const counts = { written: String(receipt.changes.length), refused: String(receipt.refused.length) }
  return plainPage({
    language: wording.language,
    direction: directionOf(wording.language),
    title: `${wording.title}: ${receipt.output.file}`,
    program: receipt.program,
    style: '.old,.new{white-space:pre-line}.kind{white-space:nowrap}',
    skip: { words: wording.skip, to: 'changes' },
    body: [
      h(
        'header',
        {},
        h('h1', {}, wording.title),
        h('p', { className: ['subject'] }, `${subject}${wording.colon}${fill(wording.counts, counts)}`),
        facts(receipt, wording),
      ),
      h(
        'main',
        {},
        h('h2', { id: 'reading' }, headings.reading),
        ...proseOf(wording.prose.reading),
        ...notes(receipt, wording),
        h('h2', { id: 'refused' }, headings.refused),
        receipt.refused.length === 0 ? h('p', {}, wording.none) : refusedTable(receipt, wording),
        h('h2', { id: 'changes' }, headings.changes),
        changeTable(receipt, wording),
        h('h2', { id: 'gates' }, headings.gates),
        gateTable(receipt, wording),
      ),
      h('footer', {}, receipt.program),
    ],
  })
}

function facts(receipt: RedlineReceipt, wording: ReceiptWording): Element {
  const { facts: names, language } = wording
  const file = ({ file: name, sha256 }: { readonly file: string; readonly sha256: string }) =>
    h('span', {}, name, h('span', { className: ['muted'] }, ` ${names.hash} `, h('code', {}, sha256)))
  return factList([
    [names.base, file(receipt.base)],
    ...(receipt.base.fresh ? [['', names.fresh] as const] : []),
    [receipt.target.kind === 'text' ? names.target : names.amendments, file(receipt.target)],
    [names.output, file(receipt.output)],
    [names.author, receipt.author],
    [names.date, formatDate(receipt.date, language)],
    [names.program, receipt.program],
  ])
}

function notes(receipt: RedlineReceipt, { headings }: ReceiptWording): Element[] {
  if (receipt.notes.length === 0) return []
  return [
    h('h2', { id: 'notes' }, headings.notes),
    h(
      'ul',
      { lang: 'en' },
      receipt.notes.map((note) => h('li', {}, note)),
    ),
  ]
}

function changeTable({ changes }: RedlineReceipt, { columns, headings, kind }: ReceiptWording): Element {
  const { number, clause, obligation, old, new: come, why } = columns
  return plainTable(
    headings.changes,
    [number, clause, obligation, columns.kind, old, come, why],
    changes.map((change) => [
      String(change.number),
      change.clause ?? '',
      obligations(change.obligations),
      h('span', { className: ['kind'] }, kind[kindOf(change)] ?? change.kind),
      words('del', change.old),
      words('ins', change.new),
      change.rationale ?? '',
    ]),
  )
}

/** The two sides of a move have names of their own. */
const kindOf = ({ kind, move }: RedlineReceipt['changes'][number]): string =>
  move === undefined ? kind : kind === 'insert-paragraphs' ? 'move-to' : 'move-from'

/** English has the reason with its place and words; another language its own sentence for the rule, where it has one. */
function refusedTable({ refused }: RedlineReceipt, wording: ReceiptWording): Element {
  const { columns, headings, language, refusals } = wording
  const { amendment, clause, obligation, old, new: come, why } = columns
  return plainTable(
    headings.refused,
    [amendment, clause, obligation, old, come, why],
    refused.map((one) => [
      one.amendment ?? '',
      one.clause ?? '',
      obligations(one.obligations),
      words('del', one.old),
      words('ins', one.new),
      (language === 'en' ? undefined : refusals[one.rule]) ?? h('span', { lang: 'en' }, one.reason),
    ]),
  )
}

function gateTable({ gates }: RedlineReceipt, wording: ReceiptWording): Element {
  const { columns, headings } = wording
  return plainTable(
    headings.gates,
    [columns.gate, columns.asks, columns.result],
    gates.map(({ gate, asks, holds, because }) => [
      gate,
      wording.gates[gate] ?? asks,
      `${holds ? wording.holds : wording.fails}${because === undefined ? '' : ` (${because})`}`,
    ]),
  )
}

const obligations = (ids: readonly string[] | undefined): string => ids?.join(', ') ?? ''

/** Words of the law in the direction of their letters; the end of a paragraph shows as its sign. */
function words(tag: 'ins' | 'del', text: string): ElementContent {
  const shown = clean(text).replace(/^\n$/, '¶')
  if (shown === '') return { type: 'text', value: '' }
  return h('div', { className: [tag === 'ins' ? 'new' : 'old'], dir: 'auto' }, h(tag, {}, shown))
}
