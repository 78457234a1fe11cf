import { model } from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'
import { buildMatrix, explain, map } from '../src/index.ts'
import { law } from './build.ts'

const act = law(
  'en',
  [
    '1',
    'In this Act:',
    [
      '1(a)',
      '“firearm” means a weapon with a barrel, that one person can carry, from which the burning of a propellant can discharge a bullet, and any object that can readily be converted into one;',
    ],
  ],
  [
    '2',
    'No person shall manufacture or assemble firearms or ammunition without a licence from the Minister.',
  ],
  [
    '3',
    'The Minister may make regulations respecting:',
    ['3(a)', 'the marking of imported firearms with the country of import;'],
  ],
  [
    '4',
    'A dealer shall keep a register of every firearm sold, with its serial number. The register shall be kept for six years.',
  ],
  ['5', 'Seized firearms shall be confiscated where an offence was committed, by order of a court.'],
  ['9', 'A person who contravenes section 2 is liable to imprisonment for eight years.'],
)
const mapping = map([act], model)
const result = (id: string) => {
  const found = mapping.obligations.find((obligation) => obligation.id === id)
  if (!found) throw new Error(`${id} was not mapped`)
  return found
}
const element = (id: string) =>
  result(id.split('.')[0] ?? '').criteria.find((criterion) => criterion.id === id)

describe('statuses follow from the elements', () => {
  test('met: a ban in one section and its penalty in another', () => {
    expect(result('fp-5-1-a-ii').status).toBe('met')
    expect(
      result('fp-5-1-a-ii')
        .candidates.slice(0, 2)
        .map(({ path }) => path),
    ).toEqual(['2', '9'])
  })
  test('partial: kept for six years where ten are asked for', () => {
    expect(result('fp-7-period').status).toBe('partial')
    expect(element('fp-7-period.years')).toMatchObject({
      met: false,
      path: '4',
      note: 'Measured 6 years; the limit is 10.',
    })
  })
  test('partial: left to regulations', () => {
    expect(result('fp-8-1-b')).toMatchObject({ status: 'partial' })
    expect(element('fp-8-1-b.country')).toMatchObject({ met: false, path: '3(a)' })
  })
  test('gap: nothing there', () => {
    expect(result('fp-10-2-b').status).toBe('gap')
    expect(result('fp-10-2-b').because).toMatch(/^No clause brings together/)
  })
  test('not applicable: no deactivated firearms outside the regime', () => {
    expect(result('fp-9-verify').status).toBe('na')
  })
})

test('the definition is found and quoted', () => {
  expect(result('fp-3-firearm')).toMatchObject({ status: 'met' })
  expect(result('fp-3-firearm').candidates[0]?.path).toBe('1(a)')
})

test('several laws: each candidate names its file', () => {
  const code = {
    ...law('en', [
      '30',
      'A person who smuggles firearms into the country is liable to imprisonment for ten years.',
    ]),
    source: { file: 'code.txt', format: 'txt' as const, sha256: '1' },
  }
  const both = map([act, code], model)
  const files = both.obligations.find(({ id }) => id === 'fp-5-1-b')?.candidates.map(({ file }) => file)
  expect(files).toContain('code.txt')
  expect(both.laws.map(({ file }) => file)).toEqual(['nowhere.en.txt', 'code.txt'])
})

test('a law that points elsewhere is told from one that is silent', () => {
  const pointing = map([law('en', ['1', 'Offences are those of section 99 of the Criminal Code.'])], model)
  expect(pointing.obligations.find(({ id }) => id === 'fp-5-1-c')?.because).toContain('points to another law')
})

test('what a programmer got wrong throws', () => {
  expect(() => map([], model)).toThrow(RangeError)
  expect(() => map([act], model, { instrument: 'nothing' })).toThrow(RangeError)
  expect(() => explain([act], model, 'fp-0')).toThrow(RangeError)
})

test('at most as many candidates as asked for, best first, scores from 0 to 1', () => {
  for (const { candidates } of map([act], model, { top: 2 }).obligations) {
    expect(candidates.length).toBeLessThanOrEqual(2)
    const scores = candidates.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true)
  }
})

test('an explanation names the words that hit and the parts of the score', () => {
  const { candidates, result: explained } = explain([act], model, 'fp-5-1-a-ii')
  const [first] = candidates
  expect(explained.status).toBe('met')
  expect(first?.marks.map(({ from, to }) => first.text.slice(from, to))).toEqual(
    expect.arrayContaining(['manufacture', 'assemble', 'firearms']),
  )
  expect(first?.parts.filter(({ role }) => role === 'core').every(({ strength }) => strength > 0.8)).toBe(
    true,
  )
  expect(candidates[1]).toMatchObject({ path: '9', becauseOf: '2' })
})

test('the matrix has a row per result, the texts of what is missing, and counts', () => {
  const matrix = buildMatrix(mapping, model, { date: '2026-01-31', program: '0.1.0' })
  expect(matrix.rows.map(({ id }) => id)).toEqual(mapping.obligations.map(({ id }) => id))
  const row = matrix.rows.find(({ id }) => id === 'fp-7-period')
  expect(row).toMatchObject({ article: '7', status: 'partial' })
  expect(row?.missing.map(({ en }) => en)).toContain(
    row?.elements.find(({ id }) => id === 'fp-7-period.years')?.text.en,
  )
  expect(Object.values(matrix.counts).reduce((a, b) => a + b)).toBe(matrix.rows.length)
  expect(() => buildMatrix({ ...mapping, instrument: 'nothing' }, model, { date: '', program: '' })).toThrow(
    RangeError,
  )
})

describe('a term of years counts for gravity where making or trafficking is punished', () => {
  const serious = (...penalties: Parameters<typeof law>[1][]) => {
    const act = law(
      'en',
      ['4', 'No person shall export a firearm without a permit.'],
      ['5', 'No person shall advertise a firearm.'],
      ...penalties,
    )
    return map([act], model)
      .obligations.find(({ id }) => id === 'untoc-11')
      ?.criteria.find(({ id }) => id === 'untoc-11.serious')?.met
  }
  test('by reference to the section on it', () => {
    expect(
      serious(['9', 'A person who contravenes section 4 is liable to imprisonment for six years.']),
    ).toBe(true)
    expect(
      serious(['9', 'A person who contravenes section 5 is liable to imprisonment for six years.']),
    ).toBe(false)
  })
  test('or where every breach of the law is punished', () => {
    expect(
      serious([
        '9',
        'A person who contravenes a provision of this Act is liable to imprisonment for six years.',
      ]),
    ).toBe(true)
  })
})
