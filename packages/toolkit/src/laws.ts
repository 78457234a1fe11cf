import { read, type ReadOptions } from '@concordance/formats'
import { type Law, toLaw } from '@concordance/law-tree'
import type { Context } from './context.ts'
import type { OptionSpec } from './operation.ts'

/** The option of every operation that reads laws: what to do when the language is told wrongly. */
export const languageOfLaw = {
  type: 'text',
  value: 'LANGUAGE',
  help: 'language of the law (en, fr, es, …), where the program tells it wrongly',
} satisfies OptionSpec

/** Reads one law. Throws a problem for a file that is no text of a law; oddities inside it are the law's messages. */
export async function readLaw(context: Context, file: string, language: string | undefined): Promise<Law> {
  const options: ReadOptions = {
    file: file === '-' ? 'standard input' : file,
    ...(language === undefined ? {} : { language }),
  }
  return toLaw(await read(await context.read(file), options))
}

/** Reads laws one after the other, in the order given; the same file twice counts once. */
export async function readLaws(
  context: Context,
  files: readonly string[],
  language: string | undefined,
): Promise<readonly Law[]> {
  const different = [...new Set(files)]
  const laws: Law[] = []
  for (const file of different) {
    context.progress({ label: `reading ${file}`, done: laws.length, total: different.length + 1 })
    laws.push(await readLaw(context, file, language))
  }
  return laws
}
