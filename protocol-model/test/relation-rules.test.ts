import { loadModel, type Model, type Relation, validateModel } from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'

const library = await loadModel()
const made = (from: string, relation: Relation['relation'], to: string): Relation => ({
  from,
  to,
  relation,
  rationale: 'made up for this test',
  confidence: 'low',
  source: 'made up',
})
const problems = (relations: Relation[]) => validateModel({ ...library, relations } satisfies Model)

test('the relations of the library keep the rules', () => {
  expect(library.relations.length).toBeGreaterThan(100)
  expect(validateModel(library)).toEqual([])
})

describe('each rule finds what breaks it', () => {
  test.each([
    ['relation-known', [made('att-10', 'equal-to', 'fp-99')], 'no obligation fp-99'],
    ['relation-known', [made('att-10', 'equal-to', 'att-9')], 'same instrument'],
    [
      'relation-once',
      [made('att-10', 'subset-of', 'fp-15-1'), made('fp-15-1', 'intersects-with', 'att-10')],
      'compared twice',
    ],
    [
      'relation-consistent',
      [
        made('att-10', 'equal-to', 'fp-15-1'),
        made('att-10', 'subset-of', 'poa-2-14'),
        made('fp-15-1', 'superset-of', 'poa-2-14'),
      ],
      'exclude each other',
    ],
    [
      'relation-consistent',
      [
        made('att-10', 'equal-to', 'fp-15-1'),
        made('att-10', 'no-relationship', 'poa-2-14'),
        made('fp-15-1', 'intersects-with', 'poa-2-14'),
      ],
      'exclude each other',
    ],
  ])('%s', (rule, relations, says) => {
    expect(problems(relations)).toContainEqual(
      expect.objectContaining({ rule, reason: expect.stringContaining(says) }),
    )
  })

  test('what agrees is left alone', () => {
    expect(
      problems([
        made('att-10', 'equal-to', 'fp-15-1'),
        made('att-10', 'subset-of', 'poa-2-14'),
        made('fp-15-1', 'subset-of', 'poa-2-14'),
      ]),
    ).toEqual([])
  })

  test('a relation without rationale breaks the schema', () => {
    const [problem] = problems([{ ...made('att-10', 'equal-to', 'fp-15-1'), rationale: '' }])
    expect(problem?.rule).toBe('schema')
  })
})
