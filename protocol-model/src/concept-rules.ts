import { allObligations } from './all-obligations.ts'
import type { Problem } from './problem.ts'
import type { Model } from './types.ts'

/** Terms and confusions refer to concepts that exist. */
export function conceptsAreKnown(model: Model): Problem[] {
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

/** Each obligation that is recognised exists, and each of its elements has a way to be recognised. */
export function recognitionIsKnown(model: Model): Problem[] {
  const known = new Map(
    allObligations(model).map(({ id, elements }) => [id, new Set(elements.map((element) => element.id))]),
  )
  return Object.entries(model.recognition).flatMap(([id, { elements }]) => {
    const there = known.get(id)
    if (!there) return [broken(id, `Correct the name: there is no obligation ${id}.`)]
    const named = new Set(Object.keys(elements))
    return [
      ...[...named]
        .filter((element) => !there.has(element))
        .map((element) => broken(id, `Correct the name: ${id} has no element ${element}.`)),
      ...[...there]
        .filter((element) => !named.has(element))
        .map((element) => broken(id, `Tell how ${element} is recognised, or it can never be found.`)),
    ]
  })
}

/** Every concept in a group of `recognition.ts` exists. */
export function recognitionNamesConcepts(model: Model): Problem[] {
  const known = new Set(model.concepts.map(({ id }) => id))
  return Object.entries(model.recognition).flatMap(([id, recognition]) =>
    [...new Set(groupsIn(recognition).flatMap(conceptsIn))]
      .filter((concept) => !known.has(concept))
      .map((concept) => broken(id, `Add the concept ${concept} to concepts.yaml or correct its name.`)),
  )
}

function broken(id: string, reason: string): Problem {
  return { rule: 'recognition-known', id: `recognition:${id}`, reason }
}

const groupFields = new Set(['core', 'help', 'against', 'choice', 'all', 'not', 'of', 'punishes'])

/** Every group in a recognition, also of its elements and their alternatives. */
function groupsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    groupFields.has(key) && (Array.isArray(inner) || typeof inner === 'string')
      ? [inner].flat().filter((group): group is string => typeof group === 'string')
      : groupsIn(inner),
  )
}

/** `defines/firearm|mark*2` names `firearm` and `mark`; what follows `is/` is a form, not a concept. */
function conceptsIn(group: string): string[] {
  return group
    .split('|')
    .filter((one) => !one.startsWith('is/'))
    .map((one) => one.replace(/\*.*$/, '').replace(/^.*\//, ''))
}
