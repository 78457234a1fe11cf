import { expect, test } from 'vitest'
import { evidenceKeys, evidenceOf, marksOf, spotOf } from '../src/state/evidence.ts'
import { row } from './made-up.ts'

const candidate = { path: '', file: 'law.md', why: [], score: 1 }
const element = { essential: true, note: '', text: { en: '' } }
const marked = row('8-1', {
  elements: [
    { ...element, id: 'a', met: true, clause: 'sec_3', file: 'law.md', quote: 'shall mark' },
    { ...element, id: 'b', met: false, quote: '' },
  ],
  evidence: [
    { ...candidate, clause: 'sec_3', quote: 'A maker shall mark it.' },
    { ...candidate, clause: 'sec_9', quote: 'a trade mark', score: 0.1 },
  ],
})
const texts: { readonly [clause: string]: string } = {
  sec_3: '3. A maker shall mark it.',
  sec_9: '9. a trade mark',
}

test('elements come before candidates, and only those that are quoted', () => {
  expect(evidenceKeys(marked)).toEqual(['e:a', 'c0', 'c1'])
  expect(evidenceOf(marked, 'c1')).toBe('c1')
  expect(evidenceOf(marked, 'e:gone')).toBe('e:a')
  expect(evidenceOf(row('9'), undefined)).toBeUndefined()
})

test('each piece of evidence has its place in the law', () => {
  expect(spotOf(marked, 'e:a')).toEqual({ file: 'law.md', clause: 'sec_3', quote: 'shall mark' })
  expect(spotOf(marked, 'c1')).toEqual({ file: 'law.md', clause: 'sec_9', quote: 'a trade mark' })
  expect(spotOf(marked, 'c7')).toBeUndefined()
})

test('the quote is marked, other strong evidence faintly, and hits only where something is quoted', () => {
  const explained = [
    {
      ...candidate,
      clause: 'sec_3',
      text: texts.sec_3 ?? '',
      marks: [{ from: 5, to: 10, concept: 'maker' }],
    },
    {
      ...candidate,
      clause: 'sec_9',
      text: texts.sec_9 ?? '',
      marks: [{ from: 5, to: 10, concept: 'trade' }],
    },
  ].map((one) => ({ ...one, sentence: { from: 0, to: 1 }, parts: [] }))
  const marks = marksOf(marked, spotOf(marked, 'e:a'), explained, 'law.md', (clause) => texts[clause])
  expect([...marks.keys()]).toEqual(['sec_3'])
  expect(marks.get('sec_3')).toEqual([
    { from: 11, to: 21, kind: 'other' },
    { from: 3, to: 25, kind: 'other' },
    { from: 11, to: 21, kind: 'quote' },
    { from: 5, to: 10, kind: 'hit' },
  ])
  expect(marksOf(marked, undefined, [], 'other.md', () => '')).toEqual(new Map())
})
