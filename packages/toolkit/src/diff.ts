import { type Comparison, compareLaws, stretchesOf } from '@concordance/drafting'
import type { ComparisonDocument, ComparisonForm } from '@concordance/reports'
import { comparisonLanguages } from '@concordance/templates'
import { define } from './define.ts'
import { comparisonView } from './diff-view.ts'
import { languageOfLaw, readLaw } from './laws.ts'
import { outputsOf } from './outputs.ts'
import { withShortNames } from './short-names.ts'
import { checkLanguage, languageOption } from './texts.ts'

/** Forms in which a comparison can be written; the ending of the file picks one. */
const forms: readonly ComparisonForm[] = ['html', 'md', 'json']

/** Two versions of a law, clause by clause, whatever their formats. */
export const diffOperation = define({
  name: 'diff',
  summary: 'Compare two versions of a law clause by clause, whatever their formats.',
  arguments: [
    { name: 'OLD', help: 'file of the old version' },
    { name: 'NEW', help: 'file of the new version; its format may be another' },
  ],
  options: {
    output: {
      type: 'list',
      short: 'o',
      value: 'FILE',
      help: `file to write, ending in ${forms.join(', ')}; may be given several times; - is standard output`,
    },
    form: {
      type: 'text',
      value: 'FORM',
      choices: forms,
      help: 'form of the output, where its ending does not tell',
    },
    force: { type: 'flag', help: 'replace output files that exist' },
    all: { type: 'flag', help: 'show unchanged clauses and whole texts as well' },
    lang: languageOption,
    date: { type: 'date', value: 'DATE', help: 'date of the comparison as YYYY-MM-DD (default: today)' },
    'law-lang': languageOfLaw,
  },
  examples: [
    'diff act-2014.docx bill-2025.docx',
    'diff act-in-force.pdf bill.docx -o comparison.html',
    'diff old.md new.md --json',
  ],
  run: async (context, { arguments: [oldFile = '', newFile = ''], options }) => {
    const language = checkLanguage(options.lang, comparisonLanguages)
    const outputs = outputsOf(
      options.output,
      forms.find((form) => form === options.form),
      forms,
    )
    const saves: ((bytes: Uint8Array) => Promise<void>)[] = []
    for (const { file } of outputs) saves.push(await context.output(file, options.force))
    context.progress({ label: `reading ${oldFile}`, done: 0, total: 3 })
    const before = await readLaw(context, oldFile, { language: options['law-lang'] })
    context.progress({ label: `reading ${newFile}`, done: 1, total: 3 })
    const after = await readLaw(context, newFile, { language: options['law-lang'] })
    context.progress({ label: 'comparing', done: 2, total: 3 })
    const [old = before, late = after] = withShortNames([before, after])
    const comparison = compareLaws(old, late)
    const document = documentOf(comparison, {
      date: options.date ?? context.today(),
      program: context.program,
      all: options.all,
    })
    if (outputs.length > 0) {
      const { writeComparison } = await import('@concordance/reports')
      for (const [index, { form }] of outputs.entries())
        await saves[index]?.(new TextEncoder().encode(writeComparison(document, form, { language })))
    }
    return {
      json: comparison,
      view: comparisonView(
        document,
        language,
        outputs.map(({ file }) => file),
      ),
      messages: [...before.messages, ...after.messages],
    }
  },
})

const documentOf = (
  { before, after, rows, counts }: Comparison,
  made: Pick<ComparisonDocument, 'date' | 'program' | 'all'>,
): ComparisonDocument => ({
  before,
  after,
  ...made,
  counts,
  rows: rows.map((row) => ({
    changes: row.changes,
    depth: row.depth,
    ...(row.before ? { before: { path: row.before.path, label: row.before.label } } : {}),
    ...(row.after ? { after: { path: row.after.path, label: row.after.label } } : {}),
    ...stretchesOf(row),
  })),
})
