import type { ConceptSpace } from './concept-space.ts'
import type { Exceptions } from './exceptions.ts'
import type { Links } from './links.ts'
import type { Measure, MeasureConcepts } from './measures.ts'
import type { MeasureKind } from './queries.ts'
import type { Strengths } from './strengths.ts'
import type { Corpus, Section, Unit } from './units.ts'
import type { Words } from './words.ts'

/** A group of alternatives in every sentence. */
export interface Row {
  /** How strongly the sentence has one of them, 0 to 32. */
  readonly strength: Uint8Array
  /** What the rarest that it has is worth. */
  readonly worth: Float32Array
  /** What the rarest in the heading of its section is worth. */
  readonly heading: Float32Array
}

/** The numbers of each kind in the sentences that have some. */
export type Measured = { readonly [kind in MeasureKind]: ReadonlyMap<Unit, readonly Measure[]> }

/** Laws made ready for every obligation: which sentence has which feature, how rare each is, and which penal clause reaches where. */
export interface LawIndex {
  /** What the reader is told, in the reader's language. */
  readonly words: Words
  readonly corpus: Corpus
  readonly space: ConceptSpace
  readonly table: Strengths
  /** Per feature: how telling it is in these laws, from 0 (in every section) upwards. */
  readonly rarity: Float32Array
  readonly links: Links
  readonly exceptions: Exceptions
  /** The law applies its rules on weapons to their parts as well. */
  readonly partsIncluded: boolean
  /** Concept → sections that have it in their heading. */
  readonly headed: ReadonlyMap<number, readonly Section[]>
  /** Per sentence: the place of its citation in `corpus.citations`. */
  readonly citationOf: Int32Array
  /** Per sentence: what its form takes from its score, as the bits of `formBits`. */
  readonly marks: Uint8Array
  /** Per sentence: what its length leaves of its score. */
  readonly brevity: Float64Array
  /** Rows of the groups that were asked for so far, by their key. */
  readonly rows: Map<string, Row>
  readonly measures: MeasureConcepts
  readonly measured: Measured
}
