import type { Clause, Law } from '@concordance/law-tree'

/** The sections of a law, in reading order. */
export function sectionsOf(law: Law): Clause[] {
  const below = (clause: Clause): Clause[] =>
    clause.kind === 'section' ? [clause] : clause.children.flatMap(below)
  return law.children.flatMap(below)
}

/** A law with so many sections: those of the law, again and again, each copy with numbers of its own. */
export function longer(law: Law, count: number): Law {
  const sections = sectionsOf(law)
  const children = Array.from({ length: count }, (_, at) => {
    const section = sections[at % sections.length] as Clause
    const round = Math.floor(at / sections.length)
    return round === 0 ? section : renumbered(section, `${round}.`)
  })
  return { ...law, children }
}

function renumbered(clause: Clause, prefix: string): Clause {
  const children = clause.children.map((child) => renumbered(child, prefix))
  return { ...clause, id: `${prefix}${clause.id}`, path: `${prefix}${clause.path}`, children }
}
