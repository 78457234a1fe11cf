/** Pairs equal values of two lists in order, as many as possible (longest common subsequence). */
export function pairInOrder(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const best = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] =
        a[i] === b[j]
          ? (best[(i + 1) * width + j + 1] as number) + 1
          : Math.max(best[(i + 1) * width + j] as number, best[i * width + j + 1] as number)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if ((best[(i + 1) * width + j] as number) >= (best[i * width + j + 1] as number)) i++
    else j++
  }
  return pairs
}

/** How many of the expected words stand in the text, in order. Long texts are compared in stretches. */
export function keptWords(expected: readonly string[], text: readonly string[]): number {
  const stretch = 2000
  if (expected.length <= stretch) return pairInOrder(expected, text.slice(0, text.length)).length
  let kept = 0
  let from = 0
  for (let at = 0; at < expected.length; at += stretch) {
    const pairs = pairInOrder(expected.slice(at, at + stretch), text.slice(from, from + 2 * stretch))
    kept += pairs.length
    from += (pairs.at(-1)?.[1] ?? 0) + 1
  }
  return kept
}
