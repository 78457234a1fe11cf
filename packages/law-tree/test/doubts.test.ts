import { expect, test } from 'vitest'
import { doubts, toLaw } from '../src/index.ts'
import { readFixture } from './read-fixture.ts'

function rules(text: string): string[] {
  return doubts(toLaw(readFixture(text, 'en'))).map((message) =>
    `${message.ruleId} ${message.line ?? ''}`.trim(),
  )
}

test('a law in order has none', () => {
  expect(
    rules('# T\n\n## Section 1 A\n\nOne.\n\n## Section 2 B\n\nTwo.\n\n## Section 2A C\n\nThree.'),
  ).toEqual([])
})

test('a missing number is told with its line', () => {
  expect(rules('# T\n\n## Section 1 A\n\nOne.\n\n## Section 4 B\n\nFour.')).toEqual(['number-missing 7'])
})

test('a number that stands twice, and one out of order', () => {
  expect(rules('# T\n\n## Section 1 A\n\nOne.\n\n## Section 2 B\n\nTwo.\n\n## Section 2 B\n\nOld.')).toEqual([
    'number-repeated 11',
  ])
  expect(
    rules(
      '# T\n\n## Section 1 A\n\nOne.\n\n## Section 2 B\n\nTwo.\n\n## Section 3 C\n\nThree.\n\n## Section 2A D\n\nLate.',
    ),
  ).toEqual(['number-order 15'])
})

test('one head for several sections leaves no gap', () => {
  expect(
    rules('# T\n\n## Section 1 A\n\nOne.\n\n## Section 2 to 5\n\nRepealed.\n\n## Section 6 B\n\nSix.'),
  ).toEqual([])
})

test('text before the first section, a long clause, no section at all', () => {
  expect(rules(`# T\n\n${'Whereas '.repeat(401)}.\n\n## Section 1 A\n\nOne.`)).toEqual([
    'text-before-first 3',
  ])
  expect(rules('# T\n\nBe it enacted.\n\n## Section 1 A\n\nOne.')).toEqual([])
  expect(rules(`# T\n\n## Section 1 A\n\n${'word '.repeat(5001)}`)).toEqual(['clause-long 3'])
  expect(rules('# T\n\nOnly words.')).toContain('no-sections')
})

test('a gap in a list becomes a message of the law', () => {
  const law = toLaw(
    readFixture('# T\n\n## Section 1 A\n\nAny of:\n\n(a) one;\n\n(c) three;\n\n(d) four.', 'en'),
  )
  expect(law.messages.map((message) => message.ruleId)).toEqual(['item-missing'])
})
