import {
  doubts,
  type FlatClause,
  flatten,
  type Law,
  toAkomaNtoso,
  toMarkdown,
  toOutlineRows,
} from '@concordance/law-tree'
import type { VFileMessage } from 'vfile-message'
import { define } from './define.ts'
import { languageOfLaw, readLaw, viewOfLaw } from './laws.ts'
import { messageRows } from './message-rows.ts'
import type { Result } from './operation.ts'
import { usage } from './problem.ts'
import { repairOfLaw } from './repairs.ts'
import type { Block, OutlineLine } from './view.ts'

/** Forms in which the law itself can be printed or written, beside the outline for the eye. */
const forms = ['outline', 'json', 'md', 'akn'] as const

const aboveParagraphs = new Set([
  'book',
  'title',
  'part',
  'chapter',
  'division',
  'subdivision',
  'section',
  'schedule',
])

/** One law file as an outline of its clauses. */
export const readOperation = define({
  name: 'read',
  summary: 'Read one law file and print its clauses as an outline.',
  arguments: [
    {
      name: 'LAW',
      help: 'file of the law (docx, pdf, html, xml, md, txt; odt, rtf and doc with LibreOffice), or - for standard input',
    },
  ],
  options: {
    outline: { type: 'flag', help: 'only parts, chapters, sections and annexes, with doubts marked' },
    text: { type: 'flag', help: 'the whole text of every clause' },
    format: {
      type: 'text',
      value: 'FORMAT',
      choices: forms,
      help: 'outline, json, md or akn (Akoma Ntoso 3); outline unless told',
    },
    output: { type: 'text', short: 'o', value: 'FILE', help: 'file to write it to instead of printing it' },
    force: { type: 'flag', help: 'replace an output file that exists' },
    view: viewOfLaw,
    repair: repairOfLaw,
    'law-lang': languageOfLaw,
  },
  examples: [
    'read law.docx',
    'read law.xml --outline',
    'read law.md --json',
    'read bill.docx --view original',
    'read law.pdf --format akn -o law.xml',
  ],
  run: async (context, { arguments: [file = ''], options }) => {
    const form = options.format ?? 'outline'
    const target = options.output ?? '-'
    if (form === 'outline' && options.output !== undefined)
      throw usage('--output goes with --format json, md or akn')
    const save = form === 'outline' ? undefined : await context.output(target, options.force)
    const view = viewOfLaw.choices.find((choice) => choice === options.view)
    const law = await readLaw(context, file, { language: options['law-lang'], view, repair: options.repair })
    const result = readResult(law, options.outline, options.text)
    if (!save) return result
    const written =
      form === 'akn'
        ? toAkomaNtoso(law, { date: context.today() })
        : form === 'md'
          ? toMarkdown(law)
          : `${JSON.stringify(result.json, undefined, 2)}\n`
    await save(new TextEncoder().encode(written))
    return { ...result, view: [{ type: 'text', text: `written to ${target}` }] }
  },
})

function readResult(law: Law, short: boolean, whole: boolean): Result {
  const { title, language, source, messages } = law
  const clauses = flatten(law)
  const sections = clauses.filter(({ clause }) => clause.kind === 'section').length
  const found = doubts(law)
  const marked = marksOf(clauses, found, short)
  const shown =
    short && sections > 0
      ? clauses.filter(({ clause }) => aboveParagraphs.has(clause.kind) || marked.has(clause.id))
      : clauses
  const general = found.filter(({ note }) => note === undefined)
  const view: Block[] = [
    { type: 'heading', text: title },
    {
      type: 'text',
      text: `${source.format}, language ${language}, ${clauses.length} clauses, of them ${sections} sections or articles`,
      tone: 'quiet',
    },
    ...general.map(({ reason }): Block => ({ type: 'text', text: `? ${reason}`, tone: 'warn' })),
    { type: 'outline', whole, rows: shown.map((row) => outlineLine(row, marked)) },
    ...(found.length === 0 ? [] : [help(found.length)]),
  ]
  for (const doubt of found) doubt.file ||= source.file
  const all = [...messages, ...found]
  const json = { title, language, source, clauses: toOutlineRows(law), messages: messageRows(all) }
  return { json, view, messages }
}

function help(count: number): Block {
  const text = `${count === 1 ? 'One place is' : `${count} places are`} marked with "?" for a person to look at. What was read wrongly can be corrected in LAW.repair.yaml.`
  return { type: 'text', text, tone: 'quiet' }
}

/** Doubts by the clause beside which they are shown: the clause itself, or the one above that is in the outline. */
function marksOf(
  clauses: readonly FlatClause[],
  found: readonly VFileMessage[],
  short: boolean,
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(clauses.map((row) => [row.clause.id, row]))
  const marks = new Map<string, string[]>()
  for (const { note, reason } of found) {
    const row = note === undefined ? undefined : byId.get(note)
    if (row === undefined) continue
    const above = row.ancestors.findLast(({ kind }) => aboveParagraphs.has(kind))
    const id = short && !aboveParagraphs.has(row.clause.kind) && above ? above.id : row.clause.id
    marks.set(id, [...(marks.get(id) ?? []), reason])
  }
  return marks
}

function outlineLine(
  { clause, ancestors }: FlatClause,
  marked: ReadonlyMap<string, readonly string[]>,
): OutlineLine {
  const label = clause.label ?? clause.number ?? ''
  const own = marked.get(clause.id)
  return {
    depth: ancestors.length,
    label,
    text: withoutLabel(clause.text, label),
    strong: aboveParagraphs.has(clause.kind),
    ...(own ? { doubts: own } : {}),
  }
}

/** The label stands in the text as printed; in the outline it has its own place. */
const withoutLabel = (text: string, label: string): string =>
  label !== '' && text.startsWith(label) ? text.slice(label.length).trimStart() : text
