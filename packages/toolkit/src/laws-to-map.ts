import type { Law } from '@concordance/law-tree'
import { model } from '@concordance/protocol-model'
import type { Context } from './context.ts'
import { readLaws } from './laws.ts'
import { problem } from './problem.ts'
import { checkLanguage } from './texts.ts'

/** Reads laws in languages for which the model has terms. Throws a problem for a law in another. */
export async function lawsToMap(
  context: Context,
  files: readonly string[],
  language: string | undefined,
): Promise<readonly Law[]> {
  const known = Object.keys(model.terms)
  const laws = await readLaws(
    context,
    files,
    language && checkLanguage(language, known, 'the model has terms in'),
  )
  for (const law of laws) checkTerms(law)
  context.progress({ label: 'mapping', done: laws.length, total: laws.length + 1 })
  return laws
}

/** Throws a problem for a law in a language for which the model has no terms. */
export function checkTerms({ language, source }: Law): void {
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
