import type { Finding, KeptLaw } from '@concordance/dossier'
import type { Matrix } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import type { Context } from './context.ts'
import { dossierNamed, fromDossier, type MatrixSource } from './dossier-matrix.ts'
import { inPresentModel } from './dossier-model.ts'
import { dossiers, withDossier } from './dossier-open.ts'
import { checkTerms, lawsToMap } from './laws-to-map.ts'
import { usage } from './problem.ts'
import { withShortNames } from './short-names.ts'

/** A column that is still to be held against the instruments. */
export interface NamedSource extends MatrixSource {
  readonly name: string
  /** The bill that the laws stand as if it had passed. */
  readonly bill?: NonNullable<Matrix['bill']>
}

/** `Marendia=act.docx,rules.docx`: a name for a column, and the files of its body of law. */
const named = /^([^=/\\]+)=(.+)$/

/** What an argument stands for: a dossier, a file, or a name with files. */
export async function sourceOf(
  context: Context,
  word: string,
  language: string | undefined,
): Promise<NamedSource> {
  const dossier = await dossierNamed(context, [word])
  if (dossier !== undefined) return { name: word.trim(), ...(await fromDossier(context, dossier)) }
  const [, name, list] = named.exec(word) ?? []
  const files = list === undefined ? [word] : list.split(',').map((file) => file.trim())
  const laws = withShortNames(await lawsToMap(context, files, language))
  return { name: name?.trim() ?? (laws[0] ? stem(laws[0]) : word), laws }
}

/** Name of the file without its ending: short enough for the head of a column. */
const stem = ({ source }: Law): string => source.file.replace(/\.[a-z0-9]{1,5}$/i, '')

/** The states of a dossier's laws, oldest first; findings count for the present one. */
export async function versionsOf(context: Context, dossier: string): Promise<readonly NamedSource[]> {
  return withDossier(context, dossier, async (open) => {
    const { findingsOf, keptLaws, readKept } = await dossiers()
    const kept = await keptLaws(open)
    const states = statesOf(kept)
    if (states.length < 2)
      throw usage(
        'compare: this dossier holds one version of its laws; add another with dossier add, or name a second country',
      )
    const laws = new Map<string, Law>()
    for (const one of kept) laws.set(one.law, (await readKept(open, one)).law)
    for (const law of laws.values()) checkTerms(law)
    const findings: readonly Finding[] = await inPresentModel(await findingsOf(open))
    return states.map(({ name, hashes }, index) => ({
      name,
      laws: hashes.flatMap((hash) => laws.get(hash) ?? []),
      ...(index === states.length - 1 ? { findings } : {}),
    }))
  })
}

interface State {
  readonly name: string
  readonly hashes: readonly string[]
}

/** Which laws stood together: at first those that replace none, then one state more for each that takes another's place. */
function statesOf(kept: readonly KeptLaw[]): readonly State[] {
  const known = new Set(kept.map(({ law }) => law))
  const isNew = ({ replaces }: KeptLaw) => replaces === undefined || !known.has(replaces)
  const first = kept.filter(isNew)
  const states: State[] =
    first.length === 0 ? [] : [{ name: nameOf(first[0]), hashes: first.map(({ law }) => law) }]
  for (const one of kept
    .filter((law) => !isNew(law))
    .toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)))) {
    const before = states.at(-1)?.hashes ?? []
    states.push({ name: nameOf(one), hashes: before.map((hash) => (hash === one.replaces ? one.law : hash)) })
  }
  return states
}

const dateOf = ({ inForce, adopted, at }: KeptLaw): string => (inForce ?? adopted ?? at).slice(0, 10)
const nameOf = (law: KeptLaw | undefined): string => (law ? `${law.file} (${dateOf(law)})` : '')
