/** Level (0-based) of an indentation among those still open; `open` keeps the columns of the outer ones, outermost first. */
export function levelOf(indent: number, open: number[]): number {
  while ((open.at(-1) ?? -1) > indent) open.pop()
  if (open.at(-1) !== indent) open.push(indent)
  return open.length - 1
}
