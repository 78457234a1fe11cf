import type { Amendment } from './amendment.ts'
import { type KnownPlaces, levelsOf, type PlaceLevel } from './instruction-place.ts'

/** An amendment with its place in levels and its position in the list. */
export interface PlacedChange {
  readonly amendment: Amendment
  readonly index: number
  readonly levels: readonly PlaceLevel[]
}

/** Amendments that one clause of the bill holds: of the inside of one section, or one change of whole sections. */
export interface ChangeGroup {
  readonly kind: 'part' | 'whole'
  readonly changes: readonly PlacedChange[]
}

/**
 * Groups amendments by the section that they change, in the order of the law. What changes one section keeps the order of
 * the list, so that the bill does what the list does; sections that come behind one another in one place are one group.
 */
export function groupChanges(amendments: readonly Amendment[], known: KnownPlaces): readonly ChangeGroup[] {
  const groups: { kind: ChangeGroup['kind']; key: string; at: number; changes: PlacedChange[] }[] = []
  const open = new Map<string, (typeof groups)[number]>()
  let last = 0
  for (const [index, amendment] of amendments.entries()) {
    const levels = levelsOf(amendment.place.path, known)
    const change: PlacedChange = { amendment, index, levels }
    const kind = isWhole(change) ? 'whole' : 'part'
    const [head] = levels
    const own = known.order.get(amendment.place.path) ?? known.order.get(sectionPath(head))
    // A place that an amendment before brings in stands where that one stands.
    const at = own ?? last
    last = at
    const joins = kind === 'part' || isInsertion(change)
    const key = `${kind} ${kind === 'part' ? sectionPath(head) : `${amendment.place.position} ${amendment.place.path}`}`
    const there = joins ? open.get(key) : undefined
    if (there) there.changes.push(change)
    else {
      const made = { kind, key, at, changes: [change] } as const
      groups.push({ ...made, changes: [...made.changes] })
      const group = groups.at(-1)
      if (joins && group) open.set(key, group)
    }
  }
  return groups
    .sort((a, b) => order(a, known) - order(b, known))
    .map(({ kind, changes }) => ({ kind, changes }))
}

const sectionPath = (head: PlaceLevel | undefined): string =>
  head === undefined ? '' : head.noun === 'schedule' ? `annex ${head.n}` : head.n

/** Groups of one section stand together: its inside before what comes behind it. */
const order = (
  { at, changes }: { at: number; changes: readonly PlacedChange[] },
  known: KnownPlaces,
): number => {
  const [first] = changes
  const section = known.order.get(sectionPath(first?.levels[0]))
  return section ?? at
}

/** A change of a whole section, schedule or part; words that go into it, and units at its end, change its inside. */
function isWhole({ amendment: { action, old, place }, levels }: PlacedChange): boolean {
  if (levels.length !== 1 || old.trim() !== '') return false
  const noun = levels[0]?.noun
  return action !== 'insert' || place.position !== 'in' || (noun !== 'section' && noun !== 'article')
}

const isInsertion = ({ amendment: { action, old } }: PlacedChange): boolean =>
  action === 'insert' && old.trim() === ''
