import { unknown } from './nearest.ts'
import { usage } from './problem.ts'

/** A file to write and the form to write it in. */
export interface Output<Form extends string> {
  readonly file: string
  readonly form: Form
}

/**
 * The form of each output: the one asked for, else the one that the file's ending names.
 * Throws a usage problem for an ending that is no form, for `-` without a form and for a file named twice.
 */
export function outputsOf<Form extends string>(
  files: readonly string[],
  asked: Form | undefined,
  forms: readonly Form[],
): readonly Output<Form>[] {
  if (asked !== undefined && files.length > 1) {
    throw usage('--form goes with one output; with several, the ending of each picks its form')
  }
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined) throw usage(`the output ${twice} is named twice`)
  return files.map((file) => ({ file, form: asked ?? formOf(file, forms) }))
}

function formOf<Form extends string>(file: string, forms: readonly Form[]): Form {
  if (file === '-') throw usage(`standard output has no ending; add --form with one of ${forms.join(', ')}`)
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase()
  if (ending === undefined) {
    throw usage(
      `${file} has no ending that picks the form; end it in one of ${forms.join(', ')} or add --form`,
    )
  }
  const form = forms.find((known) => known === ending)
  if (form) return form
  throw usage(unknown(`form of output`, ending, forms, `the forms are ${forms.join(', ')}`))
}
