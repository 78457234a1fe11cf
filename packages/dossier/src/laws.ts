import { historyOf } from './history.ts'
import type { AddLaw, Entry } from './types.ts'

/** A law as the dossier has it now. */
export interface KeptLaw extends Omit<AddLaw, 'act'> {
  readonly by: string
  readonly at: string
  /** Hash of the version that took its place. */
  readonly replacedBy?: string
}

/** The laws of a dossier, in the order in which they came, from the entries on the whole dossier. */
export function lawsOf(entries: readonly Entry[]): readonly KeptLaw[] {
  const laws = new Map<string, KeptLaw>()
  for (const { did, by, at } of historyOf(entries).live) {
    if (did.act !== 'law') continue
    const { act: _, ...law } = did
    // What only an earlier entry told stays known; a version that comes back is present again.
    const { replacedBy: __, ...before }: Partial<KeptLaw> = laws.get(did.law) ?? {}
    laws.set(did.law, { ...before, ...law, by, at })
    const old = did.replaces === undefined ? undefined : laws.get(did.replaces)
    if (old && old.law !== did.law) laws.set(old.law, { ...old, replacedBy: did.law })
  }
  return [...laws.values()]
}

/** The versions that count: no later one took their place. */
export const presentLaws = (laws: readonly KeptLaw[]): readonly KeptLaw[] =>
  laws.filter(({ replacedBy }) => replacedBy === undefined)
