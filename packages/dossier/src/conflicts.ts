import { bare, type Dossier } from './dossier.ts'
import type { Finding } from './finding.ts'
import { findingsOf } from './findings.ts'
import { keptLaws } from './keep-laws.ts'
import { type KeptLaw, presentLaws } from './laws.ts'
import { type Quarantined, quarantined } from './quarantine.ts'
import { readingsOf } from './readings.ts'

/** What met and does not agree: kept on all sides until a person settles it. */
export interface Conflicts {
  /** Opinions that differ: settled by a resolution with a reason. */
  readonly findings: readonly Finding[]
  /** Several opinions of one person, written apart: settled by that person's next one. */
  readonly own: readonly Finding[]
  /** Present laws of one name that do not know of each other: settled by choosing one. */
  readonly laws: readonly (readonly KeptLaw[])[]
  /** One file that two versions of the program read differently: settled by choosing a reading; until then all copies use the same. */
  readonly readings: readonly string[]
  /** What came from elsewhere and was set apart. */
  readonly quarantined: readonly Quarantined[]
}

/** Everything in a dossier that waits for a person to settle it. */
export async function conflictsOf(dossier: Dossier): Promise<Conflicts> {
  const findings = await findingsOf(dossier)
  const byFile = new Map<string, KeptLaw[]>()
  const kept = await keptLaws(dossier)
  for (const law of presentLaws(kept)) byFile.set(law.file, [...(byFile.get(law.file) ?? []), law])
  return {
    findings: findings.filter(({ disagreement }) => disagreement),
    own: findings.filter(
      ({ disagreement, opinions }) =>
        !disagreement && new Set(opinions.map(({ by }) => by)).size < opinions.length,
    ),
    laws: [...byFile.values()].filter((laws) => laws.length > 1),
    readings: await readings(dossier, kept),
    quarantined: await quarantined(dossier),
  }
}

async function readings(dossier: Dossier, kept: readonly KeptLaw[]): Promise<readonly string[]> {
  const chosen = new Map(kept.map(({ law, reading }) => [`law:${law}`, reading]))
  const ids = (await dossier.store.beginningWith('law:')).map((doc) => String(bare(doc)._id))
  const open = await Promise.all(
    ids.map(async (id) => {
      const several = await readingsOf(dossier, id.slice('law:'.length))
      const settled = several.some(({ reading }) => reading === chosen.get(id))
      return several.length > 1 && !settled ? [id] : []
    }),
  )
  return open.flat()
}
