import type { DraftFinding } from '@concordance/drafting'
import { map, type ObligationResult, type Status } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import { instrumentOf } from '@concordance/protocol-model'
import { findInstruments, type Loaded } from './model-instruments.ts'

/** What the mapping found of an obligation, or that it cannot judge it. */
export interface JudgedFinding extends DraftFinding {
  readonly provision: string
  readonly status: Status
  readonly because: string
  readonly conflicts?: NonNullable<ObligationResult['conflicts']>
}

/** The instruments that were named (the Protocol unless told), and those of the obligations that were asked for. */
export async function instrumentsFor(
  words: readonly string[],
  obligations: readonly string[],
): Promise<readonly Loaded[]> {
  const named = await findInstruments(words)
  const there = new Set(
    named.flatMap(({ model }) => model.instruments.flatMap((one) => one.obligations.map(({ id }) => id))),
  )
  const homes = obligations.filter((id) => !there.has(id)).flatMap((id) => instrumentOf(id) ?? [])
  return homes.length === 0 ? named : [...named, ...(await findInstruments(homes))]
}

/**
 * What the mapping proposes for each obligation of the instruments, each once. An obligation that is `asked` for and that
 * the mapping has no notions for comes as `na` with nothing found, so that its provision can be drafted all the same.
 */
export function findingsOf(
  law: Law,
  instruments: readonly Loaded[],
  asked: readonly string[],
): readonly JudgedFinding[] {
  const found = new Map<string, JudgedFinding>()
  for (const { instrument, model } of instruments)
    for (const one of map([law], model, { instrument: instrument.id }).obligations)
      if (!found.has(one.id)) found.set(one.id, one)
  for (const { model } of instruments)
    for (const { id, provision } of model.instruments.flatMap(({ obligations }) => obligations))
      if (asked.includes(id) && !found.has(id))
        found.set(id, {
          id,
          provision: provision.citation,
          status: 'na',
          because: '',
          candidates: [],
          criteria: [],
        })
  return [...found.values()]
}
