import { describe, expect, it } from 'vitest'
import { differInNumbersOnly } from '../src/index.ts'

describe('differInNumbersOnly', () => {
  it.each([
    ['one; 8. two; 9. three', 'one; 7. two; 8. three', true],
    ['caza. o. Utilizar', 'caza. n. Utilizar', true],
    ['(iv) boats', '(iii) boats', true],
    ['boats', '(1) boats', true],
    ['a fee', 'no fee', false],
    ['ten crowns', 'twelve crowns', false],
    ['1. boats of the harbour', '2. boats of the port', false],
  ])('%s / %s: %s', (one, other, only) => expect(differInNumbersOnly(one, other)).toBe(only))
})
