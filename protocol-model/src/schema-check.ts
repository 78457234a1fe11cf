import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'

/** One place where a value breaks its schema. */
export interface SchemaBreach {
  /** Keys from the root to the place. */
  readonly path: readonly string[]
  readonly reason: string
}

/** Keywords that only report that something deeper is wrong. */
const wrappers = new Set([
  '$ref',
  'properties',
  'items',
  'additionalProperties',
  'prefixItems',
  'propertyNames',
])

/**
 * Checks a value against a JSON Schema (2020-12). `others` are the schemas that it refers to by file name.
 * Gives one breach per place, in plain words; an empty list means that the value fits.
 */
export const checkSchema = (value: unknown, schema: Schema, others: readonly Schema[]): SchemaBreach[] =>
  schemaChecker(schema, others)(value)

/** The same for many values of one schema, which is prepared once. */
export function schemaChecker(
  schema: Schema,
  others: readonly Schema[] = [],
): (value: unknown) => SchemaBreach[] {
  const validator = new Validator(schema, '2020-12', false)
  for (const other of others) if (other.$id !== schema.$id) validator.addSchema(other)
  return (value) => breachesOf(validator.validate(value).errors)
}

function breachesOf(errors: readonly OutputUnit[]): SchemaBreach[] {
  const breaches = errors.filter((unit) => !wrappers.has(unit.keyword)).map(toBreach)
  const seen = new Set<string>()
  return breaches.filter(({ path, reason }) => {
    const key = `${path.join('/')} ${reason}`
    return !seen.has(key) && seen.add(key)
  })
}

function toBreach({ instanceLocation, keyword, error }: OutputUnit): SchemaBreach {
  const path = instanceLocation.split('/').slice(1).map(unescapePointer)
  const name = path.at(-1) ?? 'the file'
  return { path, reason: `"${name}": ${inWords(keyword, error)}` }
}

/** The validator's sentences name the "instance"; a reader of the data sees a field. */
function inWords(keyword: string, error: string): string {
  const quoted = /"[^"]*"/.exec(error)?.[0] ?? ''
  if (keyword === 'required') return `add ${quoted}, which must be there`
  if (keyword === 'false') return 'remove it or correct its name, it is not known here'
  if (keyword === 'enum') return `use one of ${/\[.*\]/.exec(error)?.[0] ?? 'the known values'}`
  if (keyword === 'minLength') return 'write it out, it is too short'
  if (keyword === 'pattern') return 'correct it, it is not of the expected form'
  return error.replace(/^Instance /, 'it ').replace(/\.$/, '')
}

function unescapePointer(part: string): string {
  return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
}
