import { expect, test } from 'vitest'
import * as entry from '../src/index.ts'

test('the entry exports what the README names', () => {
  expect(Object.keys(entry).sort()).toEqual(['buildMatrix', 'explain', 'map', 'prepare'])
})
