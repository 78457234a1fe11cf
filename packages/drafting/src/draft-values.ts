import { type ProvisionVariable, provisionVariables } from '@concordance/templates'
import { DraftError, type TakenValue } from './draft-types.ts'

export interface DraftValues {
  readonly values: { readonly [name: string]: string }
  readonly taken: readonly TakenValue[]
}

/**
 * A value for each name: the one given, else the law's own word, else the default. Throws a `DraftError` for a name that
 * no provision knows, a number that is none, or one beyond its limit.
 */
export function draftValues(
  names: readonly string[],
  language: string,
  given: { readonly [name: string]: string },
  own: { readonly [name: string]: string },
): DraftValues {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(provisionVariables, name))
      throw new DraftError(
        'variable-unknown',
        `no model provision leaves "${name}" open; the names are ${Object.keys(provisionVariables).join(', ')}.`,
      )
  const values: Record<string, string> = {}
  const taken: TakenValue[] = []
  for (const [name, variable] of Object.entries(provisionVariables)) {
    const value = given[name]?.trim() || own[name] || defaultOf(variable, language)
    values[name] = value
    const from = given[name]?.trim() ? 'given' : own[name] ? 'law' : 'default'
    if (from !== 'given' && names.includes(name)) taken.push({ name, value, from })
  }
  for (const name of new Set([...names, ...Object.keys(given)])) checkLimit(name, values)
  return { values, taken }
}

/** The default of a variable in a language, as the text will hold it. */
function defaultOf(variable: ProvisionVariable, language: string): string {
  if (typeof variable.default === 'number') return String(variable.default)
  return variable.default[language] ?? variable.default.en ?? ''
}

function checkLimit(name: string, values: { readonly [name: string]: string }): void {
  const variable = provisionVariables[name]
  if (!variable || typeof variable.default !== 'number') return
  const text = values[name] ?? ''
  if (!/^\d{1,4}$/.test(text))
    throw new DraftError('variable-number', `"${name}" takes a whole number, not "${text}".`)
  const value = Number(text)
  const { atLeast, atMost, notAbove, notBelow, source } = variable.limit ?? {}
  const why = source === undefined ? '' : ` (${source})`
  const stop = (what: string): never => {
    throw new DraftError(
      'variable-limit',
      `${name} is ${value}, but must be ${what}${why}; give another value.`,
    )
  }
  if (atLeast !== undefined && value < atLeast) stop(`${atLeast} or more`)
  if (atMost !== undefined && value > atMost) stop(`${atMost} or less`)
  if (notAbove !== undefined && value > Number(values[notAbove]))
    stop(`no more than ${notAbove}, which is ${values[notAbove]}`)
  if (notBelow !== undefined && value < Number(values[notBelow]))
    stop(`no less than ${notBelow}, which is ${values[notBelow]}`)
}
