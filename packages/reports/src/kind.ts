import type { RowView } from './types.ts'

/** Force of an obligation and kind of rule in one line; where both are the same word, once. */
export function kind({ level, form }: RowView): string {
  return level === form ? level : `${level} · ${form}`
}
