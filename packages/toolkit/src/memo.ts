import { memoKinds, memoLanguages } from '@concordance/templates'
import { VFileMessage } from 'vfile-message'
import { define } from './define.ts'
import { languageOfLaw } from './laws.ts'
import { memoInput } from './memo-input.ts'
import { skeletonFrom } from './memo-template.ts'
import { memoView } from './memo-view.ts'
import { type MemoForm, memoForms, writeMemo } from './memo-write.ts'
import { findInstruments, instrumentsOption } from './model-instruments.ts'
import { unknown } from './nearest.ts'
import { outputsOf } from './outputs.ts'
import { usage } from './problem.ts'
import { checkLanguage, languageOption } from './texts.ts'

const papers = ['A4', 'Letter'] as const

/** A document for those who decide, from the same findings as the matrix. */
export const memoOperation = define({
  name: 'memo',
  summary: 'Write a document for those who decide: a review, a ratification memo, a plan, a questionnaire.',
  arguments: [
    { name: 'KIND', help: `kind of document: ${memoKinds.join(', ')}` },
    {
      name: 'LAW',
      many: true,
      help: 'file of a law; several files count as one body of law; or the name of a dossier',
    },
  ],
  options: {
    output: {
      type: 'list',
      short: 'o',
      value: 'FILE',
      help: 'file to write, ending in docx, html or md, an action plan also in xlsx, ics or svg; may be given several times; - is standard output',
    },
    form: {
      type: 'text',
      value: 'FORM',
      choices: memoForms,
      help: 'form of the output, where its ending does not tell',
    },
    force: { type: 'flag', help: 'replace output files that exist' },
    instrument: instrumentsOption,
    with: {
      type: 'text',
      value: 'AMENDMENTS.json',
      help: 'amendments to print in place of drafts of our own; with what they would change',
    },
    after: {
      type: 'text',
      value: 'BILL',
      help: 'the law as a bill would leave it, of any format; with what it would change',
    },
    template: {
      type: 'text',
      value: 'FILE',
      help: 'Markdown file with placeholders in place of the skeleton that is there',
    },
    page: { type: 'text', value: 'PAGE', choices: papers, default: 'A4', help: 'paper: A4 or Letter' },
    lang: languageOption,
    date: { type: 'date', value: 'DATE', help: 'date of the document as YYYY-MM-DD (default: today)' },
    'law-lang': languageOfLaw,
  },
  examples: [
    'memo desk-review act.docx -o review.docx',
    'memo ratification act.docx regulations.docx -o memo.docx --lang fr',
    'memo desk-review act.docx --with amendments.json -o review.docx',
    'memo action-plan Marendia -o plan.docx -o plan.xlsx -o plan.ics',
    'memo questionnaire loi.md -o answers.html --instrument firearms-protocol,att',
  ],
  run: async (context, { arguments: [word = '', ...files], options }) => {
    const kind = memoKinds.find((one) => one === word)
    if (!kind) throw usage(unknown('kind of memo', word, memoKinds, `the kinds are ${memoKinds.join(', ')}`))
    if (files.length === 0) throw usage('memo: LAW is missing')
    const language = checkLanguage(options.lang, memoLanguages)
    const instruments = await findInstruments(options.instrument)
    const forms: readonly MemoForm[] = kind === 'action-plan' ? memoForms : ['docx', 'html', 'md']
    const outputs = outputsOf(
      options.output,
      forms.find((form) => form === options.form),
      forms,
    )
    const claimed = []
    for (const output of outputs)
      claimed.push({ ...output, save: await context.output(output.file, options.force) })
    const skeleton =
      options.template === undefined ? undefined : await skeletonFrom(context, options.template)
    const { input, messages } = await memoInput(context, {
      kind,
      files,
      instruments,
      language,
      date: options.date ?? context.today(),
      lawLanguage: options['law-lang'],
      skeleton,
      with: options.with,
      after: options.after,
    })
    const page = papers.find((paper) => paper === options.page) ?? 'A4'
    const memo = await writeMemo(context, input, claimed, page)
    return {
      json: memo.json,
      view: memoView(
        input,
        memo,
        outputs.map(({ file }) => file),
      ),
      messages: [
        ...messages,
        ...memo.unreasoned.map(
          (citation) =>
            new VFileMessage(
              `the finding on ${citation} was recorded without a reason; give one with dossier decide --why`,
              {
                source: 'toolkit',
                ruleId: 'finding-without-reason',
              },
            ),
        ),
      ],
    }
  },
})
