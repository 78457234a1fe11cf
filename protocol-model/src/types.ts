/** Text per language, keyed by BCP 47 primary tag; English is always there. */
export type Texts = { readonly en: string } & { readonly [language: string]: string }

/** How strongly the instrument binds. */
export type Level = 'mandatory' | 'qualified' | 'consider' | 'optional' | 'definition'

/** What kind of rule the obligation asks a law to hold. */
export type Form =
  | 'criminal'
  | 'confiscation'
  | 'record'
  | 'marking'
  | 'deactivation'
  | 'licensing'
  | 'security'
  | 'cooperation'
  | 'institution'
  | 'definition'
  | 'liability'
  | 'sanction'
  | 'jurisdiction'
  | 'brokering'
  | 'scope'
  | 'procedure'

/** Where in an instrument something stands. */
export interface Provision {
  readonly instrument: string
  /** As a lawyer cites it: `art. 8(1)(a)`. */
  readonly citation: string
  /** Akoma Ntoso eId: `art_8__para_1__subpara_a`. */
  readonly eId: string
  /** Nobody has yet held this citation, and what is said of it, against the official text. */
  readonly verify?: true
  /** Provisions of the same instrument that must be read with this one, such as the definition of an offence. */
  readonly with?: readonly { readonly citation: string; readonly eId: string }[]
}

/** What can be measured is measured. */
export interface Limit {
  readonly measure: string
  readonly relation: 'at-least' | 'at-most'
  readonly value: number
  readonly unit: 'years' | 'year' | 'months' | 'days'
}

/** One testable part of an obligation; the status is computed from the elements. */
export interface Element {
  /** `fp-8-1-a.maker` */
  readonly id: string
  readonly text: Texts
  /** Without an essential element the obligation is at most partial. */
  readonly essential: boolean
  readonly limit?: Limit
  /** Made-up wordings that meet the element and that do not: test, documentation and specification at once. */
  readonly examples?: { readonly meets: readonly Example[]; readonly fails: readonly Example[] }
}

export interface Example {
  readonly language: string
  readonly text: string
}

/** Reference to guidance; never its text. `verify` marks a citation that nobody has checked yet. */
export interface Guidance {
  /** Id of a `GuidanceSource`. */
  readonly source: string
  readonly citation: string
  readonly verify?: boolean
}

/** A work of guidance or another instrument that obligations refer to. */
export interface GuidanceSource {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly year?: number
}

/** One duty from one provision. */
export interface Obligation {
  /** Never reused; retired with `movedTo` or `supersededBy`, never deleted. */
  readonly id: string
  readonly provision: Provision
  readonly level: Level
  readonly form: Form
  /** Ids of themes: where instruments speak of the same thing. */
  readonly themes: readonly string[]
  /** `no`: an act of the State towards other States or the depositary, which no national law can fulfil. */
  readonly needsLegislation: 'yes' | 'may-be-administrative' | 'no'
  /** Among the fifty that a reviewer of a national law checks first. */
  readonly core: boolean
  /** The obligation binds only if the law makes a choice, told here (then `na` is a possible answer). */
  readonly condition?: Texts
  /**
   * `trigger`: something the law does makes the obligation bind (without it: not applicable).
   * `choice`: the State is free to take the measure or not (without it: a gap that may be intended).
   */
  readonly conditionKind?: 'trigger' | 'choice'
  readonly title: Texts
  readonly statement: Texts
  readonly question: Texts
  readonly elements: readonly Element[]
  readonly guidance: readonly Guidance[]
  readonly movedTo?: string
  readonly supersededBy?: readonly string[]
  /** Integer version of the library in which it last changed. */
  readonly lastChangedIn: number
}

/** What an instrument is, which says how its words bind. */
export type InstrumentKind = 'treaty' | 'political' | 'union-law' | 'roadmap' | 'criteria' | 'register'

/** An article of an instrument, for grouping. */
export interface Article {
  /** Article number: `8`. */
  readonly number: string
  /** How it is called where it is no article: `Section II`. */
  readonly label?: Texts
  /** What it is about, in our words. */
  readonly subject: Texts
}

/** What became of an obligation from one version of the library to the next. */
export interface ModelChange {
  /** Last version that held the obligation as it was; the next one has the change. */
  readonly fromVersion: number
  readonly from: string
  /** Ids that hold its sense now; its own id where it was narrowed or widened in place. */
  readonly to: readonly string[]
  /** Only a renamed obligation asks the same as before. */
  readonly relation: 'renamed' | 'split' | 'merged' | 'narrowed' | 'widened'
}

export interface Instrument {
  readonly id: string
  readonly kind: InstrumentKind
  readonly title: Texts
  /** The name in everyday use: `Firearms Protocol`. */
  readonly shortTitle: Texts
  readonly adopted: string
  /** Integer version of this library of obligations. */
  readonly version: number
  /** How many articles the instrument itself has, by which its text is known among others in one file. */
  readonly articleCount: number
  /** Articles that hold obligations. */
  readonly articles: readonly Article[]
  /** In order of the articles; then those of other instruments that are read with this one (their `provision` tells). */
  readonly obligations: readonly Obligation[]
  /** No longer asked, kept so that old findings still find their way. */
  readonly retired: readonly Obligation[]
  /** What its change file tells, where it has one. */
  readonly changes?: readonly ModelChange[]
}

/** A legal notion; its terms per language stand in `terms`. */
export interface Concept {
  readonly id: string
  /** What is meant, in one English line. */
  readonly gloss: string
  /** Concepts that it must not be confused with. */
  readonly notToBeConfusedWith?: readonly string[]
}

/** A subject on which several instruments speak. */
export interface Theme {
  readonly id: string
  readonly title: Texts
}

/** What there is, also of instruments that are not loaded. */
export interface CatalogueEntry {
  readonly id: string
  readonly kind: InstrumentKind
  readonly title: Texts
  readonly shortTitle: Texts
  readonly version: number
  /** Ids of the obligations in force that are its own. */
  readonly obligations: readonly string[]
}

export interface Model {
  readonly instruments: readonly Instrument[]
  /** Every instrument of the library, in the order in which a reader should meet them. */
  readonly catalogue: readonly CatalogueEntry[]
  readonly themes: readonly Theme[]
  /** Each stored once; `relatedTo` reads them in both directions. Empty until further instruments are loaded. */
  readonly relations: readonly Relation[]
  /** Languages in which every text of the obligations is there. */
  readonly languages: readonly string[]
  readonly guidance: readonly GuidanceSource[]
  readonly concepts: readonly Concept[]
  /** language → concept id → terms as laws write them. */
  readonly terms: { readonly [language: string]: { readonly [concept: string]: readonly string[] } }
  /** How obligations and elements are recognised in a law; its shape belongs to `recognition.ts`. */
  readonly recognition: { readonly [obligation: string]: Recognition }
}
/** One instrument as it is loaded when it is asked for, with the notions that it alone needs. */
export interface Piece {
  readonly instrument: Instrument
  readonly recognition: Model['recognition']
  readonly concepts: readonly Concept[]
  readonly terms: Model['terms']
}
export type { ElementRecognition, Recognition, Scope } from './recognition.ts'
export type { Relation, RelationConfidence, RelationKind } from './relation.ts'

import type { Recognition } from './recognition.ts'
import type { Relation } from './relation.ts'
