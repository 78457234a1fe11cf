import { longestIncreasing } from './increasing.ts'
import { likelyPairs } from './shingles.ts'

/** What aligning needs to know about two rows of siblings. */
export interface Judge {
  readonly sameBefore: (i: number) => number
  readonly sameAfter: (j: number) => number
  /** Weight that a script saves if these two are one and the same; 0 where they cannot be. */
  readonly gain: (i: number, j: number) => number
  readonly wordsBefore: (i: number) => readonly string[]
  readonly wordsAfter: (j: number) => readonly string[]
}

export type Pair = readonly [before: number, after: number]

/** Up to this many cells a gap between anchors is aligned exactly. */
const exactCells = 4096

interface Range {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/**
 * Pairs the siblings before (0 … n) with those after (0 … m). What is unique in both rows and equal is one and the same,
 * wherever it stands; the rest is aligned in order; at last comes what is alike at another place. Close to linear: exact
 * alignment is bounded per gap.
 */
export function align(n: number, m: number, judge: Judge): Pair[] {
  const certain = uniquePairs({ a: 0, aEnd: n, b: 0, bEnd: m }, judge)
  const inPlace = new Set(inOrder(certain))
  const moved = certain.filter((pair) => !inPlace.has(pair))
  const movedBefore = new Set(moved.map(([i]) => i))
  const movedAfter = new Set(moved.map(([, j]) => j))
  const a = Array.from({ length: n }, (_, i) => i).filter((i) => !movedBefore.has(i))
  const b = Array.from({ length: m }, (_, j) => j).filter((j) => !movedAfter.has(j))
  const still = alignInOrder(a.length, b.length, {
    sameBefore: (k) => judge.sameBefore(a[k] as number),
    sameAfter: (l) => judge.sameAfter(b[l] as number),
    gain: (k, l) => judge.gain(a[k] as number, b[l] as number),
    wordsBefore: (k) => judge.wordsBefore(a[k] as number),
    wordsAfter: (l) => judge.wordsAfter(b[l] as number),
  }).map(([k, l]): Pair => [a[k] as number, b[l] as number])
  const pairs = [...moved, ...still]
  return [...pairs, ...elsewhere(n, m, pairs, judge)]
}

/**
 * Pairs in order: equal ones that are unique in both rows first (patience anchors), then, in the gaps between them,
 * blocks that share rare runs of words, then by exact alignment.
 */
function alignInOrder(n: number, m: number, judge: Judge): Pair[] {
  const pairs: Pair[] = []
  const open: Range[] = [{ a: 0, aEnd: n, b: 0, bEnd: m }]
  while (open.length > 0) {
    const range = trim(open.pop() as Range, judge, pairs)
    if (range.a === range.aEnd || range.b === range.bEnd) continue
    const anchors = inOrder(uniquePairs(range, judge))
    if (anchors.length === 0 && (range.aEnd - range.a) * (range.bEnd - range.b) <= exactCells) {
      pairs.push(...exact(range, judge))
      continue
    }
    const splits = anchors.length > 0 ? anchors : shingleAnchors(range, judge)
    if (splits.length === 0) continue
    pairs.push(...splits)
    let { a, b } = range
    for (const [i, j] of splits) {
      open.push({ a, aEnd: i, b, bEnd: j })
      a = i + 1
      b = j + 1
    }
    open.push({ a, aEnd: range.aEnd, b, bEnd: range.bEnd })
  }
  return pairs
}

/** Takes equal siblings off both ends of a range. */
function trim(range: Range, judge: Judge, pairs: Pair[]): Range {
  let { a, aEnd, b, bEnd } = range
  while (a < aEnd && b < bEnd && judge.sameBefore(a) === judge.sameAfter(b)) pairs.push([a++, b++])
  while (a < aEnd && b < bEnd && judge.sameBefore(aEnd - 1) === judge.sameAfter(bEnd - 1))
    pairs.push([--aEnd, --bEnd])
  return { a, aEnd, b, bEnd }
}

/** Equal siblings that are unique in both rows, in the order before. */
function uniquePairs({ a, aEnd, b, bEnd }: Range, judge: Judge): Pair[] {
  const twice = -2
  const placesOf = (from: number, to: number, same: (k: number) => number) => {
    const places = new Map<number, number>()
    for (let k = from; k < to; k++) places.set(same(k), places.has(same(k)) ? twice : k)
    return places
  }
  const before = placesOf(a, aEnd, judge.sameBefore)
  const after = placesOf(b, bEnd, judge.sameAfter)
  const candidates: Pair[] = []
  for (let i = a; i < aEnd; i++) {
    const j = after.get(judge.sameBefore(i))
    if (j !== undefined && j !== twice && before.get(judge.sameBefore(i)) === i) candidates.push([i, j])
  }
  return candidates
}

function shingleAnchors({ a, aEnd, b, bEnd }: Range, judge: Judge): Pair[] {
  const rows = (from: number, to: number, words: (k: number) => readonly string[]) =>
    Array.from({ length: to - from }, (_, k) => words(from + k))
  const likely = likelyPairs(rows(a, aEnd, judge.wordsBefore), rows(b, bEnd, judge.wordsAfter))
  const taken = new Set<number>()
  const candidates: Pair[] = []
  likely.forEach((targets, k) => {
    const j = targets.find((target) => !taken.has(target) && judge.gain(a + k, b + target) > 0)
    if (j === undefined) return
    taken.add(j)
    candidates.push([a + k, b + j])
  })
  return inOrder(candidates)
}

const inOrder = (candidates: readonly Pair[]): Pair[] =>
  longestIncreasing(candidates.map(([, j]) => j)).map((k) => candidates[k] as Pair)

/** The pairs in order that save most (dynamic programming over a small range). */
function exact({ a, aEnd, b, bEnd }: Range, judge: Judge): Pair[] {
  const n = aEnd - a
  const m = bEnd - b
  const width = m + 1
  const best = new Float64Array((n + 1) * width)
  const gains = new Float64Array(n * m)
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const gain = judge.gain(a + i, b + j)
      gains[i * m + j] = gain
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j] as number,
        best[i * width + j + 1] as number,
        gain > 0 ? gain + (best[(i + 1) * width + j + 1] as number) : 0,
      )
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < n && j < m; ) {
    const here = best[i * width + j] as number
    const gain = gains[i * m + j] as number
    if (gain > 0 && here === gain + (best[(i + 1) * width + j + 1] as number)) pairs.push([a + i++, b + j++])
    else if (here === best[(i + 1) * width + j]) i++
    else j++
  }
  return pairs
}

/** Of what is left, the equal and the alike that stand at another place: siblings that moved. */
function elsewhere(n: number, m: number, pairs: readonly Pair[], judge: Judge): Pair[] {
  const pairedBefore = new Set(pairs.map(([i]) => i))
  const pairedAfter = new Set(pairs.map(([, j]) => j))
  let left = Array.from({ length: n }, (_, i) => i).filter((i) => !pairedBefore.has(i))
  const right = Array.from({ length: m }, (_, j) => j).filter((j) => !pairedAfter.has(j))
  if (left.length === 0 || right.length === 0) return []
  const moved: Pair[] = []
  const waiting = new Map<number, number[]>()
  for (const j of [...right].reverse()) {
    const same = judge.sameAfter(j)
    const list = waiting.get(same)
    if (list) list.push(j)
    else waiting.set(same, [j])
  }
  const used = new Set<number>()
  left = left.filter((i) => {
    const j = waiting.get(judge.sameBefore(i))?.pop()
    if (j === undefined) return true
    moved.push([i, j])
    used.add(j)
    return false
  })
  const free = right.filter((j) => !used.has(j))
  if (left.length === 0 || free.length === 0) return moved
  likelyPairs(left.map(judge.wordsBefore), free.map(judge.wordsAfter)).forEach((targets, k) => {
    const i = left[k] as number
    const target = targets.map((t) => free[t] as number).find((j) => !used.has(j) && judge.gain(i, j) > 1)
    if (target === undefined) return
    used.add(target)
    moved.push([i, target])
  })
  return moved
}
