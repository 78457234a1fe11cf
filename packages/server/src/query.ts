import { jsonOf } from './json.ts'
import { badRequest } from './refusal.ts'

/** What stands in the query of a URL, in the forms that CouchDB knows. */
export interface Query {
  readonly flag: (name: string) => boolean
  readonly text: (name: string) => string | undefined
  /** A whole number of at least 0, at most `most`. Throws a `Refusal` for another thing. */
  readonly count: (name: string, most: number) => number | undefined
  /** A text written as JSON. Throws a `Refusal` for another thing. */
  readonly key: (...names: readonly string[]) => string | undefined
}

export function queryOf({ searchParams }: URL): Query {
  const text = (name: string) => searchParams.get(name) ?? undefined
  return {
    text,
    flag: (name) => searchParams.get(name) === 'true',
    count: (name, most) => {
      const given = text(name)
      if (given === undefined) return undefined
      if (!/^\d{1,15}$/.test(given)) throw badRequest(`${name} must be a whole number`)
      return Math.min(most, Number(given))
    },
    key: (...names) => {
      const given = names.map(text).find((value) => value !== undefined)
      if (given === undefined) return undefined
      const value = jsonOf(given)
      if (typeof value !== 'string') throw badRequest(`${names[0]} must be a text in quotation marks`)
      return value
    },
  }
}

/** A list of texts, at most so many. Throws a `Refusal` for another thing. */
export function textsOf(value: unknown, what: string, most: number): readonly string[] {
  if (!Array.isArray(value) || value.length > most || !value.every((item) => typeof item === 'string'))
    throw badRequest(`${what} must be a list of at most ${most} texts`)
  return value
}
