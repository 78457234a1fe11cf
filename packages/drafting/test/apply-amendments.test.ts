import { deepEqual, equal, match } from 'node:assert/strict'
import { flatten } from '@concordance/law-tree'
import { describe, test } from 'vitest'
import { type Amendment, applyAmendments } from '../src/index.ts'
import { act, clauseAt, lawOf, loi } from './laws.ts'

const amendment = (one: Partial<Amendment> & Pick<Amendment, 'action'>): Amendment => ({
  id: 'one',
  place: { path: '3', position: 'after' },
  old: '',
  new: '',
  obligations: [],
  ...one,
})
const after = (path: string, text: string): Amendment =>
  amendment({ action: 'insert', place: { path, position: 'after' }, new: text })

describe('applyAmendments', () => {
  test('new sections stand behind their neighbour in the order of the list, with their units', async () => {
    const { law, refused } = applyAmendments(await lawOf(act), [
      after('3', '3A. Books\n(1) Books are kept.\n(a) on paper;\n(b) on disk.\n(2) They are shown.'),
      after('3', '3B. Locks\nStores are locked.'),
    ])
    deepEqual(refused, [])
    const sections = flatten(law).flatMap(({ clause }) => (clause.kind === 'section' ? [clause.path] : []))
    deepEqual(sections, ['1', '2', '3', '3A', '3B', '4', '5'])
    equal(clauseAt(law, '3A').heading, 'Books')
    equal(clauseAt(law, '3A(1)(b)').kind, 'paragraph')
    equal(clauseAt(law, '3A(2)').text, '(2) They are shown.')
    equal(clauseAt(law, '3B').text, '3B. Locks\nStores are locked.')
  })

  test('articles in French keep their number with its suffix', async () => {
    const { law } = applyAmendments(await lawOf(loi), [
      after('2', 'Art. 2 bis. — Coffres\n§ 1er. Les dépôts sont fermés.'),
    ])
    equal(clauseAt(law, '2 bis').heading, 'Coffres')
    equal(clauseAt(law, '2 bis(1)').kind, 'subsection')
  })

  test('articles of a code keep the letter before their number', async () => {
    const code =
      '# Code des lanternes\n\n## Article L12-3\n\nUne lanterne est tenue allumée.\n\n## Article L12-4\n\nElle est éteinte le matin.\n'
    const { law } = applyAmendments(await lawOf(code), [
      after('L12-3', 'Article L12-3 bis 1° La lanterne est rouge.\n2° Elle est propre.'),
    ])
    const added = clauseAt(law, 'L12-3 bis')
    deepEqual([added.label, added.number], ['Article L12-3 bis', 'L12-3 bis'])
  })

  test('words are replaced, inserted and left out', async () => {
    const base = await lawOf(act)
    const place = { path: '3(2)', position: 'after' } as const
    const text = (...all: Amendment[]) => clauseAt(applyAmendments(base, all).law, '3(2)').text
    match(
      text(amendment({ action: 'replace', place, old: 'bought and sold', new: 'handed over' })),
      /weapons handed over\.$/,
    )
    match(
      text(amendment({ action: 'insert', place, old: 'a book', new: 'on paper' })),
      /a book on paper of weapons/,
    )
    match(text(amendment({ action: 'repeal', place, old: ' bought and sold' })), /a book of weapons\.$/)
  })

  test('a clause is replaced as a whole, with or without its number, and repealed', async () => {
    const base = await lawOf(act)
    const place = { path: '3(2)', position: 'in' } as const
    for (const text of ['(2) A dealer keeps books.', 'A dealer keeps books.'])
      equal(
        clauseAt(applyAmendments(base, [amendment({ action: 'replace', place, new: text })]).law, '3(2)')
          .text,
        '(2) A dealer keeps books.',
      )
    const { law } = applyAmendments(base, [amendment({ action: 'repeal', place })])
    equal(
      flatten(law).some(({ clause }) => clause.path === '3(2)'),
      false,
    )
  })

  test('a section is renumbered', async () => {
    const { law } = applyAmendments(await lawOf(act), [
      amendment({ action: 'renumber', place: { path: '5', position: 'in' }, new: '9' }),
    ])
    const section = flatten(law).find(({ clause }) => clause.heading === 'Repeal')?.clause
    deepEqual([section?.number, section?.label], ['9', '9.'])
    match(section?.text ?? '', /^9\. Repeal/)
  })

  test('a place that an amendment before it brings in is found', async () => {
    const { law, refused } = applyAmendments(await lawOf(act), [
      after('3', '3A. Books\nKept.'),
      after('3A', '3B. Locks\nLocked.'),
    ])
    deepEqual(refused, [])
    equal(clauseAt(law, '3B').heading, 'Locks')
  })

  test('what finds no place is refused with its reason, and the rest stands', async () => {
    const base = await lawOf(act)
    const { law, refused } = applyAmendments(base, [
      after('77', '77A. Nothing'),
      amendment({
        action: 'replace',
        place: { path: '3(2)', position: 'in' },
        old: 'no such words',
        new: 'x',
      }),
      amendment({ action: 'repeal', place: { path: '3(1)', position: 'in' } }),
      amendment({ action: 'replace', place: { path: '3(1)', position: 'in' }, new: '(1) Twice.' }),
    ])
    deepEqual(
      refused.map(({ amendment: at, rule }) => [at, rule]),
      [
        [0, 'no-clause'],
        [1, 'old-words-missing'],
        [3, 'changed-already'],
      ],
    )
    equal(flatten(law).length, flatten(base).length - 1)
  })

  test.each([
    ['words of it', { action: 'replace', old: 'bought and sold', new: 'handed over' }, '3(2)'],
    ['words put into it', { action: 'insert', old: 'a book', new: 'on paper' }, '3(2)'],
    ['its number', { action: 'renumber', new: '(7)' }, '3(2)'],
    ['the clause above it', { action: 'repeal' }, '3'],
  ] as const)(
    'of two amendments at one place, %s and the whole, the second is refused',
    async (_, one, path) => {
      const base = await lawOf(act)
      const first = amendment({ ...one, place: { path, position: 'in' } })
      const whole = amendment({ action: 'repeal', place: { path: '3(2)', position: 'in' } })
      for (const list of [
        [first, whole],
        [whole, first],
      ]) {
        const { law, refused } = applyAmendments(base, list)
        deepEqual(
          refused.map(({ amendment: at, rule }) => [at, rule]),
          [[1, 'changed-already']],
        )
        match(refused[0]?.reason ?? '', /[Cc]lause 3.* keep one of the two/)
        deepEqual(law, applyAmendments(base, list.slice(0, 1)).law)
      }
    },
  )

  test('a clause takes one new number', async () => {
    const place = { path: '5', position: 'in' } as const
    const { refused } = applyAmendments(await lawOf(act), [
      amendment({ action: 'renumber', place, new: '9' }),
      amendment({ action: 'renumber', place, new: '10' }),
    ])
    deepEqual(
      refused.map(({ reason }) => reason),
      ['Clause 5 is renumbered by an amendment before this one; keep one of the two numbers.'],
    )
  })
})
