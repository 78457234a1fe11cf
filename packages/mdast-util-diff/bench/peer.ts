import { diffWordsWithSpace } from 'diff'

/** Milliseconds that `diffWordsWithSpace` of `diff` takes on two flat texts. */
export function flatDiff(before: string, after: string): number {
  const start = performance.now()
  diffWordsWithSpace(before, after)
  return performance.now() - start
}
