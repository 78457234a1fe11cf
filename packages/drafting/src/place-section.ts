import type { Clause } from '@concordance/law-tree'
import type { Provision } from '@concordance/templates'
import type { DraftFinding } from './draft-types.ts'
import { type LawPlaces, wordsOf } from './place-law.ts'

/** The section behind which a provision goes, and why there. */
export interface SectionPlace {
  readonly section: Clause
  readonly why: 'near' | 'kin' | 'penal' | 'opening' | 'end'
}

/** A clause that scores less says too little about where its subject stands. */
const near = 0.35

/** Headings of the sections that end a law. */
const closing =
  /commence|repeal|transition|saving|short title|regulations|entrée en vigueur|abrog|transitoire|dispositions? finale|exécution|entrada en vigor|vigencia|derog|transitori|disposici(?:ón|ones) (?:\p{L}+ )?(?:final|modific)|reglament/iu

/**
 * Finds the place of a rule or an offence: behind the section of the nearest clause that the mapping found for its
 * obligations, else beside its own group of subjects, else at the end of the rules. An offence goes behind the nearest
 * section that punishes, purpose and scope behind the opening provisions. Undefined for a law without sections.
 */
export function placeSection(
  provision: Provision,
  findings: ReadonlyMap<string, DraftFinding>,
  groups: ReadonlyMap<string, readonly string[]>,
  places: LawPlaces,
): SectionPlace | undefined {
  const penal = penalSections(findings, places)
  const isPenal = provision.kind === 'offence' || provision.kind === 'penalty'
  const fits = (section: Clause): boolean =>
    !closing.test(section.heading ?? '') &&
    !isTail(section, places) &&
    places.ends(section) &&
    (isPenal ? penal.has(section) : !isDefinitions(section))
  const own = nearest(provision.obligations, findings, places, fits)
  if (own) return { section: own, why: 'near' }
  const opening = provision.kind === 'scope' ? openingOf(places) : undefined
  if (opening) return { section: opening, why: 'opening' }
  const group = provision.id.split('/')[0] ?? ''
  const kin = nearest(groups.get(group) ?? [], findings, places, fits)
  if (kin) return { section: kin, why: 'kin' }
  const last = isPenal
    ? places.sections.findLast((section) => penal.has(section) && places.ends(section))
    : undefined
  if (last) return { section: last, why: 'penal' }
  const end =
    places.sections.findLast(
      (section) => !closing.test(section.heading ?? '') && !isTail(section, places) && places.ends(section),
    ) ?? places.sections.at(-1)
  return end && { section: end, why: 'end' }
}

/** The last of the sections with which a law opens: its title, when and where it holds, what it is for. */
function openingOf({ sections, ends }: LawPlaces): Clause | undefined {
  const other = sections.findIndex(({ heading = '' }) => !opens.test(heading))
  return sections.slice(0, Math.max(1, other)).findLast((section) => ends(section))
}

const opens =
  /title|citation|commencement|application|purpose|object|scope|titre|intitulé|objet|champ|título|denominación|finalidad|ámbito/iu

/** A section whose chapter says that it closes the law. */
function isTail(section: Clause, places: LawPlaces): boolean {
  const above = places.byId.get(section.id)?.ancestors ?? []
  return above.some(({ heading = '', path }) => closing.test(`${heading} ${path}`))
}

export const isDefinitions = ({ heading = '', children }: Clause): boolean =>
  definitionsHeading.test(heading) || children.some(hasDefinition)

export const definitionsHeading = /defini|interpret|définition|begriff|termin/iu

const hasDefinition = ({ kind, children }: Clause): boolean =>
  kind === 'definition' || children.some((child) => child.kind === 'definition')

/** Sections in which the mapping found penalties. */
function penalSections(findings: ReadonlyMap<string, DraftFinding>, places: LawPlaces): ReadonlySet<Clause> {
  const criminal = [...findings.values()].filter(({ id }) => /^(?:fp-5-|untoc-1[01])/.test(id))
  const named = criminal.flatMap(({ candidates }) => candidates.map(({ clause }) => places.sectionOf(clause)))
  return new Set(named.flatMap((section) => (section && punishes.test(wordsOf(section)) ? [section] : [])))
}

const punishes =
  /imprisonment|liable (?:on|to)|commits an offence|guilty of|emprisonnement|réclusion|est punie?|prisión|reclusión|multa|pena privativa/iu

function nearest(
  obligations: readonly string[],
  findings: ReadonlyMap<string, DraftFinding>,
  places: LawPlaces,
  fits: (section: Clause) => boolean,
): Clause | undefined {
  let best: { section: Clause; score: number } | undefined
  for (const id of obligations)
    for (const { clause, score } of findings.get(id)?.candidates ?? []) {
      if (score < near || (best && score <= best.score)) continue
      const section = places.sectionOf(clause)
      if (section && fits(section)) best = { section, score }
    }
  return best?.section
}
