/**
 * Longest strictly increasing subsequence, as positions in `values`; negative values are skipped. O(n log n).
 * What lies on it keeps its order; what does not has moved.
 */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = []
  const previous = new Int32Array(values.length).fill(-1)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < 0) continue
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    if (low > 0) previous[i] = tails[low - 1] as number
    tails[low] = i
  }
  const positions: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) positions.push(at)
  return positions.reverse()
}
