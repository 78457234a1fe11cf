import { flatten, type Law } from '@concordance/law-tree'

/** Tells the citation of the clause that a paragraph of the main part belongs to: the innermost that begins there. */
export function clauseFinder(law: Law): (index: number) => string | undefined {
  const paths = new Map<number, string>()
  for (const { clause } of flatten(law))
    for (const { anchor } of clause.spans)
      if (
        anchor.index !== undefined &&
        clause.path !== '' &&
        !/\/(foot|end)notes|\/(header|footer)/.test(anchor.part ?? '')
      )
        paths.set(anchor.index, clause.path)
  return (index) => paths.get(index)
}
