import type { Element } from '@concordance/protocol-model'
import { type Found, isTreaty } from './find-element.ts'
import type { LawIndex } from './law-index.ts'
import { limitOf } from './limit-of.ts'
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
      note: near ? index.words.say('notFoundNear', { path: near.path }) : index.words.say('notFound'),
    }
  }
  return {
    ...base,
    quote: quoteOf(unit, found.at),
    clause: unit.clause.clause.id,
    path: unit.clause.clause.path,
    file: unit.clause.section.law.source.file,
    ...limited(index, noteOf(index, element, query, found, unit), found.met ? unit : undefined),
  }
}

/** The note with what limits the rule, which is shown as well. */
function limited(
  index: LawIndex,
  note: string,
  unit: Unit | undefined,
): Pick<Criterion, 'note' | 'exception'> {
  const limit = unit && limitOf(index, unit)
  if (!limit) return { note }
  const { clause, section } = limit.unit.clause
  const said = limit.words
    ? index.words.say('exceptionHere', { words: clause.text.slice(limit.words.from, limit.words.to) })
    : index.words.say('exceptionIn', { path: clause.path })
  return {
    note: `${note} ${said}`,
    exception: {
      clause: clause.id,
      path: clause.path,
      file: section.law.source.file,
      quote: quoteOf(limit.unit, limit.words),
    },
  }
}

function noteOf(index: LawIndex, element: Element, query: Query, found: Found, unit: Unit): string {
  if (found.delegated) return index.words.say(isTreaty(index, unit) ? 'treaty' : 'delegated')
  const groups = query.elements.get(element.id)?.all ?? []
  const concepts = groups.map((group) => index.words.label(strongest(index, unit, group.features))).join(', ')
  if (found.value === undefined) return index.words.say('found', { concepts })
  const value = Math.round(found.value * 100) / 100
  const unitName = element.limit?.unit === 'year' ? '' : index.words.unit(element.limit?.unit ?? '')
  const values = { concepts, value, unit: unitName, limit: element.limit?.value ?? '' }
  return index.words.say(found.met ? 'foundMeasure' : 'tooLittle', values)
}

/** The alternative that the sentence has most clearly. */
function strongest(index: LawIndex, unit: Unit, features: readonly number[]): number {
  const of = (feature: number): number => at(index.table, unit.index, feature)
  return features.reduce((best, feature) => (of(feature) > of(best) ? feature : best), features[0] ?? 0)
}
