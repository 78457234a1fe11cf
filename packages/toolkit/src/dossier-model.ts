import type { Finding, MigratedFinding, ModelChanges } from '@concordance/dossier'
import { type Instrument, instrumentOf, loadModel, type ModelChange } from '@concordance/protocol-model'
import { dossiers } from './dossier-open.ts'

/** Findings under the ids that the present model gives their obligations, and what of them is to be read again. */
export async function inPresentModel(findings: readonly Finding[]): Promise<readonly MigratedFinding[]> {
  if (findings.length === 0) return findings
  const homes = findings.map(({ obligation }) => instrumentOf(obligation))
  const known = new Set(homes.flatMap((id) => id ?? []))
  // The catalogue does not hold retired ids: only the whole library tells whose they were.
  const { instruments } = await loadModel(homes.includes(undefined) ? undefined : [...known])
  const { inModel } = await dossiers()
  return inModel(findings, changesOf(instruments))
}

/** What these instruments tell of their earlier versions; a change file goes before what an obligation says itself. */
export function changesOf(instruments: readonly Instrument[]): ModelChanges {
  const obligations = instruments.flatMap((one) => [...one.obligations, ...one.retired])
  const told = new Map<string, ModelChange[]>()
  for (const change of instruments.flatMap(({ changes = [] }) => changes))
    told.set(change.from, [...(told.get(change.from) ?? []), change])
  return {
    successors: new Map([
      ...obligations.flatMap(({ id, movedTo, supersededBy = [] }) => {
        const next = movedTo === undefined ? supersededBy : [movedTo]
        return next.length === 0 ? [] : [[id, next] as const]
      }),
      ...[...told].map(([id, changes]) => [id, changes.at(-1)?.to ?? []] as const),
    ]),
    changedIn: new Map(obligations.map(({ id, lastChangedIn }) => [id, lastChangedIn])),
    told,
  }
}
