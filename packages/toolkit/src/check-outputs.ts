import { type CheckResult, type Language, languages, toMarkdown, toSarif } from '@concordance/coherence'
import type { Context } from './context.ts'
import type { Output } from './outputs.ts'

/** Forms in which findings can be written. */
export type CheckForm = 'json' | 'sarif' | 'md' | 'docx'
export const checkForms: readonly CheckForm[] = ['json', 'sarif', 'md', 'docx']

/** Claims all outputs; what it returns writes the findings into each. `comments` gives the law with them as comments. */
export async function checkOutputs(
  context: Context,
  outputs: readonly Output<CheckForm>[],
  force: boolean,
  comments: (language: Language) => Promise<Uint8Array>,
): Promise<(result: CheckResult, json: unknown, language: string) => Promise<void>> {
  const claimed: { readonly form: CheckForm; readonly save: (bytes: Uint8Array) => Promise<void> }[] = []
  for (const { file, form } of outputs) claimed.push({ form, save: await context.output(file, force) })
  return async (result, json, language) => {
    const wording = languages.find((one) => one === language) ?? 'en'
    for (const { form, save } of claimed) {
      const made =
        form === 'docx' ? await comments(wording) : textOf(form, result, json, wording, context.program)
      await save(typeof made === 'string' ? new TextEncoder().encode(made) : made)
    }
  }
}

function textOf(
  form: Exclude<CheckForm, 'docx'>,
  result: CheckResult,
  json: unknown,
  language: Language,
  program: string,
): string {
  if (form === 'md') return toMarkdown(result, language)
  return `${JSON.stringify(form === 'sarif' ? toSarif(result, program, language) : json, undefined, 2)}\n`
}
