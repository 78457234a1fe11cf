/** A stretch of a text that is marked: offsets [from, to). */
export interface Range<Kind extends string = string> {
  readonly from: number
  readonly to: number
  readonly kind: Kind
}

/** A stretch with the same marks all through. */
export interface Run<Kind extends string = string> {
  readonly text: string
  readonly kinds: readonly Kind[]
}

/**
 * Cuts a text where marks begin and end. The joined runs are the text. Ranges may overlap and reach beyond the text;
 * empty ones are left out.
 */
export function runsOf<Kind extends string>(
  text: string,
  ranges: readonly Range<Kind>[],
): readonly Run<Kind>[] {
  const inside = ranges
    .map(({ from, to, kind }) => ({ from: Math.max(0, from), to: Math.min(text.length, to), kind }))
    .filter(({ from, to }) => from < to)
  const opens = groupBy(inside, ({ from }) => from)
  const closes = groupBy(inside, ({ to }) => to)
  const cuts = [...new Set([0, text.length, ...opens.keys(), ...closes.keys()])].sort((a, b) => a - b)
  const open = new Map<Kind, number>()
  const runs: Run<Kind>[] = []
  for (const [index, from] of cuts.entries()) {
    for (const { kind } of closes.get(from) ?? []) {
      const left = (open.get(kind) ?? 0) - 1
      if (left > 0) open.set(kind, left)
      else open.delete(kind)
    }
    for (const { kind } of opens.get(from) ?? []) open.set(kind, (open.get(kind) ?? 0) + 1)
    const to = cuts[index + 1]
    if (to !== undefined) runs.push({ text: text.slice(from, to), kinds: [...open.keys()] })
  }
  return runs
}

/** Where the words stand in the text, as a range; nothing where they do not. */
export function rangeOf<Kind extends string>(
  text: string,
  words: string,
  kind: Kind,
): readonly Range<Kind>[] {
  const from = words === '' ? -1 : text.indexOf(words)
  return from < 0 ? [] : [{ from, to: from + words.length, kind }]
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
