import type { Mark } from './marks.ts'
import { type NumberKey, numberKey } from './numerals.ts'

/** Gaps up to this many missing numbers are taken for repealed or lost sections. */
const WIDEST_GAP = 25
/** How many heads ahead are looked at to see whether a missing number comes later. */
const AHEAD = 40

function keyOf(mark: Mark): NumberKey | undefined {
  return mark.head.number === undefined ? undefined : numberKey(mark.head.number)
}

/** 5 → 6, 5 → 5a, 5a → 5b, 5a → 6. */
function follows(before: NumberKey, after: NumberKey): boolean {
  if (after.base === before.base + 1) return after.inserted <= 1
  return (
    after.base === before.base && after.inserted > before.inserted && after.inserted - before.inserted <= 1
  )
}

/** The group of styles that count together: all that are called article, or one style. */
export function groupOf(mark: Mark): string {
  return mark.head.element ?? mark.head.style
}

function longestRun(marks: readonly Mark[]): number {
  let last: NumberKey | undefined
  let run = 0
  for (const mark of marks) {
    const key = keyOf(mark)
    if (!key) continue
    if (last === undefined ? key.base <= 1 : follows(last, key)) {
      last = key
      run += 1
    }
  }
  return run
}

/**
 * The style in which a law counts its sections: words (Article, §, Section) before bare numbers, the commonest first.
 * A bare style has to count from one in unbroken steps.
 */
export function sectionGroup(marks: readonly Mark[]): string | undefined {
  const groups = new Map<string, Mark[]>()
  for (const mark of marks) {
    if (mark.cls !== 'section' || mark.head.small || mark.head.style.startsWith('QUINTA')) continue
    const group = groupOf(mark)
    const list = groups.get(group)
    if (list) list.push(mark)
    else groups.set(group, [mark])
  }
  let best: { group: string; weight: number } | undefined
  for (const [group, list] of groups) {
    const strong = list.filter((mark) => mark.strong)
    const bare = list[0]?.head.bare ?? false
    const headed = list.filter((mark) => mark.block.depth > 0 || mark.block.bold)
    const run = bare ? longestRun(headed.length >= 2 ? headed : list) : strong.length
    if (bare && run < 2) continue
    const weight = bare ? run : strong.length * (group === 'article' ? 3 : 2)
    if (weight > 0 && weight > (best?.weight ?? 0)) best = { group, weight }
  }
  return best?.group
}

/** The heads among the candidates that stand in sequence; the others are references at the beginning of a line. */
export function inSequence(marks: readonly Mark[], group: string): Mark[] {
  const headed = marks.filter(
    (m) => m.cls === 'section' && groupOf(m) === group && (m.block.depth > 0 || m.block.bold),
  )
  const bareHeaded = headed.length >= 2 && headed[0]?.head.bare
  const fits = (mark: Mark) =>
    mark.cls === 'section' &&
    groupOf(mark) === group &&
    !mark.head.small &&
    !(bareHeaded && mark.block.depth === 0 && !mark.block.bold)
  const candidates = marks.filter(fits)
  const position = new Map(candidates.map((mark, at) => [mark, at]))
  const taken: Mark[] = []
  let last: NumberKey | undefined
  let fresh = true
  let ordinals = false
  let inSchedule = false
  const expectedLater = (at: number, key: NumberKey) =>
    candidates.slice(at + 1, at + 1 + AHEAD).some((mark) => {
      const later = keyOf(mark)
      return later !== undefined && last !== undefined && later.base > last.base && later.base < key.base
    })
  for (const mark of marks) {
    if (mark.cls !== 'section') {
      taken.push(mark)
      fresh = true
      ordinals = mark.cls === 'container' && mark.head.number === undefined
      inSchedule = mark.cls === 'schedule' || (inSchedule && mark.cls !== 'container')
      continue
    }
    // Disposiciones: PRIMERA. SEGUNDA. …
    if (mark.head.style.startsWith('QUINTA')) {
      if (ordinals) taken.push(mark)
      continue
    }
    const at = position.get(mark)
    if (at === undefined) continue
    const key = keyOf(mark)
    const code = key !== undefined && key.prefix !== ''
    if (key === undefined || code) {
      if (mark.strong) taken.push(mark)
      continue
    }
    const bare = mark.head.bare
    // The numbered paragraphs of a schedule are its own.
    if (bare && inSchedule) continue
    const next = candidates[at + 1] && keyOf(candidates[at + 1] as Mark)
    const accept =
      last === undefined
        ? key.base === 1 || (mark.strong && !bare) || (next !== undefined && follows(key, next))
        : follows(last, key)
          ? true
          : key.base > last.base
            ? key.base - last.base <= WIDEST_GAP &&
              !expectedLater(at, key) &&
              (mark.strong || !bare || key.base - last.base <= 3)
            : key.base === 1 && key.inserted === 0
              ? (fresh || (mark.strong && !bare)) && (!bare || fresh)
              : mark.strong && !bare && mark.block.depth > 0
    if (!accept) continue
    taken.push(mark)
    last = (mark.head.until === undefined ? undefined : numberKey(mark.head.until)) ?? key
    fresh = false
  }
  return taken
}
