import type { Finding } from '@concordance/dossier'
import type { Law } from '@concordance/law-tree'
import type { Context } from './context.ts'
import { inPresentModel } from './dossier-model.ts'
import { dossiers, keyOf, withDossier } from './dossier-open.ts'
import { checkTerms } from './laws-to-map.ts'
import { problem } from './problem.ts'

/** What a matrix is made from: laws, and what people found on them where they come from a dossier. */
export interface MatrixSource {
  readonly laws: readonly Law[]
  readonly findings?: readonly Finding[]
}

/** The dossier that an argument names, or nothing where it is no dossier's name. */
export async function dossierNamed(context: Context, words: readonly string[]): Promise<string | undefined> {
  const [name, ...more] = words
  if (name === undefined || more.length > 0 || !context.dossiers || /[\\/]/.test(name) || name === '-')
    return undefined
  const names = await context.dossiers.names()
  return names.length > 0 && names.includes(name.normalize('NFC').trim().toLowerCase())
    ? keyOf(name)
    : undefined
}

/** Laws in force and adopted, with their findings; a bill counts where there is nothing else. */
export async function fromDossier(context: Context, name: string): Promise<MatrixSource> {
  return withDossier(context, name, async (dossier) => {
    const { findingsOf, keptLaws, presentLaws, readKept } = await dossiers()
    const present = presentLaws(await keptLaws(dossier))
    const binding = present.filter(({ state }) => state !== 'bill')
    const laws = []
    for (const kept of binding.length > 0 ? binding : present) laws.push((await readKept(dossier, kept)).law)
    if (laws.length === 0)
      throw problem('the dossier holds no law yet; add one with dossier add', 'no-law', name)
    for (const law of laws) checkTerms(law)
    return { laws, findings: await inPresentModel(await findingsOf(dossier)) }
  })
}
