import type { Element } from '@concordance/protocol-model'
import { type Found, isTreaty } from './find-element.ts'
import { labelOf } from './label.ts'
import type { LawIndex } from './law-index.ts'
import { message } from './messages.ts'
import type { Query } from './queries.ts'
import { quoteOf } from './quote.ts'
import { at } from './strengths.ts'
import type { Criterion } from './types.ts'
import type { Unit } from './units.ts'

/** The state of an element in words: what was found where, or why it does not count. */
export function toCriterion(index: LawIndex, element: Element, query: Query, found: Found): Criterion {
  const base = { id: element.id, met: found.met, essential: element.essential }
  const { unit } = found
  if (!unit) {
    const near = found.spoiled?.clause.clause
    return {
      ...base,
      quote: '',
      note: near ? message('notFoundNear', { path: near.path }) : message('notFound'),
    }
  }
  return {
    ...base,
    quote: quoteOf(unit, found.at),
    clause: unit.clause.clause.id,
    path: unit.clause.clause.path,
    file: unit.clause.section.law.source.file,
    note: noteOf(index, element, query, found, unit),
  }
}

function noteOf(index: LawIndex, element: Element, query: Query, found: Found, unit: Unit): string {
  if (found.delegated) return message(isTreaty(index, unit) ? 'treaty' : 'delegated')
  const groups = query.elements.get(element.id)?.all ?? []
  const concepts = groups
    .map((group) => labelOf(index.space, strongest(index, unit, group.features)))
    .join(', ')
  if (found.value === undefined) return message('found', { concepts })
  const value = Math.round(found.value * 100) / 100
  const unitName = element.limit?.unit === 'year' ? '' : (element.limit?.unit ?? '')
  const values = { concepts, value, unit: unitName, limit: element.limit?.value ?? '' }
  return message(found.met ? 'foundMeasure' : 'tooLittle', values)
}

/** The alternative that the sentence has most clearly. */
function strongest(index: LawIndex, unit: Unit, features: readonly number[]): number {
  const of = (feature: number): number => at(index.table, unit.index, feature)
  return features.reduce((best, feature) => (of(feature) > of(best) ? feature : best), features[0] ?? 0)
}
