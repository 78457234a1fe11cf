import { type FlatClause, flatten, type Law, toOutlineRows } from '@concordance/law-tree'
import { define } from './define.ts'
import { languageOfLaw, readLaw } from './laws.ts'
import { messageRows } from './message-rows.ts'
import type { Result } from './operation.ts'
import type { Block, OutlineLine } from './view.ts'

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
    'law-lang': languageOfLaw,
  },
  examples: ['read law.docx', 'read law.xml --outline', 'read law.md --json'],
  run: async (context, { arguments: [file = ''], options }) =>
    readResult(await readLaw(context, file, options['law-lang']), options.outline, options.text),
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
