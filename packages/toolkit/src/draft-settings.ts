import type { TakenValue } from '@concordance/drafting'
import { readFlatYaml } from '@concordance/formats'
import { provisionVariables } from '@concordance/templates'
import type { Context } from './context.ts'
import { problem, usage } from './problem.ts'

/** Values from a file and from `name=value`; the latter win. Throws a problem for a file that cannot be used. */
export async function settings(
  context: Context,
  set: readonly string[],
  file: string | undefined,
): Promise<{ readonly [name: string]: string }> {
  const values: Record<string, string> = file === undefined ? {} : { ...(await fromFile(context, file)) }
  for (const one of set) {
    const at = one.indexOf('=')
    const value = one.slice(at + 1).trim()
    if (at < 1 || value === '') throw usage(`--set takes NAME=VALUE, such as retention=15, not "${one}"`)
    values[one.slice(0, at).trim()] = value
  }
  return values
}

async function fromFile(context: Context, file: string): Promise<{ readonly [name: string]: string }> {
  try {
    return readFlatYaml(new TextDecoder().decode(await context.read(file)).replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw problem(error.message, 'values', file)
    throw error
  }
}

/** Asks for each value with what would be taken in brackets; an empty answer takes that. */
export async function askValues(
  ask: NonNullable<Context['ask']>,
  taken: readonly TakenValue[],
  language: string,
): Promise<{ readonly [name: string]: string }> {
  const answers: Record<string, string> = {}
  for (const { name, value } of taken) {
    const question = provisionVariables[name]?.question
    const words = question?.[language] ?? question?.en ?? name
    answers[name] = (await ask(`${words} (${name}) [${value}] `)) || value
  }
  return answers
}
