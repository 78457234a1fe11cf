import type { Amendment, Draft } from '@concordance/drafting'
import {
  type Provision,
  type ProvisionLimit,
  type ProvisionVariable,
  provisions,
  provisionVariables,
} from '@concordance/templates'
import type { BothWays, Turn } from './draft-check.ts'

/** A model provision that was drafted, and what may be chosen about it. */
export interface DraftedProvision {
  /** `licensing/transit` */
  readonly id: string
  /** BCP 47 tag of the language in which it and its notes are written. */
  readonly language: string
  readonly obligations: readonly string[]
  /** Wordings to choose from; one with an empty id where there is no choice. */
  readonly alternatives: readonly { readonly id: string; readonly when: string }[]
  /** Id of the wording that was taken. */
  readonly taken: string
  /** For the drafter, not for the law. */
  readonly notes: string
  readonly also: string
}

/** A variable of these provisions with the value that was put in. */
export interface DraftedValue {
  readonly name: string
  readonly value: string
  readonly from: 'given' | 'law' | 'default'
  readonly kind: ProvisionVariable['kind']
  readonly question: { readonly [language: string]: string }
  readonly limit?: ProvisionLimit
}

/** What a drafter may choose and what the draft does, as plain data beside the amendments. */
export interface Told {
  readonly provisions: readonly DraftedProvision[]
  readonly values: readonly DraftedValue[]
  /** Obligations for which no model provision is there. */
  readonly none: readonly string[]
  /** Obligations whose status the amendments change. */
  readonly turns: readonly Turn[]
}

/** What the amending bill itself leaves open, whatever it holds. */
const ofBill = ['legislature', 'gazette', 'commencement', 'transition']

export function toldOf(
  { amendments, taken, none }: Draft,
  { turns }: BothWays,
  given: { readonly [name: string]: string },
  language: string,
): Told {
  const used = provisionsOf(amendments)
  const names = new Set([...used.flatMap(({ variables }) => variables), ...ofBill])
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return {
    provisions: used.map((one) => ({
      id: one.id,
      language: one.language,
      obligations: one.obligations,
      alternatives: one.alternatives.map(({ id, when }) => ({ id, when })),
      taken: given[one.id]?.toUpperCase() ?? one.alternatives[0]?.id ?? '',
      notes: one.notes,
      also: one.also.note,
    })),
    values: Object.entries(provisionVariables).flatMap(([name, variable]) => {
      const { kind, question, limit } = variable
      const own = given[name]?.trim()
      const usual = ofBill.includes(name) ? defaultOf(variable, primary) : undefined
      const from =
        taken.find((one) => one.name === name) ?? (usual && { value: usual, from: 'default' as const })
      const value = own ? ({ value: own, from: 'given' } as const) : from
      if (!value || !names.has(name)) return []
      return [
        {
          name,
          value: value.value,
          from: value.from,
          kind,
          question,
          ...(limit === undefined ? {} : { limit }),
        },
      ]
    }),
    none,
    turns: turns.filter(({ before, after }) => before !== after),
  }
}

const defaultOf = (variable: ProvisionVariable, language: string): string =>
  typeof variable.default === 'number'
    ? String(variable.default)
    : (variable.default[language] ?? variable.default.en ?? '')

/** The provisions that amendments name as their template: `licensing/transit.en.common-law@1`. */
function provisionsOf(amendments: readonly Amendment[]): readonly Provision[] {
  const named = new Set(
    amendments.flatMap(({ template }) => (template ? [template.replace(/@\d+$/, '')] : [])),
  )
  return provisions.filter(({ id, language, style }) => named.has(`${id}.${language}.${style}`))
}
