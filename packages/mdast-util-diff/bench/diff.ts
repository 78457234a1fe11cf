import { diffWordsWithSpace } from 'diff'
import { diff, type TreeNode } from '../src/index.ts'

/** A repeatable source of numbers (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const next = random(1)
const pick = (most: number) => Math.floor(next() * most)
const vocabulary = Array.from({ length: 4000 }, () =>
  Array.from({ length: 3 + pick(7) }, () => 'abcdefghilmnoprstuv'[pick(19)]).join(''),
)
const word = () => vocabulary[Math.floor(vocabulary.length * next() ** 2)] as string

/** Blocks of words; a tree of paragraphs under headings. */
const law = (words: number): string[][] => {
  const blocks: string[][] = []
  for (let left = words; left > 0; ) {
    const block = Array.from({ length: Math.min(left, 15 + pick(40)) }, word)
    blocks.push(block)
    left -= block.length
  }
  return blocks
}

/** Word edits (two thirds), and blocks in, out and moved (a third of one in ten). */
function edit(blocks: readonly string[][], edits: number): string[][] {
  const edited = blocks.map((block) => [...block])
  for (let k = 0; k < edits; k++) {
    const kind = next()
    const at = pick(edited.length)
    const block = edited[at] as string[]
    if (kind < 0.5) block[pick(block.length)] = word()
    else if (kind < 0.75) block.splice(pick(block.length + 1), 0, word())
    else if (kind < 0.96) block.splice(pick(block.length), block.length > 1 ? 1 : 0)
    else if (kind < 0.98) edited.splice(at, 0, Array.from({ length: 25 }, word))
    else edited.splice(pick(edited.length), 0, ...edited.splice(at, 1))
  }
  return edited
}

const tree = (blocks: readonly string[][]): TreeNode => ({
  type: 'root',
  children: blocks.map((block) => ({
    type: 'paragraph',
    children: [{ type: 'text', value: block.join(' ') }],
  })),
})

/** Median of three runs in milliseconds; one run where that takes over five seconds. */
function time(run: () => unknown): number {
  const once = () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }
  const first = once()
  return first > 5000 ? first : ([first, once(), once()].sort((a, b) => a - b)[1] as number)
}

const before = law(100_000)
console.log('100,000 words in %d blocks; median of three runs, milliseconds', before.length)
console.log('edits | diff of the trees | diffWordsWithSpace of the flat texts | times faster | target')
for (const [edits, target] of [
  [100, 1],
  [1000, 3],
  [5000, 10],
] as const) {
  const after = edit(before, edits)
  const flat = [before, after].map((blocks) => blocks.map((block) => block.join(' ')).join('\n\n')) as [
    string,
    string,
  ]
  const ours = time(() => diff(tree(before), tree(after)))
  const theirs = time(() => diffWordsWithSpace(flat[0], flat[1]))
  console.log(
    [edits, ours.toFixed(0), theirs.toFixed(0), (theirs / ours).toFixed(1), `${target}×`].join(' | '),
  )
}
