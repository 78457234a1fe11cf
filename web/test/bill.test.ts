import type { OutlineRow } from '@concordance/toolkit'
import { expect, test } from 'vitest'
import { type Amendment, amendmentsFile, keptVerdicts } from '../src/state/drafting.ts'
import { billPieces, foldPieces } from '../src/text/bill.ts'
import { shownClauses } from '../src/text/shown-clause.ts'

const row = (path: string, text: string, parent: string | null = null): OutlineRow => ({
  id: path,
  kind: parent === null ? 'section' : 'subsection',
  number: path,
  path,
  heading: null,
  text,
  parent,
  line: null,
})
const clauses = shownClauses([
  row('1', '1 Purpose.'),
  row('2', '2 Records.'),
  row('2(1)', '(1) A dealer keeps a book.', '2'),
  row('2(2)', '(2) It is kept for two years.', '2'),
  ...[3, 4, 5, 6].map((number) => row(String(number), `${number} Other.`)),
])
const amendment = (id: string, more: Partial<Amendment>): Amendment => ({
  id,
  action: 'insert',
  place: { path: '2', position: 'after' },
  old: '',
  new: 'Words.',
  obligations: [],
  ...more,
})
const shape = (amendments: readonly Amendment[]) =>
  billPieces(clauses, amendments).pieces.map((piece) =>
    piece.type === 'clause'
      ? `${piece.clause.row.path}${piece.edits.map(({ id }) => `~${id}`).join('')}${piece.gone.map((id) => `-${id}`).join('')}`
      : `+${piece.amendment.id}`,
  )

test('what stands behind a section stands behind all that belongs to it, in the order of the list', () => {
  const list = [
    amendment('a', {}),
    amendment('b', {}),
    amendment('c', { place: { path: '1', position: 'before' } }),
  ]
  expect(shape(list)).toEqual(['+c', '1', '2', '2(1)', '2(2)', '+a', '+b', '3', '4', '5', '6'])
})

test('words change within their clause; a whole clause goes with what belongs to it', () => {
  const words = amendment('w', {
    action: 'replace',
    place: { path: '2(2)', position: 'in' },
    old: 'two',
    new: 'ten',
  })
  const whole = amendment('x', { action: 'replace', place: { path: '2', position: 'in' } })
  expect(shape([words])).toContain('2(2)~w')
  expect(shape([whole]).slice(1, 5)).toEqual(['2-x', '2(1)-x', '2(2)-x', '+x'])
})

test('an amendment whose place is gone is told', () => {
  const lost = amendment('l', { place: { path: '99', position: 'after' } })
  expect(billPieces(clauses, [lost]).lost).toEqual([lost])
})

test('what does not change is folded, but for the neighbours of a change', () => {
  const { pieces } = billPieces(clauses, [amendment('a', {})])
  expect(foldPieces(pieces).map(({ folded, pieces: { length } }) => [folded, length])).toEqual([
    [true, 3],
    [false, 3],
    [true, 3],
  ])
})

test('the file holds the amendments that are wanted; verdicts outlive a draft that says the same', () => {
  const list = { base: { file: 'a.docx', sha256: 'f' }, amendments: [amendment('a', {}), amendment('b', {})] }
  expect(JSON.parse(amendmentsFile(list, ({ id }) => id === 'b')).amendments).toEqual([list.amendments[1]])
  const drafted = { provisions: [], values: [], none: [], turns: [] }
  const before = {
    choice: { file: 'a.docx', obligations: [], values: {} },
    answer: { ...list, drafted },
    notices: [],
    verdicts: new Map([
      ['a', 'accepted'],
      ['b', 'rejected'],
    ] as const),
  }
  const now = { ...list, amendments: [amendment('a', {}), amendment('b', { new: 'Other words.' })] }
  expect([...keptVerdicts(before, now)]).toEqual([['a', 'accepted']])
})
