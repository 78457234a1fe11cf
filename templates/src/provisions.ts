import compiled from '../dist/data/provisions.js'

/** Drafting tradition: prohibitions and offences on conviction, or rules in the present tense and punishment. */
export type ProvisionStyle = 'common-law' | 'civil-law'

/** A numbered unit of a model provision; the number comes from the law that it goes into. `{name}` marks a variable. */
export interface ProvisionUnit {
  readonly text: string
  readonly units: readonly ProvisionUnit[]
}

/** A section or article of a model provision. */
export interface ProvisionSection {
  readonly heading: string
  /** Words of their own before the units; empty where the units begin at once. */
  readonly text: string
  readonly units: readonly ProvisionUnit[]
}

export interface ProvisionDefinition {
  readonly term: string
  readonly text: string
  readonly units: readonly ProvisionUnit[]
}

/** One way to word a provision. */
export interface ProvisionAlternative {
  /** `A`, `B`; empty where there is one way only. */
  readonly id: string
  /** When to take it; empty where there is one way only. */
  readonly when: string
  readonly sections: readonly ProvisionSection[]
  readonly definitions: readonly ProvisionDefinition[]
}

/** A model provision in one language and style, as `templates/provisions/` holds it. */
export interface Provision {
  /** `marking/import`; the same in every language and style. */
  readonly id: string
  readonly version: number
  readonly language: string
  readonly style: ProvisionStyle
  /** Where it belongs in a law: among the definitions, the duties, the offences, or the general rules on penalties. */
  readonly kind: 'definition' | 'scope' | 'rule' | 'offence' | 'penalty'
  /** `further`: goes beyond what the Protocol demands, so that no gap asks for it. */
  readonly scope: 'protocol' | 'further'
  readonly obligations: readonly string[]
  /** Elements of these obligations that the text serves. */
  readonly elements: readonly string[]
  /** Names of the variables that the text leaves open. */
  readonly variables: readonly string[]
  readonly alternatives: readonly ProvisionAlternative[]
  /** For the drafter, not for the law. */
  readonly notes: string
  /** What else must change: provisions that come with it unless the law has them, and a note on the rest. */
  readonly also: { readonly provisions: readonly string[]; readonly note: string }
}

/** What a variable may be; numbers are whole. */
export interface ProvisionLimit {
  readonly atLeast?: number
  readonly atMost?: number
  /** Name of a variable that it must not pass, or must not stay below. */
  readonly notAbove?: string
  readonly notBelow?: string
  /** Citation that the limit comes from. */
  readonly source?: string
}

type ByLanguage = { readonly [language: string]: string }

/** What a provision leaves open: a name, a term, an amount of money in words, or a whole number. */
export type ProvisionVariable = { readonly question: ByLanguage; readonly limit?: ProvisionLimit } & (
  | { readonly kind: 'name' | 'term' | 'money'; readonly default: ByLanguage }
  | { readonly kind: 'years' | 'year' | 'days' | 'hours' | 'count'; readonly default: number }
)

/** Sentences on why an amendment is proposed and stands where it does; `{name}` marks a placeholder. */
export type DraftingWords = {
  readonly [key in
    | 'gap'
    | 'partial'
    | 'asked'
    | 'named'
    | 'with'
    | 'near'
    | 'kin'
    | 'penal'
    | 'opening'
    | 'end'
    | 'bare'
    | 'definition'
    | 'replaced'
    | 'overlap'
    | 'shorter'
    | 'alternative'
    | 'also'
    | 'note'
    | 'definitions'
    | 'intro']: string
}

const data = compiled as {
  readonly provisions: readonly Provision[]
  readonly variables: { readonly [name: string]: ProvisionVariable }
  readonly rationale: { readonly [language: string]: DraftingWords }
}

/** Every model provision in every language and style. */
export const provisions: readonly Provision[] = data.provisions

/** Every variable by its name. */
export const provisionVariables: { readonly [name: string]: ProvisionVariable } = data.variables

/** BCP 47 primary tags of the languages in which provisions are written. */
export const provisionLanguages: readonly string[] = [...new Set(provisions.map(({ language }) => language))]

/** The provisions in a language (`fr-CA` gives French) and style; empty where the language is not there. */
export function provisionsIn(language: string, style: ProvisionStyle): readonly Provision[] {
  const primary = language.toLowerCase().split('-')[0]
  return provisions.filter((one) => one.language === primary && one.style === style)
}

/** The sentences in a language, or nothing where the language is not there. */
export function draftingWords(language: string): DraftingWords | undefined {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(data.rationale, primary) ? data.rationale[primary] : undefined
}
