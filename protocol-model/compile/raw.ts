import type { Guidance, InstrumentKind, Limit, Obligation, Provision, Relation } from '../src/types.ts'

/** The shapes of the YAML files, as their schemas describe them: English texts are plain strings. */
export interface RawElement {
  readonly id: string
  readonly essential: boolean
  readonly text: string
  readonly limit?: Limit
}

type Kept = Pick<
  Obligation,
  | 'id'
  | 'level'
  | 'form'
  | 'needsLegislation'
  | 'core'
  | 'conditionKind'
  | 'lastChangedIn'
  | 'movedTo'
  | 'supersededBy'
>

export interface RawObligation extends Kept {
  readonly provision: Omit<Provision, 'instrument'>
  readonly condition?: string
  readonly title: string
  readonly statement: string
  readonly question: string
  readonly elements: readonly RawElement[]
  readonly guidance?: readonly Guidance[]
  /** Beside those of the article. */
  readonly themes?: readonly string[]
}

export interface RawArticle {
  readonly article: string
  /** How it is called where it is no article. */
  readonly label?: string
  readonly subject: string
  /** Hold for every obligation of the article. */
  readonly themes?: readonly string[]
  /** Holds for every obligation of the article. */
  readonly guidance?: readonly Guidance[]
  readonly obligations: readonly RawObligation[]
}

export interface RawInstrument {
  readonly id: string
  readonly kind: InstrumentKind
  /** Place among the instruments; the first one and what it includes are always loaded. */
  readonly order?: number
  /** Languages in which the elements must be there, where these are fewer than for the other texts. */
  readonly elementLanguages?: readonly string[]
  readonly title: string
  readonly shortTitle: string
  readonly adopted: string
  readonly version: number
  readonly articleCount: number
  readonly includes?: readonly string[]
}

export interface RawTranslation {
  readonly title?: string
  readonly shortTitle?: string
  readonly label?: string
  readonly subject?: string
  readonly obligations?: {
    readonly [obligation: string]: {
      readonly title: string
      readonly statement: string
      readonly question: string
      readonly condition?: string
      /** Name of the element (its id after the dot) → text. */
      readonly elements?: { readonly [name: string]: string }
    }
  }
}

type ByLanguage = { readonly [language: string]: readonly string[] }

/** Element id → wordings. */
export interface RawExamples {
  readonly [element: string]: { readonly meets: ByLanguage; readonly fails: ByLanguage }
}

/** Version of the library → obligation id → names of its elements. */
export interface RawIds {
  readonly [version: string]: { readonly [obligation: string]: readonly string[] }
}

export interface RawRelations {
  /** On what the comparisons rest, unless one says otherwise. */
  readonly source: string
  readonly relations: readonly (Omit<Relation, 'source'> & { readonly source?: string })[]
}
