import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { flatten, type Law } from '@concordance/law-tree'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { amendmentsBetween, applyAmendments } from '../src/index.ts'
import { act, lawOf } from './laws.ts'

const edited = async (from: string, to: string) =>
  amendmentsBetween(await lawOf(act), await lawOf(act.replace(from, to)))
/** All that stands in a section. */
const words = (law: Law): string =>
  flatten(law)
    .filter(({ clause, ancestors }) =>
      [clause, ...ancestors].some(({ kind }) => kind === 'section' || kind === 'schedule'),
    )
    .map(({ clause }) => clause.text)
    .join(' ')
    .replace(/\s+/g, ' ')

describe('amendmentsBetween', () => {
  test('one version compared with itself gives none', async () => {
    deepEqual(amendmentsBetween(await lawOf(act), await lawOf(act)), { amendments: [], refused: [] })
  })

  test('words change with as many around them as it takes to find them', async () => {
    const { amendments } = await edited('not exceeding two years', 'not exceeding ten years')
    deepEqual(amendments, [
      {
        id: 'edit-1',
        obligations: [],
        action: 'replace',
        place: { path: '4(1)', position: 'in' },
        old: 'two',
        new: 'ten',
      },
    ])
  })

  test('a new section, a new unit and one that goes', async () => {
    const added = await edited(
      '## 4. Penalties',
      '## 3A. Books\n\n(1) Books are kept.\n\n(2) They are shown.\n\n## 4. Penalties',
    )
    deepEqual(
      added.amendments.map(({ action, place, new: text }) => [action, place, text]),
      [['insert', { path: '3', position: 'after' }, '3A. Books\n(1) Books are kept.\n(2) They are shown.']],
    )
    const unit = await edited('(2) A dealer must', '(1A) A licence lasts a year.\n\n(2) A dealer must')
    deepEqual(
      unit.amendments.map(({ place, new: text }) => [place, text]),
      [[{ path: '3(1)', position: 'after' }, '(1A) A licence lasts a year.']],
    )
    const gone = await edited('(2) A dealer must keep a book of weapons bought and sold.\n\n', '')
    deepEqual(
      gone.amendments.map(({ action, place }) => [action, place.path]),
      [['repeal', '3(2)']],
    )
  })

  test('a clause that was rewritten is replaced', async () => {
    const { amendments } = await edited(
      '(2) A dealer must keep a book of weapons bought and sold.',
      '(2) Whoever trades keeps an electronic register, which is open to inspection by every officer.',
    )
    equal(amendments[0]?.action, 'replace')
    equal(amendments[0]?.place.path, '3(2)')
  })

  test('new headings of parts are refused with what to do', async () => {
    const { refused } = await edited('## 3. Dealers', '# Part II Trade\n\n## 3. Dealers')
    match(refused.map(({ reason }) => reason).join(), /by hand/)
  })

  const fixtures = new URL('../../../fixtures/', import.meta.url)
  for (const country of readdirSync(fixtures).filter((name) =>
    ['marendia', 'sourane', 'caldamar', 'tarvania'].includes(name),
  ))
    test(`random edits of the file of ${country} are told by amendments that give the same law`, async () => {
      const text = readFileSync(new URL(`${country}/law.md`, fixtures), 'utf8')
      const before = await lawOf(text)
      const lines = text.split('\n')
      const bodies = lines.flatMap((line, index) => (/^[^#\s].{30,}/.test(line) ? [index] : []))
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.tuple(fc.constantFrom(...bodies), fc.nat(200), fc.constantFrom('drop', 'add', 'twice')),
            { minLength: 1, maxLength: 4 },
          ),
          async (changes) => {
            const changed = [...lines]
            for (const [index, at, kind] of changes) {
              const all = (changed[index] ?? '').split(' ')
              const where = 3 + (at % Math.max(1, all.length - 3))
              if (kind === 'drop') all.splice(where, 1)
              else all.splice(where, 0, kind === 'add' ? 'promptly' : 'without any delay')
              changed[index] = all.join(' ')
            }
            const after = await lawOf(changed.join('\n'))
            const { amendments, refused } = amendmentsBetween(before, after)
            ok(
              refused.every(({ rule }) => rule === 'outside'),
              refused.map(({ reason }) => reason).join(),
            )
            const made = applyAmendments(before, amendments)
            deepEqual(made.refused, [])
            ok(words(made.law) === words(after), JSON.stringify(amendments))
          },
        ),
        { numRuns: 25 },
      )
    })
})
