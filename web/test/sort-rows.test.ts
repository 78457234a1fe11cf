import { expect, test } from 'vitest'
import { sortRows } from '../src/matrix-view/sort-rows.ts'
import { row } from './made-up.ts'

const rows = [row('5-1'), row('8-1', { status: 'gap' }), row('10-2', { status: 'partial' }), row('9-1')]
const sorted = (sort?: string) => sortRows(rows, sort, 'en').map(({ id }) => id)

test('the worst stand first, those alike in the order of the instrument, and all the other way round', () => {
  expect(sorted('status')).toEqual(['8-1', '10-2', '5-1', '9-1'])
  expect(sorted('-status')).toEqual(['5-1', '9-1', '10-2', '8-1'])
})

test('numbers count as numbers; an unknown column leaves the rows alone', () => {
  expect(sorted('citation')).toEqual(['5-1', '8-1', '9-1', '10-2'])
  expect(sorted('colour')).toEqual(sorted())
})
