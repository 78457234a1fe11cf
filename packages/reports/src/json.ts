import type { Matrix } from '@concordance/gap-analysis'

/** The matrix itself, for other programs. */
export function toJson(matrix: Matrix): string {
  return `${JSON.stringify(matrix, null, 2)}\n`
}
