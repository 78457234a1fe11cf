import type { Law } from '@concordance/law-tree'
import { draftingWords, type Provision, provisionLanguages, provisionsIn } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import { chooseProvisions } from './draft-choose.ts'
import { draftDefinitions } from './draft-definitions.ts'
import { ownPeriod } from './draft-period.ts'
import { draftSections } from './draft-sections.ts'
import { draftShorterPeriods } from './draft-shorter.ts'
import { ownWords } from './draft-terms.ts'
import { DraftError, type DraftFinding, type DraftOptions, type TakenValue } from './draft-types.ts'
import { draftValues } from './draft-values.ts'
import { fillWords } from './draft-words.ts'
import type { DraftWork, Wanted } from './draft-work.ts'
import { numberingOf, styleOf } from './number-law.ts'
import { lawPlaces } from './place-law.ts'

export interface Draft {
  readonly amendments: readonly Amendment[]
  /** Values that nobody gave, with those of the law itself. */
  readonly taken: readonly TakenValue[]
  /** Obligations for which no model provision is there. */
  readonly none: readonly string[]
}

/**
 * Drafts amendments that close the gaps of a law: chooses model provisions, puts the law's own words into them, finds
 * their place and numbers them as the law does. Amendments stand in the order of their places. Throws a `DraftError` for
 * a language without provisions, an unknown id and a value beyond its limit; nothing is drafted then.
 */
export function draft(law: Law, findings: readonly DraftFinding[], options: DraftOptions = {}): Draft {
  const language = (options.language ?? law.language).toLowerCase().split('-')[0] ?? ''
  const words = draftingWords(language)
  const style = options.style ?? styleOf(law)
  const available = provisionsIn(language, style)
  if (!words || available.length === 0)
    throw new DraftError(
      'language',
      `there are no model provisions in "${language}"; they are written in ${provisionLanguages.join(', ')}, name one with --lang.`,
    )
  const byId = new Map(findings.map((one) => [one.id, one]))
  const wanted = options.obligations ?? open(findings)
  checkIds(wanted, options.provisions ?? [], byId, available)
  const { chosen, none } = chooseProvisions(wanted, options.provisions ?? [], byId, available)
  const { alternatives, given } = partValues(options.values ?? {}, available)
  const worded = chosen.map(
    (one): Wanted => ({ ...one, alternative: alternativeOf(one.provision, alternatives) }),
  )
  const names = new Set(worded.flatMap(({ alternative }) => namesIn(JSON.stringify(alternative))))
  const { values, taken } = draftValues([...names], language, given, {
    ...ownWords(law),
    ...ownPeriod(law),
  })
  const numbering = numberingOf(law, style)
  const places = lawPlaces(law)
  const work: DraftWork = {
    places,
    numbers: new Set(places.sections.flatMap(({ number }) => number ?? [])),
    findings: byId,
    groups: groupsOf(available),
    language,
    numbering,
    words,
    fill: (text, capital = true) => fillWords(text, values, language, { capital }),
    values,
  }
  return {
    amendments: [
      ...draftDefinitions(worded, work),
      ...draftShorterPeriods(worded, work),
      ...draftSections(worded, work),
    ],
    taken,
    none,
  }
}

const open = (findings: readonly DraftFinding[]): string[] =>
  findings.filter(({ status }) => status === 'gap' || status === 'partial').map(({ id }) => id)

function checkIds(
  obligations: readonly string[],
  provisions: readonly string[],
  findings: ReadonlyMap<string, DraftFinding>,
  available: readonly Provision[],
): void {
  const served = new Set(available.flatMap((one) => one.obligations))
  const strange = obligations.find((id) => !findings.has(id) && !served.has(id))
  if (strange !== undefined) throw new DraftError('obligation', `the mapping has no obligation "${strange}".`)
  const unknown = provisions.find((id) => !available.some((one) => one.id === id))
  if (unknown !== undefined)
    throw new DraftError(
      'provision',
      `there is no model provision "${unknown}"; they are ${available.map(({ id }) => id).join(', ')}.`,
    )
}

/** Values whose name is that of a provision choose its wording. */
function partValues(values: { readonly [name: string]: string }, available: readonly Provision[]) {
  const ids = new Set(available.map(({ id }) => id))
  const all = Object.entries(values)
  return {
    alternatives: Object.fromEntries(all.filter(([name]) => ids.has(name))),
    given: Object.fromEntries(all.filter(([name]) => !ids.has(name))),
  }
}

function alternativeOf({ id, alternatives }: Provision, chosen: { readonly [id: string]: string }) {
  const name = chosen[id]
  const found =
    name === undefined ? alternatives[0] : alternatives.find((one) => one.id === name.toUpperCase())
  if (found) return found
  const ids = alternatives.map((one) => one.id).filter((one) => one !== '')
  throw new DraftError(
    'alternative',
    ids.length === 0
      ? `${id} has one wording only; leave its alternative out.`
      : `${id} has no wording "${name}"; choose ${ids.join(' or ')}.`,
  )
}

const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{([a-z]+)\}/g)].flatMap(([, name = '']) => name)

/** Obligations by the group of the provisions that serve them. */
function groupsOf(available: readonly Provision[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { id, obligations } of available) {
    const group = id.split('/')[0] ?? ''
    groups.set(group, [...(groups.get(group) ?? []), ...obligations])
  }
  return groups
}
