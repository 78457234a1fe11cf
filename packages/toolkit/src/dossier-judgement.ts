import type { Dossier, Effect, FindingStatus, Judgement, Priority } from '@concordance/dossier'
import { model } from '@concordance/protocol-model'
import type { Context } from './context.ts'
import { evidenceFrom } from './dossier-evidence-from.ts'
import { dossiers } from './dossier-open.ts'
import { required } from './dossier-options.ts'
import { findObligation } from './find.ts'
import { unknown } from './nearest.ts'
import { usage } from './problem.ts'

/** The values of `judgementOptions`. */
interface Values {
  readonly status: string | undefined
  readonly evidence: readonly string[]
  readonly quote: readonly string[]
  readonly 'evidence-from': string | undefined
  readonly law: string | undefined
  readonly effect: string | undefined
  readonly why: string | undefined
  readonly recommend: string | undefined
  readonly priority: string | undefined
  readonly reference: readonly string[]
}

/** A judgement from what was typed, its citations looked up in the present laws of the dossier. */
export async function judgementFrom(
  context: Context,
  dossier: Dossier,
  obligation: string,
  values: Values,
): Promise<Judgement> {
  const { provision } = await findObligation(obligation)
  const { recommend, priority, reference } = values
  return {
    status: required(values.status, 'status', 'met, partial, gap, na, conflict or exceeds') as FindingStatus,
    evidence: await evidenceOf(context, dossier, values),
    why: required(values.why, 'why', 'the reason in words'),
    ...(recommend !== undefined && { recommendation: recommend }),
    ...(priority !== undefined && { priority: priority as Priority }),
    ...(reference.length > 0 && { references: reference }),
    model: model.catalogue.find(({ id }) => id === provision.instrument)?.version ?? 1,
  }
}

/** The words that citations point at, looked up in the present laws of the dossier. */
export async function evidenceOf(
  context: Context,
  dossier: Dossier,
  {
    evidence: citations,
    quote,
    law,
    effect,
    'evidence-from': listed,
  }: Pick<Values, 'evidence' | 'quote' | 'law' | 'effect' | 'evidence-from'>,
) {
  if (citations.length === 0 && listed === undefined) {
    if (quote.length > 0) throw usage('--quote needs the clause that holds the words; add --evidence "12(1)"')
    return []
  }
  const { evidenceFor, keptLaws, presentLaws, readKept } = await dossiers()
  const present = presentLaws(await keptLaws(dossier))
  const chosen = law === undefined ? present : present.filter(({ file }) => file === law)
  if (law !== undefined && chosen.length === 0) {
    const files = present.map(({ file }) => file)
    throw usage(unknown('law of this dossier', law, files, `it holds ${files.join(', ') || 'none'}`))
  }
  const laws = []
  for (const kept of chosen) laws.push(await readKept(dossier, kept))
  const pointed = citations.flatMap((citation) =>
    (quote.length === 0 ? [undefined] : quote).map((words) => ({
      citation,
      ...(words !== undefined && { words }),
      ...(effect !== undefined && { effect: effect as Effect }),
    })),
  )
  if (quote.length > 0 && citations.length > 1)
    throw usage('--quote goes with one clause; give one --evidence, or cite the clauses whole')
  const found = []
  for (const pointing of pointed) found.push(...(await evidenceFor(laws, pointing)))
  if (listed !== undefined) found.push(...(await evidenceFrom(context, listed, laws)))
  // A clause that two citations hold counts once.
  return [...new Map(found.map((one) => [`${one.law} ${one.clause} ${one.from} ${one.to}`, one])).values()]
}
