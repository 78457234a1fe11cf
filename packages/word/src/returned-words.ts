/** Words cut out of a paragraph and put in, in offsets of its text. */
interface Cut {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Which of two texts stands at a cut: the new words, the old ones, or neither. */
export type Side = 'new' | 'old' | 'other'

/**
 * Reads from a text which cuts of a paragraph were carried out in it; nothing where something else was changed as well.
 * Each state (cut, offset) is tried once.
 */
export function decide(base: string, cuts: readonly Cut[], text: string): readonly Side[] | undefined {
  const sorted = [...cuts].sort((a, b) => a.from - b.from || a.to - b.to)
  const dead = new Set<string>()
  const from = (index: number, baseAt: number, at: number): Side[] | undefined => {
    const cut = sorted[index]
    const kept = base.slice(baseAt, cut?.from)
    if (!text.startsWith(kept, at)) return undefined
    const next = at + kept.length
    if (!cut) return next === text.length ? [] : undefined
    const key = `${index} ${next}`
    if (dead.has(key)) return undefined
    const old = base.slice(cut.from, cut.to)
    for (const [side, words] of [
      ['new', cut.text],
      ['old', old],
    ] as const) {
      if (!text.startsWith(words, next)) continue
      const rest = from(index + 1, cut.to, next + words.length)
      if (rest) return [side, ...rest]
    }
    dead.add(key)
    return undefined
  }
  const found = from(0, 0, 0)
  return found && cuts.map((cut) => found[sorted.indexOf(cut)] ?? 'other')
}

/** How much of the text around a cut is looked at, widest first; on one side only where both do not tell. */
const contexts = [
  { before: 24, after: 24 },
  { before: 12, after: 12 },
  { before: 12, after: 0 },
  { before: 0, after: 12 },
] as const

/** The same for one cut by the words around it, where the paragraph was changed elsewhere. */
export function decideNear(base: string, cut: Cut, text: string): Side {
  for (const size of contexts) {
    const before = base.slice(Math.max(0, cut.from - size.before), cut.from)
    const after = base.slice(cut.to, cut.to + size.after)
    if (before + after === '') continue
    const isNew = text.includes(before + cut.text + after)
    const isOld = text.includes(before + base.slice(cut.from, cut.to) + after)
    if (isNew !== isOld) return isNew ? 'new' : 'old'
  }
  return 'other'
}

/** Share of the words of the shorter text that the other has as well: 0 to 1. */
export function likeness(a: string, b: string): number {
  const left = new Set(a.match(/[\p{L}\p{N}]+/gu) ?? [])
  const right = new Set(b.match(/[\p{L}\p{N}]+/gu) ?? [])
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  return shared / Math.min(left.size, right.size)
}
