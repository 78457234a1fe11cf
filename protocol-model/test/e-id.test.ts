import { expect, test } from 'vitest'
import { eIdFrom, eIdOf } from '../src/e-id.ts'

test.each([
  ['art. 7', 'art_7'],
  ['art. 3(a)', 'art_3__para_a'],
  ['art. 3(d)(iii)', 'art_3__para_d__subpara_iii'],
  ['art. 8(1)(a)', 'art_8__para_1__subpara_a'],
  ['art. 6(1)(b)(i)', 'art_6__para_1__subpara_b__item_i'],
])('%s is %s', (citation, eId) => expect(eIdOf(citation)).toBe(eId))

test.each(['article 8', 'art. 8 (1)', 'arts. 8(1)', 'art. 8(1', ''])('%j is no citation', (text) =>
  expect(eIdOf(text)).toBeUndefined(),
)

test('numbers deeper than a point are left out', () => {
  expect(eIdFrom('1', ['1', 'a', 'i', '1', 'x'])).toBe('art_1__para_1__subpara_a__item_i__point_1')
})
