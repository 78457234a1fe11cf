import type { Law } from '@concordance/law-tree'
import { indexLaw } from './law-index.ts'
import { comparable } from './numbers.ts'
import { type Reference, referencesOf } from './references.ts'
import { resolve } from './resolve.ts'
import type { LawIndex } from './types.ts'

/** One entry of `AMENDMENTS.json`: the part that is read and written here. Other fields pass by. */
export interface Amendment {
  readonly id: string
  readonly action: 'insert' | 'replace' | 'repeal' | 'renumber'
  readonly place: { readonly path: string; readonly position: 'after' | 'before' | 'in' }
  readonly old?: string
  readonly new?: string
  readonly obligations?: readonly string[]
  readonly template?: string
  readonly rationale?: string
}

/** References that amendments break. */
export interface Broken {
  /** Path of the clause that cites. */
  readonly path: string
  readonly quote: string
  /** 1-based line of that clause in the source, for plain files. */
  readonly line?: number
  /** Path of the clause that is renumbered or repealed. */
  readonly target: string
  /** Its new number; absent where it is repealed, which only a person can mend. */
  readonly number?: string
}

export interface Fixes {
  /** `replace` amendments that renumber references, one for each clause that cites. */
  readonly amendments: readonly Amendment[]
  /** References to clauses that the amendments repeal: to be settled by hand. */
  readonly byHand: readonly Broken[]
}

/**
 * What makes references right again after amendments that renumber sections. Safe by construction: only a number that
 * stands alone for one renumbered section is replaced, and the old words are quoted, so that nothing else can be hit.
 * A clause that an amendment replaces or repeals itself is left to that amendment.
 */
export function fixes(law: Law, amendments: readonly Amendment[]): Fixes {
  const index = indexLaw(law)
  const renumbered = new Map(
    amendments.flatMap(({ action, place, new: next }) =>
      action === 'renumber' && next !== undefined ? [[place.path, next] as const] : [],
    ),
  )
  // A repeal that quotes words takes these alone, and the clause stays.
  const repealed = new Set(
    amendments.flatMap(({ action, place, old = '', new: next = '' }) =>
      action === 'repeal' && `${old}${next}`.trim() === '' ? [place.path] : [],
    ),
  )
  const rewritten = new Set(
    amendments.flatMap(({ action, place }) =>
      action === 'replace' || action === 'repeal' ? [place.path] : [],
    ),
  )
  const broken = referencesOf(index).flatMap((reference) => brokenBy(index, reference, renumbered, repealed))
  const open = broken.filter(
    ({ reference: { at } }) =>
      !rewritten.has(at.clause.path) && !above(index, at.clause).some(({ path }) => repealed.has(path)),
  )
  return {
    amendments: rewrite(open.filter(({ row }) => row.number !== undefined)),
    byHand: open.filter(({ row }) => row.number === undefined).map(({ row }) => row),
  }
}

const above = (law: LawIndex, { id }: Reference['at']['clause']) => law.byId.get(id)?.ancestors ?? []

interface Hit {
  readonly reference: Reference
  readonly row: Broken
}

function brokenBy(
  law: LawIndex,
  reference: Reference,
  renumbered: ReadonlyMap<string, string>,
  repealed: ReadonlySet<string>,
): Hit[] {
  const resolution = resolve(law, reference)
  const [target] = resolution.status === 'found' ? resolution.clauses : []
  if (!target) return []
  const home = law.homeOf.get(target.id) ?? target
  const { at, from, to } = reference
  const line = at.clause.spans[0]?.anchor.line
  const row = {
    path: at.clause.path,
    quote: at.clause.text.slice(from, to).trim(),
    ...(line === undefined ? {} : { line }),
    target: home.path,
  }
  if ([target, ...above(law, target)].some(({ path }) => repealed.has(path)))
    return [{ reference, row: { ...row, target: target.path } }]
  const number = renumbered.get(home.path)
  if (number === undefined || !reference.absolute || home.number === undefined) return []
  if (comparable(reference.levels[0]?.number ?? '') !== comparable(home.number)) return []
  return [{ reference, row: { ...row, number } }]
}

/** One amendment for each citing clause: the stretch from the first number to the last, widened until it stands there once. */
function rewrite(hits: readonly Hit[]): Amendment[] {
  return [...group(hits)].map(([clause, list], at): Amendment => {
    const edits = list
      .map(({ reference, row }) => editOf(clause.text, reference, row.number ?? ''))
      .sort((a, b) => a.from - b.from)
    const [from, to] = widened(clause.text, edits[0]?.from ?? 0, edits.at(-1)?.to ?? 0)
    let text = ''
    let done = from
    for (const edit of edits) {
      text += clause.text.slice(done, edit.from) + edit.number
      done = edit.to
    }
    return {
      id: `reference-${at + 1}`,
      action: 'replace',
      place: { path: clause.path, position: 'in' },
      old: clause.text.slice(from, to),
      new: text + clause.text.slice(done, to),
      obligations: [],
      template: 'coherence:reference-renumbered',
      rationale: `Follows the renumbering of ${[...new Set(list.map(({ row }) => `${row.target} as ${row.number}`))].join(', ')}.`,
    }
  })
}

/** Where the section's number stands in a citation. */
function editOf(text: string, { from, to, levels }: Reference, number: string) {
  const old = levels[0]?.number ?? ''
  const place = text
    .slice(from, to)
    .search(new RegExp(`${old.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'u'))
  const start = from + Math.max(place, 0)
  return { from: start, to: start + (place < 0 ? 0 : old.length), number: place < 0 ? '' : number }
}

/** The stretch with whole words around it, until it stands in the text only once. */
function widened(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to]
  while (start > 0 || end < text.length) {
    const words = text.slice(start, end)
    if (/\s/.test(words) && text.indexOf(words) === text.lastIndexOf(words)) break
    start = Math.max(0, text.lastIndexOf(' ', start - 2) + 1)
    const next = text.indexOf(' ', end + 1)
    end = next < 0 ? text.length : next
  }
  return [start, end]
}

function group(hits: readonly Hit[]) {
  const groups = new Map<Reference['at']['clause'], Hit[]>()
  for (const hit of hits) {
    const list = groups.get(hit.reference.at.clause)
    if (list) list.push(hit)
    else groups.set(hit.reference.at.clause, [hit])
  }
  return groups
}
