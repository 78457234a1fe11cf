import type { RedlineReceipt } from '@concordance/reports'
import { receiptLanguages } from '@concordance/templates'
import { VFileMessage } from 'vfile-message'
import type { Context } from './context.ts'
import { define } from './define.ts'
import { languageOfLaw } from './laws.ts'
import type { Result } from './operation.ts'
import { problem, usage } from './problem.ts'
import { amendPlan, holdsAmendments } from './redline-amend.ts'
import { openBase, type RedlineBase } from './redline-base.ts'
import { acceptedDiffers } from './redline-check.ts'
import { comparePlan } from './redline-compare.ts'
import type { RedlinePlan } from './redline-plan.ts'
import { receiptOf } from './redline-receipt.ts'
import { redlineView, refusals } from './redline-view.ts'
import { type WrittenRedline, writeRedlined } from './redline-write.ts'
import { sha256 } from './sha256.ts'
import { checkLanguage, languageOption } from './texts.ts'

/** The base as a Word file with tracked changes, proved, with a receipt beside it. */
export const redlineOperation = define({
  name: 'redline',
  summary: 'Write the changes to a law into its Word file as tracked changes, with a receipt.',
  arguments: [
    { name: 'BASE', help: 'file of the law or bill as it stands, best as docx' },
    { name: 'NEW', help: 'the new version, of any format, or AMENDMENTS.json' },
  ],
  options: {
    output: {
      type: 'text',
      short: 'o',
      value: 'OUT.docx',
      help: 'Word file to write; the receipt is written beside it',
    },
    author: { type: 'text', value: 'NAME', default: 'Concordance', help: 'author of the tracked changes' },
    date: {
      type: 'text',
      value: 'DATE',
      help: 'date of the tracked changes as 2026-03-01 or 2026-03-01T09:00:00Z (default: today)',
    },
    force: { type: 'flag', help: 'replace output files that exist' },
    'drop-signature': { type: 'flag', help: 'write into a digitally signed file, which ends its signature' },
    lang: languageOption,
    'law-lang': languageOfLaw,
  },
  examples: [
    'redline act.docx bill.docx -o bill-redline.docx',
    'redline act.docx amendments.json -o bill.docx --author "Drafting Office"',
    'redline act.pdf bill.docx -o bill-redline.docx',
  ],
  run: async (context, { arguments: [baseFile = '', newFile = ''], options }) => {
    const output = outputOf(options.output)
    const language = checkLanguage(options.lang, receiptLanguages)
    const date = dateOf(options.date ?? context.today())
    const author = options.author.trim()
    if (author === '') throw usage('--author takes a name')
    const saves = await claim(context, output, options.force, language)
    const base = await openBase(context, baseFile, options['law-lang'])
    context.progress({ label: `reading ${newFile}`, done: 1, total: 4 })
    const bytes = await context.read(newFile)
    const plan = holdsAmendments(bytes)
      ? await amendPlan(base, bytes, newFile, language)
      : await comparePlan(context, base, bytes, newFile, options['law-lang'])
    if (plan.changes.length === 0 && plan.refused.length === 0) return unchanged(base, plan, saves)
    context.progress({ label: 'writing and proving the changes', done: 2, total: 4 })
    const written = writeRedlined(base, plan, { author, date, dropSignature: options['drop-signature'] })
    const told = await checked(base, plan, written)
    context.progress({ label: `writing ${output}`, done: 3, total: 4 })
    return finish(context, base, told, written, saves, output)
  },
})

/** Writes a redline that holds a change, and its receipt; the result has failed where something was refused. */
async function finish(
  context: Context,
  base: RedlineBase,
  plan: RedlinePlan,
  written: WrittenRedline,
  saves: Saves,
  output: string,
): Promise<Result> {
  const { bytes } = written.redline
  const out = { file: output, sha256: await sha256(bytes) }
  const receipt = receiptOf(base, plan, written, out, context.program)
  const files = receipt.changes.length > 0 ? await saves(bytes, receipt) : []
  return {
    json: { ...receipt, written: files },
    view: redlineView(receipt, files),
    messages: [...base.messages, ...notesOf(base, plan), ...refusals(receipt, base.source.file)],
    failed: receipt.refused.length > 0,
  }
}

/** Two files without a change between them: the same file is no error, files that differ in something else are. */
async function unchanged(base: RedlineBase, plan: RedlinePlan, saves: Saves): Promise<Result> {
  if (plan.target.kind === 'amendments')
    throw problem('the list holds no amendment', 'amendments', plan.target.file)
  if (plan.target.sha256 !== base.source.sha256)
    throw problem(
      `the words and layout are those of ${base.source.file}, though the files differ (in pictures, settings or the look of letters); no change can be tracked`,
      'no-revision',
      plan.target.file,
    )
  const files = await saves(base.bytes, undefined)
  return {
    json: { changes: [], refused: [], written: files },
    view: [
      { type: 'heading', text: `${base.source.file} → ${plan.target.file}` },
      { type: 'text', text: 'Both are the same file: there is nothing to track.' },
      { type: 'list', items: files.map((file) => `written: ${file}, without changes`) },
    ],
    messages: [...base.messages, ...notesOf(base, plan)],
  }
}

/**
 * Holds the result against the new text and gives the plan with what is to be told. Only where all was written can the
 * whole new text be expected.
 */
async function checked(base: RedlineBase, plan: RedlinePlan, written: WrittenRedline): Promise<RedlinePlan> {
  const difference =
    written.refused.length > 0 ? undefined : await acceptedDiffers(base, written.redline, plan)
  if (difference?.in === 'words')
    throw problem(
      `the redline did not pass its proof and is not written: accepting all does not give ${plan.target.file}; ${difference.at}`,
      'not-the-new-text',
      base.source.file,
    )
  if (!difference) return plan
  if (difference.in === 'lists') {
    const reason = `the base has no list that prints numbers as ${plan.target.file} does there: ${difference.at} are typed; make the list in Word if it is wanted`
    return { ...plan, notes: [...plan.notes, { rule: 'typed-numbers', reason }] }
  }
  const reason = `numbers that Word sets by itself are not those of ${plan.target.file}; ${difference.at}`
  return { ...plan, notes: [...plan.notes, { rule: 'numbers', reason }] }
}

type Saves = (bytes: Uint8Array, receipt: RedlineReceipt | undefined) => Promise<readonly string[]>

/** Claims the Word file and its receipt before the work begins. */
async function claim(context: Context, output: string, force: boolean, language: string): Promise<Saves> {
  const stem = output.replace(/\.docx$/i, '')
  const save = await context.output(output, force)
  if (output === '-')
    return async (bytes) => {
      await save(bytes)
      return ['-']
    }
  const names = [`${stem}.receipt.json`, `${stem}.receipt.html`] as const
  const json = await context.output(names[0], force)
  const page = await context.output(names[1], force)
  return async (bytes, receipt) => {
    await save(bytes)
    if (!receipt) return [output]
    const encoder = new TextEncoder()
    const { writeReceipt } = await import('@concordance/reports')
    await json(encoder.encode(`${JSON.stringify(receipt, undefined, 2)}\n`))
    await page(encoder.encode(writeReceipt(receipt, { language })))
    return [output, ...names]
  }
}

function outputOf(output: string | undefined): string {
  if (output === undefined) throw usage('redline: -o OUT.docx is missing')
  if (output !== '-' && !/\.docx$/i.test(output))
    throw usage(`redline writes a Word file; end ${output} in .docx`)
  return output
}

/** A day or a moment, as Word writes it. */
function dateOf(text: string): string {
  const whole = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
  const day = new Date(whole)
  if (!shape.test(whole) || Number.isNaN(day.getTime()) || !sameDay(whole, day))
    throw usage(`--date takes a date like 2026-03-01 or 2026-03-01T09:00:00Z, not "${text}"`)
  return whole
}

/** 2026-02-30 would become a day in March. */
const sameDay = (text: string, parsed: Date): boolean =>
  !text.endsWith('Z') || parsed.toISOString().startsWith(text.slice(0, 10))

function notesOf(base: RedlineBase, { notes }: RedlinePlan): readonly VFileMessage[] {
  return notes.map(({ rule, reason }) => {
    const message = new VFileMessage(reason, { source: 'toolkit', ruleId: rule })
    message.file = base.source.file
    return message
  })
}
