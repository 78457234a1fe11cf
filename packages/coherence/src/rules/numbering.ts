import type { Clause } from '@concordance/law-tree'
import { headOf } from '../places.ts'
import type { Finding, LawIndex } from '../types.ts'

/** What `law-tree` doubts about the numbers of sections, by its rule, worded here. */
function doubted(law: LawIndex, ruleId: string): Finding[] {
  const order = new Map(law.sections.map(({ clause }, at) => [clause.id, at]))
  const wrong = new Set(
    law.doubts.flatMap(({ ruleId: rule, note }) => (rule === 'number-order' ? [note] : [])),
  )
  return law.doubts.flatMap((message) => {
    if (message.ruleId !== ruleId || typeof message.note !== 'string') return []
    const clause = law.byId.get(message.note)?.clause
    const place = order.get(message.note)
    if (!clause || place === undefined) return []
    // Behind a section that stands at the wrong place, the next one seems to leave a gap.
    if (ruleId === 'number-missing' && wrong.has(law.sections[place - 1]?.clause.id)) return []
    const before =
      ruleId === 'number-repeated'
        ? law.sections.find(({ clause: one }) => one.path === clause.path)?.clause
        : law.sections[place - 1]?.clause
    return [
      {
        at: headOf(clause),
        ...(before ? { other: headOf(before) } : {}),
        values: { number: labelOf(clause), before: before ? labelOf(before) : '' },
      },
    ]
  })
}

const labelOf = ({ label, path }: Clause): string => (label ?? path).trim().replace(/[.\s—–-]+$/u, '')

export const numberMissing = (law: LawIndex): readonly Finding[] => doubted(law, 'number-missing')
export const numberOrder = (law: LawIndex): readonly Finding[] => doubted(law, 'number-order')

/** Sections of one number, and subsections of one number in a section. */
export function numberRepeated(law: LawIndex): readonly Finding[] {
  const inside = law.sections.flatMap(({ clause: section }) => {
    const seen = new Map<string, Clause>()
    return section.children.flatMap((child): Finding[] => {
      if (child.kind !== 'subsection' || child.number === undefined) return []
      const before = seen.get(child.number)
      seen.set(child.number, child)
      if (!before) return []
      return [
        {
          at: headOf(child),
          other: headOf(before),
          values: { number: child.path, before: before.path },
        },
      ]
    })
  })
  return [...doubted(law, 'number-repeated'), ...inside]
}
