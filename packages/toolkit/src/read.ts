import type { Law } from '@concordance/law-tree'
import { type ClauseRow, clauseRows, messageRows } from './clauses.ts'
import { define } from './define.ts'
import { languageOfLaw, readLaw } from './laws.ts'
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
  arguments: [{ name: 'LAW', help: 'file of the law (docx, html, xml, md, txt), or - for standard input' }],
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
  const clauses = clauseRows(law)
  const shown = short ? clauses.filter((clause) => aboveParagraphs.has(clause.kind)) : clauses
  const counted = `${clauses.length} clauses, ${clauses.filter((c) => c.kind === 'section').length} sections or articles`
  const view: Block[] = [
    { type: 'heading', text: law.title },
    { type: 'text', text: `${law.source.format}, language ${law.language}, ${counted}`, tone: 'quiet' },
    { type: 'outline', whole, rows: shown.map(outlineLine) },
  ]
  const { title, language, source, messages } = law
  return {
    json: { title, language, source, clauses, messages: messageRows(messages) },
    view,
    messages,
  }
}

function outlineLine(clause: ClauseRow): OutlineLine {
  const strong = aboveParagraphs.has(clause.kind)
  const label = clause.label ?? clause.number ?? ''
  return { depth: clause.depth, label, text: withoutLabel(clause.text, label), strong }
}

/** The label stands in the text as printed; in the outline it has its own place. */
const withoutLabel = (text: string, label: string): string =>
  label !== '' && text.startsWith(label) ? text.slice(label.length).trimStart() : text
