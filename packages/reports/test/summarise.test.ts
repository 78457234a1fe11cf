import { deepEqual, equal, throws } from 'node:assert/strict'
import { summarise } from '@concordance/reports'
import { describe, test } from 'vitest'
import { sample } from './sample-matrix.ts'

describe('summarise', () => {
  test('one row an obligation, in words', () => {
    const { rows, header } = summarise(sample, 'fr')
    deepEqual(header, ['Disposition', 'Obligation', 'Statut proposé', 'Dispositions de la loi'])
    equal(rows.length, sample.rows.length)
    deepEqual(rows[1], {
      id: 'mi-5-1-a',
      citation: 'art. 5(1)(a)',
      title: 'La fabrication illicite est une infraction',
      status: 'partial',
      statusText: '◐ Partiellement satisfaite',
      clauses: ['4(1), arms-act.docx', '31(2), arms-act.docx'],
    })
  })

  test('clauses that only come nearest are not listed', () =>
    deepEqual(summarise(sample).rows[2]?.clauses, []))

  test('counts per status and per article', () => {
    const { statuses, articles, total } = summarise(sample)
    deepEqual(
      statuses.map(({ count }) => count),
      [5, 1, 3, 1],
    )
    deepEqual(articles[1], { heading: 'Article 5', counts: { met: 0, partial: 1, gap: 1, na: 0 } })
    equal(total, 10)
  })

  test('an unknown language throws', () => throws(() => summarise(sample, 'xx'), RangeError))
})
