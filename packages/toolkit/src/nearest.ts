/**
 * The name a reader probably meant, if one is near enough: at most a third of its letters differ,
 * or one holds the other whole. Swapped neighbours count once (optimal string alignment distance).
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  let best: { name: string; distance: number } | undefined
  for (const name of names) {
    const distance = alignment(wanted, name.toLowerCase())
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 3))
    if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { name, distance }
  }
  return best?.name ?? names.find((name) => wanted.length > 2 && name.toLowerCase().includes(wanted))
}

/** `unknown obligation "fp-81"; did you mean "fp-8-1-a"?` */
export function unknown(what: string, word: string, names: readonly string[], hint: string): string {
  const near = nearest(word, names)
  return `unknown ${what} "${word}"; ${near === undefined ? hint : `did you mean "${near}"?`}`
}

function alignment(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + (same ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = row
    row = next
  }
  return at(row, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
