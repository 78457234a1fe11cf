import { buildMatrix, type Mapping, type Matrix, type MatrixOptions } from '@concordance/gap-analysis'
import type { Loaded } from './model-instruments.ts'
import type { FoundByPerson } from './model-known.ts'
import { once } from './model-mapping.ts'

/**
 * One matrix of the mappings of several instruments: the rows of the first, then those of the others, each obligation
 * once. An obligation on which nothing is proposed has a row all the same where a person found something on it.
 */
export function matrixOfInstruments(
  mappings: readonly Mapping[],
  loaded: readonly Loaded[],
  findings: readonly FoundByPerson[],
  options: MatrixOptions,
): Matrix {
  const found = new Set(findings.map(({ obligation }) => obligation))
  const [first, ...others] = mappings.map((mapping, index) => {
    const one = loaded[index]
    if (!one) throw new RangeError('A mapping without its instrument')
    return {
      ...buildMatrix(withRowsFor(found, mapping), one.model, options),
      notAssessed: rest(found, mapping),
    }
  })
  if (!first) throw new RangeError('No mapping to make a matrix of')
  const home = first.instrument.id
  const rows = once([
    ...first.rows,
    ...others.flatMap(({ instrument, rows: theirs }) =>
      theirs.map((row) => ({ ...row, instrument: row.instrument ?? instrument.id })),
    ),
  ])
  const counts = { met: 0, partial: 0, gap: 0, na: 0 }
  for (const { status } of rows) counts[status] += 1
  const related = [
    ...(first.related ?? []),
    ...others.flatMap((one) => [one.instrument, ...(one.related ?? [])]),
  ]
  const articles = [first, ...others].flatMap((one) => one.articles ?? [])
  return {
    ...first,
    ...(others.length > 0 && {
      also: others.map(({ instrument: { id, title, shortTitle } }) => ({
        id,
        title,
        ...(shortTitle && { shortTitle }),
      })),
    }),
    related: once(related.filter(({ id }) => id !== home)),
    articles: [
      ...new Map(articles.toReversed().map((one) => [`${one.instrument} ${one.number}`, one])).values(),
    ].toReversed(),
    rows,
    counts,
    notAssessed: once([first, ...others].flatMap((one) => one.notAssessed)),
  }
}

const rest = (found: ReadonlySet<string>, { notAssessed = [] }: Mapping) =>
  notAssessed.filter(({ id }) => !found.has(id))

/** What a person found needs a row to stand in, also where the program proposes nothing. */
function withRowsFor(found: ReadonlySet<string>, mapping: Mapping): Mapping {
  const added = (mapping.notAssessed ?? [])
    .filter(({ id }) => found.has(id))
    .map(({ id, provision }) => ({
      id,
      provision,
      status: 'gap' as const,
      proposed: true as const,
      candidates: [],
      criteria: [],
      because: 'The program does not look for this in laws; a person found what stands here.',
      confidence: 0,
    }))
  return added.length === 0 ? mapping : { ...mapping, obligations: [...mapping.obligations, ...added] }
}
