import { eIdOf } from './e-id.ts'
import type { Problem } from './problem.ts'
import type { Model, Obligation } from './types.ts'

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
  recognitionRefersToObligations,
]

/** The problems of a model that already has the right shape. */
export function problemsOf(model: Model): Problem[] {
  return rules.flatMap((rule) => rule(model))
}

/** Each obligation once, also where an instrument includes those of another. */
function allObligations({ instruments }: Model): Obligation[] {
  return instruments.flatMap(({ id, obligations, retired }) =>
    [...obligations, ...retired].filter(({ provision }) => provision.instrument === id),
  )
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

function conceptsAreKnown(model: Model): Problem[] {
  const known = new Set(model.concepts.map(({ id }) => id))
  const confusions = model.concepts.flatMap(({ id, notToBeConfusedWith = [] }) =>
    notToBeConfusedWith
      .filter((other) => !known.has(other))
      .map((other) => ({
        rule: 'concept-known',
        id: `concepts:${id}`,
        reason: `Correct notToBeConfusedWith of ${id}: there is no concept ${other}.`,
      })),
  )
  const terms = Object.entries(model.terms).flatMap(([language, entries]) =>
    Object.keys(entries)
      .filter((id) => !known.has(id))
      .map((id) => ({
        rule: 'concept-known',
        id: `terms:${language}:${id}`,
        reason: `Add the concept ${id} to concepts.yaml or correct its name among the terms of "${language}".`,
      })),
  )
  return [...confusions, ...terms]
}

/** Any `obligation.element` that recognition names, wherever it stands in its free shape, must exist. */
function recognitionRefersToObligations(model: Model): Problem[] {
  const elements = new Map(
    allObligations(model).map((item) => [item.id, new Set(item.elements.map(({ id }) => id))]),
  )
  return Object.entries(model.recognition).flatMap(([id, recognition]) => {
    const known = elements.get(id)
    const place = `recognition:${id}`
    if (!known)
      return [
        { rule: 'recognition-known', id: place, reason: `Correct the name: there is no obligation ${id}.` },
      ]
    return wordsIn(recognition)
      .filter((word) => word.startsWith(`${id}.`) && !known.has(word))
      .map((word) => ({
        rule: 'recognition-known',
        id: place,
        reason: `Correct the name: ${id} has no element ${word}.`,
      }))
  })
}

/** Every key and string in a plain value. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Array.isArray(value)
    ? value.flatMap(wordsIn)
    : Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)])
}
