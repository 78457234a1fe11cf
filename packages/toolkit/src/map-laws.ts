import { type Mapping, map } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import { model } from '@concordance/protocol-model'
import type { VFileMessage } from 'vfile-message'
import type { Context } from './context.ts'
import { findInstrument } from './find.ts'
import { readLaws } from './laws.ts'
import { problem } from './problem.ts'

interface MapOptions {
  readonly instrument: string
  readonly top: number
  readonly 'law-lang': string | undefined
  /** Name the files without their folders. */
  readonly shortNames?: boolean
}

interface Mapped {
  readonly mapping: Mapping
  readonly messages: readonly VFileMessage[]
}

/**
 * Laws under the last part of their file's path, as a document shows them: folders are nobody's business.
 * Where two files would have one name, all keep theirs.
 */
function withShortNames(laws: readonly Law[]): readonly Law[] {
  const names = laws.map(({ source }) => source.file.split(/[\\/]/).at(-1) ?? source.file)
  if (new Set(names).size < names.length) return laws
  return laws.map((law, index) => ({
    ...law,
    source: { ...law.source, file: names[index] ?? law.source.file },
  }))
}

/** Reads the laws and maps them against an instrument. Throws a problem for a language that the model lacks. */
export async function mapLaws(
  context: Context,
  files: readonly string[],
  { instrument, top, 'law-lang': language, shortNames = false }: MapOptions,
): Promise<Mapped> {
  findInstrument(instrument)
  const laws = await readLaws(context, files, language)
  for (const law of laws) checkTerms(law)
  context.progress({ label: 'mapping', done: laws.length, total: laws.length + 1 })
  const named = shortNames ? withShortNames(laws) : laws
  return { mapping: map(named, model, { instrument, top }), messages: laws.flatMap((law) => law.messages) }
}

function checkTerms({ language, source }: Law): void {
  const languages = Object.keys(model.terms)
  if (languages.includes(language)) return
  const told =
    language === 'und'
      ? 'the language of the text cannot be told'
      : `the text is in ${nameOf(language)}, for which the model has no terms`
  const known = languages.map(nameOf).join(', ')
  throw problem(
    `${told}; give the law in one of ${known}, or name its language with --law-lang`,
    'unsupported-language',
    source.file,
  )
}

/** `French (fr)` */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language)
  return name ? `${name} (${language})` : language
}
