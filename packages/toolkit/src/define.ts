import { unknown } from './nearest.ts'
import type { Input, Operation, OperationSpec, OptionSpec, OptionSpecs, RawInput } from './operation.ts'
import { usage } from './problem.ts'

/** Makes a row of the table: checks and converts what the face collected, then runs. */
export function define<const O extends OptionSpecs>(spec: OperationSpec<O>): Operation {
  return { ...spec, run: async (context, raw) => spec.run(context, check(spec, raw)) }
}

/** Throws a usage problem for a missing argument, an unknown option or a value of the wrong kind. */
function check<O extends OptionSpecs>(spec: OperationSpec<O>, raw: RawInput): Input<O> {
  if (raw.arguments.length < spec.arguments.filter(({ optional }) => !optional).length) {
    const missing = spec.arguments[raw.arguments.length]?.name ?? ''
    throw usage(`${spec.name}: ${missing} is missing`)
  }
  const names = Object.keys(spec.options)
  const stray = Object.keys(raw.options).find((name) => !names.includes(name))
  if (stray !== undefined) throw usage(unknown('option', stray, names, `${spec.name} has no such option`))
  const options = Object.fromEntries(
    Object.entries(spec.options).map(([name, option]) => [name, convert(name, option, raw.options[name])]),
  )
  return { arguments: raw.arguments, options: options as Input<O>['options'] }
}

function convert(name: string, spec: OptionSpec, value: RawInput['options'][string]): unknown {
  switch (spec.type) {
    case 'flag':
      return value === true
    case 'list':
      return value === undefined ? [] : typeof value === 'object' ? value : [String(value)]
    case 'count':
      return value === undefined ? spec.default : count(name, String(value))
    case 'date':
      return value === undefined ? undefined : date(name, String(value))
    case 'text':
      return value === undefined ? spec.default : choice(name, spec.choices, String(value))
  }
}

function count(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw usage(`--${name} takes a whole number from 1, not "${text}"`)
  return Number(text)
}

function date(name: string, text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  const real = day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  if (!real) throw usage(`--${name} takes a date like 2026-03-01, not "${text}"`)
  return text
}

function choice(name: string, choices: readonly string[] | undefined, text: string): string {
  if (choices && !choices.includes(text)) {
    throw usage(unknown(`value of --${name}`, text, choices, `it takes ${choices.join(', ')}`))
  }
  return text
}
