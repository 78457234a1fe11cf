import { allObligations } from './all-obligations.ts'
import type { Problem } from './problem.ts'
import { inverse, type Relation, type RelationKind, relationIndex } from './relation.ts'
import type { Model } from './types.ts'

/** What relations must keep. The compiled base model holds none of them, so it passes. */
export const relationRules = [endsAreKnown, pairsStandOnce, equalsAgree]

const nameOf = ({ from, to }: Relation): string => `relation:${from} ${to}`

/** Both ends are obligations in force, of different instruments. */
function endsAreKnown(model: Model): Problem[] {
  if (model.relations.length === 0) return []
  const home = new Map(allObligations(model).map(({ id, provision }) => [id, provision.instrument]))
  return model.relations.flatMap((relation) => {
    const { from, to } = relation
    const problem = (reason: string) => [{ rule: 'relation-known', id: nameOf(relation), reason }]
    const unknown = [from, to].find((id) => !home.has(id))
    if (unknown !== undefined) return problem(`Correct the name: there is no obligation ${unknown}.`)
    if (home.get(from) === home.get(to))
      return problem(`Remove this: ${from} and ${to} stand in the same instrument.`)
    return []
  })
}

/** A pair is compared once, in one direction: its inverse is computed and could only contradict it. */
function pairsStandOnce(model: Model): Problem[] {
  const seen = new Set<string>()
  return model.relations.flatMap((relation) => {
    const pair = [relation.from, relation.to].sort().join(' ')
    if (!seen.has(pair)) {
      seen.add(pair)
      return []
    }
    const reason = `Remove one: ${relation.from} and ${relation.to} are compared twice.`
    return [{ rule: 'relation-once', id: nameOf(relation), reason }]
  })
}

/** Which relations the same pair cannot have, one said and the other following through an equal obligation. */
const excludes: { readonly [kind in RelationKind]: readonly RelationKind[] } = {
  'equal-to': ['no-relationship'],
  'subset-of': ['superset-of', 'no-relationship'],
  'superset-of': ['subset-of', 'no-relationship'],
  'intersects-with': ['no-relationship'],
  'no-relationship': ['equal-to', 'subset-of', 'superset-of', 'intersects-with'],
}

/** What is equal stands to a third in the same way. */
function equalsAgree(model: Model): Problem[] {
  const index = relationIndex(model.relations)
  return model.relations
    .filter(({ relation }) => relation === 'equal-to')
    .flatMap((equal) => {
      const mine = new Map((index.get(equal.from) ?? []).map((one) => [one.to, one.relation]))
      return (index.get(inverse(equal).from) ?? [])
        .filter(({ to, relation }) => {
          const here = mine.get(to)
          return here !== undefined && excludes[here].includes(relation)
        })
        .map(({ to }) => ({
          rule: 'relation-consistent',
          id: nameOf(equal),
          reason: `Decide: ${equal.from} equals ${equal.to}, but the two stand to ${to} in ways that exclude each other.`,
        }))
    })
}
