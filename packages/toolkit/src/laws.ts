import { ReadError, type Reading, type ReadOptions, read } from '@concordance/formats'
import { type Law, toLaw } from '@concordance/law-tree'
import type { Context } from './context.ts'
import { checkEnding } from './endings.ts'
import type { OptionSpec } from './operation.ts'
import { problem } from './problem.ts'
import { repaired } from './repairs.ts'
import { scanReader } from './scans.ts'

/** The option of every operation that reads laws: what to do when the language is told wrongly. */
export const languageOfLaw = {
  type: 'text',
  value: 'LANGUAGE',
  help: 'language of the law (en, fr, es, …), where the program tells it wrongly',
} satisfies OptionSpec

/** The option of operations that look at one law: which state of its tracked changes to read. */
export const viewOfLaw = {
  type: 'text',
  value: 'VIEW',
  choices: ['final', 'original'] as const,
  help: 'state of tracked changes: final (all accepted, as read unless told) or original (all rejected)',
} satisfies OptionSpec

/** What the user says about how a law is to be read. */
export interface LawChoices {
  readonly language?: string | undefined
  readonly view?: 'final' | 'original' | undefined
  /** File with corrections, where it is not the one beside the law. */
  readonly repair?: string | undefined
}

/** Reads a file into blocks. Throws a problem for a file that holds no text or is damaged. */
export const readFile = async (context: Context, file: string, language?: string): Promise<Reading> =>
  readingOf(context, await context.read(file), file, language)

/** The same for bytes that were read already. */
export async function readingOf(
  context: Context,
  bytes: Uint8Array,
  file: string,
  language?: string,
  view?: LawChoices['view'],
  onWord?: ReadOptions['onWord'],
): Promise<Reading> {
  const name = file === '-' ? 'standard input' : file
  const scans = scanReader(context, name, language)
  try {
    const reading = await read(bytes, {
      file: name,
      language,
      view,
      pages: scans.pages,
      convert: context.convert,
      onWord,
    })
    checkEnding(reading)
    return reading
  } catch (error) {
    if (error instanceof ReadError) throw fromReadError(error)
    throw error
  } finally {
    await scans.close()
  }
}

/** Reads one law. Throws a problem for a file that is no text of a law; oddities inside it are the law's messages. */
export async function readLaw(
  context: Context,
  file: string,
  { language, view, repair }: LawChoices = {},
): Promise<Law> {
  const reading = await readingOf(context, await context.read(file), file, language, view)
  const law = toLaw(await repaired(context, file, reading, repair))
  for (const message of law.messages) message.file ||= law.source.file
  return law
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
    laws.push(await readLaw(context, file, { language }))
  }
  return laws
}

/** Its message is `file, place: reason`; a problem keeps the file apart. */
function fromReadError({ file, place, message, ruleId }: ReadError) {
  const where = place === undefined ? file : `${file}, ${place}`
  return problem(message.startsWith(`${where}: `) ? message.slice(where.length + 2) : message, ruleId, where)
}
