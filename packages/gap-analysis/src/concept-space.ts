import type { Model } from '@concordance/protocol-model'

/** What a clause can be, beyond what it speaks of. */
export const forms = [
  'offence',
  'crime',
  'penalty',
  'power',
  'definition',
  'treaty',
  'purpose',
  'schedule',
  'transitional',
  'disqualification',
] as const
export type ClauseForm = (typeof forms)[number]

/**
 * Numbers every feature that a sentence can have: the concepts, `defines/concept` for each, and the forms `is/form`.
 * A dense numbering lets a law be held in plain arrays.
 */
export interface ConceptSpace {
  readonly size: number
  readonly concepts: number
  /** Index of `mark`, `defines/mark` or `is/offence`; throws a RangeError for an unknown name. */
  readonly indexOf: (name: string) => number
  readonly nameOf: (index: number) => string
  readonly defines: (concept: number) => number
  readonly is: (form: ClauseForm) => number
  /** Whether the feature is a form and not a concept. */
  readonly isForm: (index: number) => boolean
}

const cache = new WeakMap<Model, ConceptSpace>()

export function conceptSpace(model: Model): ConceptSpace {
  let space = cache.get(model)
  if (!space) {
    space = build(model)
    cache.set(model, space)
  }
  return space
}

function build(model: Model): ConceptSpace {
  const ids = model.concepts.map(({ id }) => id)
  const names = [...ids, ...ids.map((id) => `defines/${id}`), ...forms.map((form) => `is/${form}`)]
  const indices = new Map(names.map((name, index) => [name, index]))
  const indexOf = (name: string): number => {
    const index = indices.get(name)
    if (index === undefined) throw new RangeError(`No concept "${name}" in the model`)
    return index
  }
  return {
    size: names.length,
    concepts: ids.length,
    indexOf,
    nameOf: (index) => names[index] ?? '',
    defines: (concept) => concept + ids.length,
    is: (form) => ids.length * 2 + forms.indexOf(form),
    isForm: (index) => index >= ids.length * 2,
  }
}
