/** Finds the terms that a compound word is made of: `Waffenerwerbsschein` holds Waffe, Erwerb and Schein. */
export type Compounds = (word: string) => readonly number[]

interface CharNode {
  readonly next: Map<string, CharNode>
  readonly concepts: number[]
}

/** Parts shorter than this are found in too many words that have nothing to do with them: at the beginning, at the end. */
const shortest = 4
const shortestAtEnd = 6
const shortestBefore = 3
/** What must follow a part at the beginning, so that an inflection (`laufend`) is no compound. */
const rest = 5
/** How many letters may join two parts (`s`, `en`), and end the word as an inflection (`en`, `ern`). */
const joints = [0, 1, 2]
const ending = 3

/** From single words (folded) and the concepts that they stand for. */
export function compoundsOf(
  words: readonly { readonly stem: string; readonly concept: number }[],
): Compounds {
  const root: CharNode = { next: new Map(), concepts: [] }
  for (const { stem, concept } of words) {
    const base = stem.replace(/(?<=....)(?:en|er|es|e|n|s)$/, '')
    if (base.length < shortest) continue
    let at = root
    for (const letter of base) {
      let next = at.next.get(letter)
      if (!next) {
        next = { next: new Map(), concepts: [] }
        at.next.set(letter, next)
      }
      at = next
    }
    if (!at.concepts.includes(concept)) at.concepts.push(concept)
  }
  const known = new Map<string, readonly number[]>()
  return (word) => {
    if (word.length < shortest + 3 || root.next.size === 0) return []
    let concepts = known.get(word)
    if (!concepts) {
      concepts = split(word, root)
      known.set(word, concepts)
    }
    return concepts
  }
}

/** A part counts at the word's beginning, behind another part, or at the word's end. */
function split(word: string, root: CharNode): readonly number[] {
  const found = new Set<number>()
  const ends = new Set<number>()
  for (let start = 0; start < word.length - shortest + 1; start++) {
    let at: CharNode | undefined = root
    const joined = start === 0 || joints.some((letters) => ends.has(start - letters))
    for (let to = start; to < word.length; to++) {
      at = at.next.get(word.charAt(to))
      if (!at) break
      if (at.concepts.length === 0) continue
      const left = word.length - to - 1
      const length = to + 1 - start
      const atStart = joined && (start > 0 || left >= rest || length > rest)
      const atEnd = start >= shortestBefore && left <= ending && length >= shortestAtEnd
      if (!atStart && !atEnd) continue
      for (const concept of at.concepts) found.add(concept)
      ends.add(to + 1)
    }
  }
  return [...found]
}
