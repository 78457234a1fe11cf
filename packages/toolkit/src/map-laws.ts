import { map, type Mapping } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import { loadModel, type Model } from '@concordance/protocol-model'
import type { VFileMessage } from 'vfile-message'
import type { Context } from './context.ts'
import { findInstrument } from './find.ts'
import { readLaws } from './laws.ts'
import { problem } from './problem.ts'

interface MapOptions {
  readonly instrument: string
  readonly top: number
  readonly 'law-lang': string | undefined
}

interface Mapped {
  readonly mapping: Mapping
  readonly model: Model
  readonly laws: readonly Law[]
  readonly messages: readonly VFileMessage[]
}

/** Reads the laws and maps them against an instrument. Throws a problem for a language that the model lacks. */
export async function mapLaws(
  context: Context,
  files: readonly string[],
  options: MapOptions,
): Promise<Mapped> {
  const model = await loadModel()
  findInstrument(model, options.instrument)
  const laws = await readLaws(context, files, options['law-lang'])
  for (const law of laws) checkTerms(law, model)
  context.progress({ label: 'mapping', done: laws.length, total: laws.length + 1 })
  const mapping = map(laws, model, { instrument: options.instrument, top: options.top })
  return { mapping, model, laws, messages: laws.flatMap((law) => law.messages) }
}

function checkTerms(law: Law, model: Model): void {
  const languages = Object.keys(model.terms)
  if (languages.includes(law.language)) return
  const name = nameOf(law.language)
  const told = law.language === 'und' ? 'its language cannot be told' : `it is in ${name}, for which the model has no terms`
  throw problem(
    `${told}; give a text in one of ${languages.map(nameOf).join(', ')}, or name its language with --law-lang`,
    'unsupported-language',
    law.source.file,
  )
}

/** `French (fr)` */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language)
  return name ? `${name} (${language})` : language
}
