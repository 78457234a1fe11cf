import type { Clause } from '@concordance/law-tree'
import { wordsOf } from '../fold.ts'
import { grammarOf } from '../grammar.ts'
import { citedAs, headOf } from '../places.ts'
import { isRepealed } from '../repealed.ts'
import type { Finding, LawIndex } from '../types.ts'

/** Two sections of one part with the same heading; headings that say nothing by themselves do not count. */
export function headingRepeated(law: LawIndex): readonly Finding[] {
  const common = new Set(grammarOf(law.language)?.headings?.common.map(fold))
  const seen = new Map<string, Clause>()
  return law.sections.flatMap(({ clause, parent = '' }): Finding[] => {
    const heading = clause.heading === undefined ? '' : fold(clause.heading)
    if (heading === '' || isRepealed(clause) || common.has(heading)) return []
    const key = `${parent} ${heading}`
    const before = seen.get(key)
    seen.set(key, clause)
    if (!before || isRepealed(before)) return []
    return [
      {
        at: headOf(clause),
        other: headOf(before),
        values: { heading: (clause.heading ?? '').trim(), clause: citedAs(before) },
      },
    ]
  })
}

const fold = (heading: string): string =>
  wordsOf(heading)
    .map(({ folded }) => folded)
    .join(' ')
