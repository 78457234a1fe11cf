/** How the demands of one obligation stand to those of another, read from the first to the second. */
export type RelationKind = 'equal-to' | 'subset-of' | 'superset-of' | 'intersects-with' | 'no-relationship'

export type RelationConfidence = 'high' | 'medium' | 'low'

/** Two obligations of different instruments compared. Stored once; the inverse is computed. */
export interface Relation {
  readonly from: string
  readonly to: string
  /** `superset-of`: whoever does all that `from` demands has done what `to` demands. */
  readonly relation: RelationKind
  /** Why, in one English sentence. */
  readonly rationale: string
  readonly confidence: RelationConfidence
  /** On what the comparison rests: both texts, or one of them from memory. */
  readonly source: string
}

const inverses: { readonly [kind in RelationKind]: RelationKind } = {
  'equal-to': 'equal-to',
  'subset-of': 'superset-of',
  'superset-of': 'subset-of',
  'intersects-with': 'intersects-with',
  'no-relationship': 'no-relationship',
}

/** The same relation read from its other end. */
export function inverse(relation: Relation): Relation {
  return { ...relation, from: relation.to, to: relation.from, relation: inverses[relation.relation] }
}

/** All relations of each obligation, read from it, whichever end they were stored from. */
export function relationIndex(relations: readonly Relation[]): ReadonlyMap<string, readonly Relation[]> {
  const index = new Map<string, Relation[]>()
  for (const stored of relations) {
    for (const relation of [stored, inverse(stored)]) {
      const list = index.get(relation.from)
      if (list) list.push(relation)
      else index.set(relation.from, [relation])
    }
  }
  return index
}
