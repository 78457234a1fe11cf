import { allObligations } from './all-obligations.ts'
import { conceptsAreKnown, recognitionIsKnown, recognitionNamesConcepts } from './concept-rules.ts'
import { eIdOf } from './e-id.ts'
import type { Problem } from './problem.ts'
import { relationRules } from './relation-rules.ts'
import { themesAreKnown } from './theme-rules.ts'
import type { Model } from './types.ts'

type Rule = (model: Model) => Problem[]

/** Every rule that a well-formed model must keep, in the order in which a reader would mend them. */
const rules: readonly Rule[] = [
  uniqueIds,
  elementsBelongToTheirObligation,
  citationAgreesWithEId,
  someElementIsEssential,
  guidanceIsKnown,
  successorsExist,
  notNewerThanTheLibrary,
  conceptsAreKnown,
  recognitionIsKnown,
  recognitionNamesConcepts,
  themesAreKnown,
  ...relationRules,
]

/** The problems of a model that already has the right shape. */
export function problemsOf(model: Model): Problem[] {
  return rules.flatMap((rule) => rule(model))
}

function uniqueIds(model: Model): Problem[] {
  const obligations = allObligations(model)
  const ids = [
    ...obligations.flatMap(({ id, elements }) => [id, ...elements.map((element) => element.id)]),
    ...model.guidance.map(({ id }) => `guidance:${id}`),
    ...model.concepts.map(({ id }) => `concepts:${id}`),
    ...model.instruments.map(({ id }) => id),
  ]
  const seen = new Set<string>()
  return ids
    .filter((id) => seen.has(id) || !seen.add(id))
    .map((id) => ({ rule: 'unique-id', id, reason: `Give this another id: ${id} is used twice.` }))
}

function elementsBelongToTheirObligation(model: Model): Problem[] {
  return allObligations(model).flatMap(({ id: obligation, elements }) =>
    elements
      .filter(({ id }) => !id.startsWith(`${obligation}.`))
      .map(({ id }) => ({
        rule: 'element-prefix',
        id,
        reason: `Begin the element's id with "${obligation}.": ${id} stands under ${obligation}.`,
      })),
  )
}

function citationAgreesWithEId(model: Model): Problem[] {
  return allObligations(model).flatMap(({ id, provision }) =>
    [provision, ...(provision.with ?? [])]
      .filter(({ citation, eId }) => eIdOf(citation) !== eId)
      .map(({ citation, eId }) => ({
        rule: 'citation-eid',
        id,
        reason: `Make citation and eId agree: "${citation}" is ${eIdOf(citation) ?? 'no citation'}, not ${eId}.`,
      })),
  )
}

function someElementIsEssential(model: Model): Problem[] {
  return allObligations(model)
    .filter(({ elements }) => !elements.some(({ essential }) => essential))
    .map(({ id }) => ({
      rule: 'essential-element',
      id,
      reason: `Make at least one element of ${id} essential: otherwise nothing decides its status.`,
    }))
}

function guidanceIsKnown(model: Model): Problem[] {
  const known = new Set(model.guidance.map(({ id }) => id))
  return allObligations(model).flatMap(({ id, guidance }) =>
    guidance
      .filter(({ source }) => !known.has(source))
      .map(({ source }) => ({
        rule: 'guidance-known',
        id,
        reason: `Add "${source}" to guidance.yaml or correct the name.`,
      })),
  )
}

function successorsExist(model: Model): Problem[] {
  const current = new Set(model.instruments.flatMap(({ obligations }) => obligations.map(({ id }) => id)))
  return allObligations(model).flatMap(({ id, movedTo, supersededBy = [] }) =>
    [...(movedTo === undefined ? [] : [movedTo]), ...supersededBy]
      .filter((successor) => !current.has(successor))
      .map((successor) => ({
        rule: 'successor-known',
        id,
        reason: `Name an obligation in force as successor of ${id}: there is none called ${successor}.`,
      })),
  )
}

function notNewerThanTheLibrary(model: Model): Problem[] {
  return model.instruments.flatMap(({ id: instrument, version, obligations }) =>
    obligations
      .filter(
        ({ provision, lastChangedIn }) => provision.instrument === instrument && lastChangedIn > version,
      )
      .map(({ id, lastChangedIn }) => ({
        rule: 'version',
        id,
        reason: `Raise the version in instrument.yaml: ${id} changed in ${lastChangedIn}, the library is at ${version}.`,
      })),
  )
}
