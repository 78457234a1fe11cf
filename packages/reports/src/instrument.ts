import type { Matrix } from '@concordance/gap-analysis'
import { choose, clean } from './words.ts'

/** The everyday name of an instrument of the matrix, or else its title, or else its id. */
export function shortName(id: string, { instrument, related }: Matrix, language: string): string {
  const found = [instrument, ...(related ?? [])].find((each) => each.id === id)
  if (!found) return clean(id)
  return choose(found.shortTitle ?? found.title, language).text
}
