import type { Relation, RelationConfidence, RelationKind } from './relation.ts'

/** The statuses that say something about a demand; a duty that does not apply says nothing about another. */
export type KnownStatus = 'met' | 'partial' | 'gap'

/** What is known of an obligation. */
export interface Known {
  readonly status: KnownStatus
  /** A person found it, or the program proposes it. */
  readonly by: 'person' | 'program'
}

/** One step of an inference: what is known of another obligation, and how that one stands to the one asked about. */
export interface InferencePath {
  /** The obligation that something is known of. */
  readonly obligation: string
  /** Read from that obligation to the one asked about: `superset-of` says that it demands all of it. */
  readonly relation: RelationKind
  readonly status: KnownStatus
  readonly by: Known['by']
  readonly rationale: string
  readonly confidence: RelationConfidence
  readonly source: string
  /** What this step alone says; absent where it says nothing. */
  readonly proposes?: KnownStatus
}

export interface Inference {
  readonly status: KnownStatus
  /** Every step that was looked at, most telling first. */
  readonly paths: readonly InferencePath[]
}

/**
 * What the known statuses of related obligations say about one that nobody has looked for in the law itself.
 * Met and equal, or met and superset: met. A subset or an overlap: at most partly met. A part that is not met caps what
 * the others propose. Undefined where nothing is said; `paths` of the relations that say nothing are not given then.
 */
export function inferStatus(
  relations: readonly Relation[],
  known: (obligation: string) => Known | undefined,
): Inference | undefined {
  const paths = relations.flatMap((relation) => stepOf(relation, known(relation.to)))
  const said = paths.flatMap(({ proposes }) => proposes ?? [])
  if (said.length === 0) return undefined
  const best = said.includes('met') ? 'met' : said.includes('partial') ? 'partial' : 'gap'
  // What is demanded as a whole (equal) or as a part (subset) and is not met keeps the whole from being met.
  const capped = paths.some(
    ({ relation, status }) => status !== 'met' && (relation === 'equal-to' || relation === 'subset-of'),
  )
  return {
    status: best === 'met' && capped ? 'partial' : best,
    paths: paths.sort((a, b) => weightOf(b) - weightOf(a)),
  }
}

/** The relation is read from the obligation asked about; a step is told from the obligation that is known. */
function stepOf(relation: Relation, known: Known | undefined): InferencePath[] {
  if (!known || relation.relation === 'no-relationship') return []
  const { to, rationale, confidence, source } = relation
  const kind = seenFromKnown[relation.relation]
  const proposes = proposed(kind, known.status)
  return [
    {
      obligation: to,
      relation: kind,
      status: known.status,
      by: known.by,
      rationale,
      confidence,
      source,
      ...(proposes && { proposes }),
    },
  ]
}

const seenFromKnown: { readonly [kind in RelationKind]: RelationKind } = {
  'equal-to': 'equal-to',
  'subset-of': 'superset-of',
  'superset-of': 'subset-of',
  'intersects-with': 'intersects-with',
  'no-relationship': 'no-relationship',
}

function proposed(kind: RelationKind, status: KnownStatus): KnownStatus | undefined {
  if (kind === 'equal-to' || kind === 'superset-of') return status
  if (status !== 'gap') return 'partial'
  // A part that is missing leaves a gap in the whole; an overlap that is missing may lie outside it.
  return kind === 'subset-of' ? 'gap' : undefined
}

const ofKind = { 'equal-to': 8, 'superset-of': 6, 'subset-of': 4, 'intersects-with': 2, 'no-relationship': 0 }
const ofConfidence = { high: 1, medium: 0.5, low: 0 }

const weightOf = ({ relation, confidence, by }: InferencePath): number =>
  ofKind[relation] + ofConfidence[confidence] + (by === 'person' ? 0.25 : 0)
