import { type Amendment, amendingBill, type Bill, billToAkomaNtoso } from '@concordance/drafting'
import type { Law } from '@concordance/law-tree'
import { instructionLanguages, type ProvisionStyle } from '@concordance/templates'
import type { Context } from './context.ts'
import { billTree } from './draft-bill.ts'
import type { Output } from './outputs.ts'
import { usage } from './problem.ts'

/** Forms of what `draft` writes: the amendments as data, the amending bill as a document, and as Akoma Ntoso. */
export type DraftForm = 'json' | 'docx' | 'html' | 'md' | 'xml'
export const draftForms: readonly DraftForm[] = ['json', 'docx', 'html', 'md', 'xml']

/** What the outputs are made from. */
export interface Drafted {
  readonly law: Law
  readonly amendments: readonly Amendment[]
  readonly language: string
  readonly style: ProvisionStyle | undefined
  readonly values: { readonly [name: string]: string }
  /** Citations of obligations, by id. */
  readonly citations: { readonly [obligation: string]: string }
}

/** Claims all outputs; what it returns writes the amendments or their bill into each, and gives the bill if one was asked for. */
export async function draftOutputs(
  context: Context,
  outputs: readonly Output<DraftForm>[],
  force: boolean,
): Promise<(drafted: Drafted, json: unknown) => Promise<Bill | undefined>> {
  const claimed: { readonly form: DraftForm; readonly save: (bytes: Uint8Array) => Promise<void> }[] = []
  for (const { file, form } of outputs) claimed.push({ form, save: await context.output(file, force) })
  return async (drafted, json) => {
    const asked = claimed.some(({ form }) => form !== 'json')
    const bill = asked ? billOf(drafted, context.today()) : undefined
    const files: (() => Promise<void>)[] = []
    for (const { form, save } of claimed) {
      const made = bill && form !== 'json' ? await written(form, bill, drafted.law, context) : dataOf(json)
      files.push(() => save(typeof made === 'string' ? new TextEncoder().encode(made) : made))
    }
    // All are made before the first is written: what fails leaves no half of a set.
    for (const write of files) await write()
    return bill
  }
}

const dataOf = (json: unknown): string => `${JSON.stringify(json, undefined, 2)}\n`

/** Throws a usage problem for a language in which no instruction is worded. */
function billOf({ law, amendments, language, style, values, citations }: Drafted, date: string): Bill {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  if (!instructionLanguages.includes(primary))
    throw usage(
      `the amending bill is not worded in "${primary}"; name one of ${instructionLanguages.join(', ')} with --lang, or leave the bill out`,
      'language',
    )
  return amendingBill(law, amendments, { language, style, values, citations, date })
}

async function written(
  form: Exclude<DraftForm, 'json'>,
  bill: Bill,
  law: Law,
  { program, today }: Context,
): Promise<string | Uint8Array> {
  if (form === 'xml') return billToAkomaNtoso(bill, law, { date: today() })
  const { writeDocument } = await import('@concordance/reports')
  return writeDocument(billTree(bill), {
    format: form,
    language: bill.language,
    page: 'A4',
    metadata: { title: bill.title, subject: bill.longTitle, program },
    now: today(),
  })
}
