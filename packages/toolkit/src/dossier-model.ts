import type { Finding, MigratedFinding } from '@concordance/dossier'
import { instrumentOf, loadModel } from '@concordance/protocol-model'
import { dossiers } from './dossier-open.ts'

/** Findings under the ids that the present model gives their obligations, and what of them is to be read again. */
export async function inPresentModel(findings: readonly Finding[]): Promise<readonly MigratedFinding[]> {
  if (findings.length === 0) return findings
  const homes = new Set(findings.flatMap(({ obligation }) => instrumentOf(obligation) ?? []))
  const { instruments } = await loadModel([...homes])
  const obligations = instruments.flatMap((one) => one.obligations)
  const { inModel } = await dossiers()
  return inModel(findings, {
    successors: new Map(
      obligations.flatMap(({ id, movedTo, supersededBy = [] }) => {
        const next = movedTo === undefined ? supersededBy : [movedTo]
        return next.length === 0 ? [] : [[id, next] as const]
      }),
    ),
    changedIn: new Map(obligations.map(({ id, lastChangedIn }) => [id, lastChangedIn])),
  })
}
