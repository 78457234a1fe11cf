import { inferStatus, type KnownStatus, type Relation, relationIndex } from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'

const relation = (from: string, kind: Relation['relation'], to: string): Relation => ({
  from,
  to,
  relation: kind,
  rationale: `${from} was compared with ${to}`,
  confidence: 'high',
  source: 'made up',
})

const status = (
  relations: Relation[],
  known: { [id: string]: KnownStatus },
  by: 'person' | 'program' = 'program',
) => inferStatus(relations, (id) => (known[id] ? { status: known[id], by } : undefined))

describe('what follows from one other obligation', () => {
  test.each([
    ['equal-to', 'met', 'met'],
    ['equal-to', 'partial', 'partial'],
    ['equal-to', 'gap', 'gap'],
    // `a` is a part of `b`: whoever does b has done a.
    ['subset-of', 'met', 'met'],
    ['subset-of', 'partial', 'partial'],
    ['subset-of', 'gap', 'gap'],
    // `b` is only a part of `a`.
    ['superset-of', 'met', 'partial'],
    ['superset-of', 'partial', 'partial'],
    ['superset-of', 'gap', 'gap'],
    ['intersects-with', 'met', 'partial'],
    ['intersects-with', 'partial', 'partial'],
    ['intersects-with', 'gap', undefined],
    ['no-relationship', 'met', undefined],
  ] as const)('a %s b, b %s: a %s', (kind, of, expected) => {
    expect(status([relation('a', kind, 'b')], { b: of })?.status).toBe(expected)
  })
})

test('a part that is not met keeps the whole from being met', () => {
  const relations = [relation('a', 'subset-of', 'b'), relation('a', 'superset-of', 'c')]
  expect(status(relations, { b: 'met', c: 'gap' })?.status).toBe('partial')
  expect(status(relations, { b: 'met', c: 'met' })?.status).toBe('met')
})

test('an overlap that is missing takes nothing away', () => {
  const relations = [relation('a', 'subset-of', 'b'), relation('a', 'intersects-with', 'c')]
  expect(status(relations, { b: 'met', c: 'gap' })?.status).toBe('met')
})

test('nothing follows where nothing is known', () => {
  expect(status([relation('a', 'equal-to', 'b')], {})).toBeUndefined()
  expect(status([], { b: 'met' })).toBeUndefined()
})

test('each step is told from the other obligation, the most telling first', () => {
  const relations = [relation('a', 'intersects-with', 'c'), relation('a', 'subset-of', 'b')]
  const paths = status(relations, { b: 'met', c: 'partial' }, 'person')?.paths
  expect(paths).toEqual([
    expect.objectContaining({ obligation: 'b', relation: 'superset-of', proposes: 'met', by: 'person' }),
    expect.objectContaining({ obligation: 'c', relation: 'intersects-with', proposes: 'partial' }),
  ])
})

test('a relation is read from both ends, its inverse computed', () => {
  const index = relationIndex([relation('a', 'subset-of', 'b'), relation('a', 'equal-to', 'c')])
  expect(index.get('a')?.map(({ to, relation: kind }) => [to, kind])).toEqual([
    ['b', 'subset-of'],
    ['c', 'equal-to'],
  ])
  expect(index.get('b')).toEqual(
    [relation('b', 'superset-of', 'a')].map((one) => ({ ...one, rationale: 'a was compared with b' })),
  )
  expect(index.get('c')?.[0]?.relation).toBe('equal-to')
})
