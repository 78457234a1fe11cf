import { parse } from 'yaml'

/**
 * Reads a YAML file of names and values, one below the other. Numbers and dates come back as they are typed.
 * Throws a sentence for what is no such file.
 */
export function readFlatYaml(text: string): { readonly [name: string]: string } {
  let value: unknown
  try {
    value = parse(text, { schema: 'failsafe', logLevel: 'error' })
  } catch (error) {
    const [where = ''] = (error instanceof Error ? error.message : '').split('\n')
    throw new SyntaxError(
      `it is no valid YAML (${where.replace(/:$/, '')}); write one "name: value" on each line`,
    )
  }
  if (value === null || value === '') return {}
  if (typeof value !== 'object' || Array.isArray(value))
    throw new SyntaxError('it holds no names and values; write one "name: value" on each line')
  const strange = Object.entries(value).find(([, one]) => typeof one !== 'string')
  if (strange)
    throw new SyntaxError(`"${strange[0]}" holds no single value; write one "name: value" on each line`)
  return value as { readonly [name: string]: string }
}
