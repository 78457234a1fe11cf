import { type CheckResult, type Language, languages, toMarkdown, toSarif } from '@concordance/coherence'
import type { Context } from './context.ts'
import type { Output } from './outputs.ts'

/** Forms in which findings can be written. */
export type CheckForm = 'json' | 'sarif' | 'md'
export const checkForms: readonly CheckForm[] = ['json', 'sarif', 'md']

/** Claims all outputs; what it returns writes the findings into each. */
export async function checkOutputs(
  context: Context,
  outputs: readonly Output<CheckForm>[],
  force: boolean,
): Promise<(result: CheckResult, json: unknown, language: string) => Promise<void>> {
  const claimed: { readonly form: CheckForm; readonly save: (bytes: Uint8Array) => Promise<void> }[] = []
  for (const { file, form } of outputs) claimed.push({ form, save: await context.output(file, force) })
  return async (result, json, language) => {
    const wording = languages.find((one) => one === language) ?? 'en'
    for (const { form, save } of claimed) {
      await save(new TextEncoder().encode(textOf(form, result, json, wording, context.program)))
    }
  }
}

function textOf(
  form: CheckForm,
  result: CheckResult,
  json: unknown,
  language: Language,
  program: string,
): string {
  if (form === 'md') return toMarkdown(result, language)
  return `${JSON.stringify(form === 'sarif' ? toSarif(result, program, language) : json, undefined, 2)}\n`
}
