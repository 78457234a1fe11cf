import { allObligations } from './all-obligations.ts'
import type { Problem } from './problem.ts'
import type { Model } from './types.ts'

/** Every obligation belongs to a theme, and every theme that is named exists and is named once. */
export function themesAreKnown(model: Model): Problem[] {
  const known = new Set(model.themes.map(({ id }) => id))
  return allObligations(model).flatMap(({ id, themes }) => [
    ...(themes.length === 0
      ? [{ rule: 'theme-given', id, reason: `Name at least one theme of ${id}, or of its article.` }]
      : []),
    ...themes
      .filter((theme) => !known.has(theme))
      .map((theme) => ({
        rule: 'theme-known',
        id,
        reason: `Add the theme ${theme} to themes.yaml or correct its name.`,
      })),
  ])
}
