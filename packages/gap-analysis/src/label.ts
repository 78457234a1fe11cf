import type { ConceptSpace } from './concept-space.ts'
import type { Group } from './queries.ts'

const forms: { readonly [name: string]: string } = {
  'is/offence': 'a penalty',
  'is/crime': 'a criminal penalty',
  'is/penalty': 'a penal clause',
  'is/transitional': 'a transitional provision',
  'is/disqualification': 'a bar to a licence',
  'is/power': 'a power to make rules',
  'is/definition': 'a definition',
  'is/treaty': 'reprinted treaty text',
  'is/purpose': 'a purpose clause',
  'is/schedule': 'a schedule',
}

/** A feature in words: `serial-number` → `serial number`, `defines/firearm` → `definition of firearm`. */
export function labelOf(space: ConceptSpace, feature: number): string {
  let labels = known.get(space)
  if (!labels) {
    labels = []
    known.set(space, labels)
  }
  labels[feature] ??= worded(space, feature)
  return labels[feature]
}

const known = new WeakMap<ConceptSpace, string[]>()

function worded(space: ConceptSpace, feature: number): string {
  const name = space.nameOf(feature)
  if (name in forms) return forms[name] ?? name
  const words = name.replace('defines/', '').replaceAll('-', ' ')
  return name.startsWith('defines/') ? `definition of ${words}` : words
}

/** Groups in words: alternatives with "or", groups with "with". */
export function labelsOf(space: ConceptSpace, groups: readonly Group[]): string {
  return groups
    .map(({ features }) => features.map((feature) => labelOf(space, feature)).join(' or '))
    .join(' with ')
}
