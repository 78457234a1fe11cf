import {
  type FlatClause,
  flatten,
  type Law,
  toAkomaNtoso,
  toMarkdown,
  toOutlineRows,
} from '@concordance/law-tree'
import { define } from './define.ts'
import { languageOfLaw, readLaw, viewOfLaw } from './laws.ts'
import { messageRows } from './message-rows.ts'
import type { Result } from './operation.ts'
import { usage } from './problem.ts'
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
    { name: 'LAW', help: 'file of the law (docx, pdf, html, xml, md, txt), or - for standard input' },
  ],
  options: {
    outline: { type: 'flag', help: 'only parts, chapters, sections and annexes' },
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
    const law = await readLaw(context, file, { language: options['law-lang'], view })
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
  const shown = short ? clauses.filter(({ clause }) => aboveParagraphs.has(clause.kind)) : clauses
  const view: Block[] = [
    { type: 'heading', text: title },
    {
      type: 'text',
      text: `${source.format}, language ${language}, ${clauses.length} clauses, of them ${sections} sections or articles`,
      tone: 'quiet',
    },
    { type: 'outline', whole, rows: shown.map(outlineLine) },
  ]
  const json = { title, language, source, clauses: toOutlineRows(law), messages: messageRows(messages) }
  return { json, view, messages }
}

function outlineLine({ clause, ancestors }: FlatClause): OutlineLine {
  const label = clause.label ?? clause.number ?? ''
  return {
    depth: ancestors.length,
    label,
    text: withoutLabel(clause.text, label),
    strong: aboveParagraphs.has(clause.kind),
  }
}

/** The label stands in the text as printed; in the outline it has its own place. */
const withoutLabel = (text: string, label: string): string =>
  label !== '' && text.startsWith(label) ? text.slice(label.length).trimStart() : text
