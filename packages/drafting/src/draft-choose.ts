import type { Provision } from '@concordance/templates'
import type { DraftFinding } from './draft-types.ts'

/** A provision that is to be drafted and what asked for it. */
export interface Chosen {
  readonly provision: Provision
  /** Obligations that asked for it; empty where another provision or the user did. */
  readonly asked: readonly string[]
  /** Id of the provision that it comes with. */
  readonly with?: string
}

/**
 * For each obligation the provision that serves most of what it lacks, then what must come with these unless the law has
 * it. Obligations that no provision serves are told in `none`.
 */
export function chooseProvisions(
  wanted: readonly string[],
  named: readonly string[],
  findings: ReadonlyMap<string, DraftFinding>,
  available: readonly Provision[],
): { readonly chosen: readonly Chosen[]; readonly none: readonly string[] } {
  const byId = new Map(available.map((one) => [one.id, one]))
  const chosen = new Map<string, Chosen>()
  const none: string[] = []
  for (const id of wanted) {
    const best = bestFor(id, findings.get(id), available)
    if (!best) none.push(id)
    else {
      const known = chosen.get(best.id)
      chosen.set(best.id, { provision: best, asked: [...(known?.asked ?? []), id] })
    }
  }
  for (const id of named) {
    const provision = byId.get(id)
    if (provision && !chosen.has(id)) chosen.set(id, { provision, asked: [] })
  }
  for (const one of chosen.values())
    for (const id of one.provision.also.provisions) {
      const provision = byId.get(id)
      const further = named.includes(one.provision.id)
      if (!provision || chosen.has(id) || (provision.scope === 'further' && !further)) continue
      if (lacks(provision, findings)) chosen.set(id, { provision, asked: [], with: one.provision.id })
    }
  return { chosen: [...chosen.values()], none }
}

function bestFor(
  id: string,
  finding: DraftFinding | undefined,
  available: readonly Provision[],
): Provision | undefined {
  const criteria = finding?.criteria ?? []
  const missing = new Set(criteria.filter(({ met, essential }) => essential && !met).map((one) => one.id))
  const essential = new Set(criteria.filter((one) => one.essential).map((one) => one.id))
  const rank = ({ elements, obligations }: Provision): number =>
    elements.filter((one) => missing.has(one)).length * 100 +
    elements.filter((one) => essential.has(one)).length * 10 -
    obligations.length
  const serving = available.filter(({ obligations }) => obligations.includes(id))
  const own = serving.filter(({ scope }) => scope === 'protocol')
  // What goes further than the Protocol serves only what nothing else serves.
  return (own.length > 0 ? own : serving).reduce<Provision | undefined>(
    (best, one) => (best && rank(best) >= rank(one) ? best : one),
    undefined,
  )
}

/** An essential element that the provision serves was not found in the law, or is met by its silence alone. */
function lacks({ elements }: Provision, findings: ReadonlyMap<string, DraftFinding>): boolean {
  const served = new Set(elements)
  return [...findings.values()].some(({ criteria, status }) =>
    criteria.some(
      ({ id, met, essential, path }) =>
        served.has(id) && essential && (!met || path === undefined) && status !== 'na',
    ),
  )
}
