/**
 * How an obligation is recognised in a national law: as combinations of concepts, never as sentences,
 * so that it holds in every language that has terms for the concepts.
 *
 * A *group* is a line of alternatives, `mark|serial-number`: one of them is enough. A word before a slash reads the
 * form of the clause: `defines/firearm` (the clause defines it), `is/offence` (a penalty stands in the clause, or in a
 * penal clause that refers to it), `is/power` (a power to make rules), `is/definition`.
 */
export interface Recognition {
  /** Groups that must come together for a clause to bear on the obligation. */
  readonly core: readonly string[]
  /** Groups that make a clause more telling, each with an optional weight: `at-manufacture*2`. */
  readonly help?: readonly string[]
  /** Groups that speak for another subject. */
  readonly against?: readonly string[]
  /** How close together the core must stand for the obligation to be there at all; without it the status is a gap. */
  readonly near?: Scope
  /** An obligation of the criminal law: the clause that carries the penalty is evidence as well. */
  readonly penal?: boolean
  /**
   * The obligation binds only where the law makes a choice: groups that show that it does.
   * Where they are nowhere in the law, the obligation does not apply.
   */
  readonly choice?: readonly string[]
  /**
   * The obligation only bars something: where these groups are nowhere in the law, nothing can offend against it,
   * and it is met.
   */
  readonly bars?: readonly string[]
  /**
   * Two clauses that lay down different numbers contradict each other only if they speak of the same thing: concepts that
   * tell it. Records of the dealer are not those of the club; the penalty for making is not the one for carrying.
   */
  readonly same?: readonly string[]
  /** Groups that a sentence must hold to lay such a number down at all. */
  readonly states?: readonly string[]
  /** Elements, or groups, without which nothing relevant is there: where none of them is found, the status is a gap. */
  readonly gate?: readonly string[]
  /** Keyed by element id. */
  readonly elements: { readonly [element: string]: ElementRecognition }
}

/** From the closest to the widest. `section` includes headings; `law` any clause of any law at hand. */
export type Scope = 'sentence' | 'clause' | 'section' | 'law'

export interface ElementRecognition {
  /** Groups that must all be there within the scope. */
  readonly all: readonly string[]
  /** A group: what the penal sentence punishes, in its own words or by reference to a section on it. */
  readonly punishes?: string
  /** Default: `clause`. */
  readonly in?: Scope
  /** Groups that, in the same sentence, say the opposite or something else. */
  readonly not?: readonly string[]
  /** `section`: they say so for the whole section. */
  readonly notIn?: 'section'
  /** Alternatives: another combination that shows the element as well. */
  readonly or?: readonly ElementRecognition[]
  /** Look in every clause of the law, not only in those that bear on the obligation. */
  readonly anywhere?: boolean
  /** At least so many different concepts of `of` must be named. */
  readonly count?: { readonly of: readonly string[]; readonly least: number }
  /** The element has a limit in the model; what is measured. */
  readonly measure?: 'years-kept' | 'prison-years' | 'year-made'
  /** The element is present unless the groups are found: a bar, such as another door out of the regime. */
  readonly absent?: boolean
  /** Shown by a bare power to make rules as well. */
  readonly delegable?: boolean
}
