/** Words in a row that make a fingerprint of a block. */
const length = 4

/** A fingerprint that more blocks than this share tells nothing. */
const common = 3

function shinglesOf(words: readonly string[]): Set<string> {
  const found = new Set<string>()
  if (words.length === 0) return found
  const last = Math.max(0, words.length - length)
  for (let at = 0; at <= last; at++) found.add(words.slice(at, at + length).join(' '))
  return found
}

/**
 * Pairs that share rare runs of words, found through an index of those runs and so in linear time.
 * `a` and `b` are the words of blocks; gives for each block of `a` the blocks of `b` with the number of shared runs,
 * most first.
 */
export function likelyPairs(
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
): number[][] {
  const holders = new Map<string, number[]>()
  b.forEach((words, j) => {
    for (const shingle of shinglesOf(words)) {
      const list = holders.get(shingle)
      if (!list) holders.set(shingle, [j])
      else if (list.length <= common) list.push(j)
    }
  })
  return a.map((words) => {
    const votes = new Map<number, number>()
    for (const shingle of shinglesOf(words)) {
      const list = holders.get(shingle)
      if (list && list.length <= common) for (const j of list) votes.set(j, (votes.get(j) ?? 0) + 1)
    }
    return [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0]).map(([j]) => j)
  })
}
