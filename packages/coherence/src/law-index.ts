import { type Clause, doubts, type FlatClause, flatten, type Law } from '@concordance/law-tree'
import type { VFileMessage } from 'vfile-message'
import { grammarOf } from './grammar.ts'
import { comparable, containerNumber } from './numbers.ts'
import type { LawIndex } from './types.ts'

const known = new WeakMap<Law, LawIndex>()
const above = new Set(['book', 'title', 'part', 'chapter', 'division', 'subdivision'])

/** What the rules look up in a law; made once, in time linear in its length. */
export function indexLaw(law: Law): LawIndex {
  const before = known.get(law)
  if (before) return before
  const language = law.language.toLowerCase().split('-')[0] ?? ''
  const ordinals = grammarOf(language)?.citation.ordinals ?? {}
  const doubted = doubts(law)
  const clauses = inForce(law, doubted)
  const sections = clauses.filter(({ clause }) => clause.kind === 'section')
  const index: LawIndex = {
    language,
    title: law.title,
    clauses,
    sections,
    sectionsByNumber: groupBy(sections, ({ clause }) => numbersOf(clause)),
    schedules: clauses.filter(({ clause }) => clause.kind === 'schedule').map(({ clause }) => clause),
    containers: groupBy(
      clauses.filter(({ clause }) => above.has(clause.kind)),
      ({ clause: { kind, number } }) =>
        number === undefined ? [kind] : [kind, `${kind} ${containerNumber(number, ordinals)}`],
    ),
    homeOf: new Map(clauses.flatMap((flat) => homeOf(flat))),
    byId: new Map(clauses.map((flat) => [flat.clause.id, flat])),
    doubts: doubted,
    source: law.source,
  }
  known.set(law, index)
  return index
}

/** Without notes, page furniture and quoted law, and without another act behind the last section. */
function inForce(law: Law, doubted: readonly VFileMessage[]): FlatClause[] {
  const flat = flatten(law)
  const another = doubted.find(
    ({ ruleId, reason }) => ruleId === 'text-foreign' && /^Another act/.test(reason),
  )
  const end = another ? flat.findIndex(({ clause }) => clause.id === another.note) : -1
  return (end < 0 ? flat : flat.slice(0, end)).filter(
    ({ clause, ancestors }) =>
      clause.role === undefined && ![clause, ...ancestors].some(({ quoted }) => quoted === true),
  )
}

/** Numbers by which a section is cited; `140 to 157` stands for all between. */
function numbersOf({ number }: Clause): string[] {
  if (number === undefined) return []
  const range = /^(\d+)\s*(?:to|and|et|à|y|a|und|bis|e|–|-|,)\s*(\d+)$/u.exec(number)
  if (!range) return [comparable(number)]
  const [first, last] = [Number(range[1]), Number(range[2])]
  if (!(last >= first && last - first < 500)) return [comparable(number)]
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
}

function homeOf({ clause, ancestors }: FlatClause): [string, Clause][] {
  const home = [...ancestors, clause].find(({ kind }) => kind === 'section' || kind === 'schedule')
  return home ? [[clause.id, home]] : []
}

function groupBy(
  clauses: readonly FlatClause[],
  keys: (flat: FlatClause) => readonly string[],
): Map<string, Clause[]> {
  const groups = new Map<string, Clause[]>()
  for (const flat of clauses) {
    for (const key of keys(flat)) {
      const group = groups.get(key)
      if (group) group.push(flat.clause)
      else groups.set(key, [flat.clause])
    }
  }
  return groups
}
