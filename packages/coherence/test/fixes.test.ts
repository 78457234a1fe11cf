import { findClause } from '@concordance/law-tree'
import { expect, test } from 'vitest'
import { type Amendment, fixes } from '../src/index.ts'
import { fixtureText, fromMarkdown } from './law.ts'

const renumber = (path: string, number: string): Amendment => ({
  id: `r${path}`,
  action: 'renumber',
  place: { path, position: 'in' },
  old: path,
  new: number,
})
const repeal = (path: string): Amendment => ({
  id: `x${path}`,
  action: 'repeal',
  place: { path, position: 'in' },
})

test('references follow a section that is renumbered, and nothing else changes', async () => {
  const law = await fromMarkdown(fixtureText('marendia'))
  const { amendments, byHand } = fixes(law, [renumber('26', '26B')])
  expect(byHand).toEqual([])
  expect(amendments.map(({ action, place, old, new: next }) => [action, place, old, next])).toEqual([
    [
      'replace',
      { path: '28', position: 'in' },
      expect.stringContaining('26 or'),
      expect.stringContaining('26B or'),
    ],
    [
      'replace',
      { path: '51(b)', position: 'in' },
      expect.stringContaining('section 26 '),
      expect.stringContaining('section 26B '),
    ],
    [
      'replace',
      { path: '68(3)', position: 'in' },
      expect.stringContaining('Section 26 '),
      expect.stringContaining('Section 26B '),
    ],
  ])
  for (const { place, old = '', new: next = '' } of amendments) {
    expect(next.replace(/26B/g, '26')).toBe(old)
    expect(findClause(law, place.path)?.text.split(old)).toHaveLength(2)
  }
})

test('two sections that swap numbers are both followed', async () => {
  const law = await fromMarkdown(fixtureText('marendia'))
  const { amendments } = fixes(law, [renumber('41', '42'), renumber('42', '41')])
  const offence = amendments.find(({ place }) => place.path === '56')
  expect(offence?.old).toContain('41, 42')
  expect(offence?.new).toContain('42, 41')
})

test('references to a section that is repealed are for a person', async () => {
  const law = await fromMarkdown(fixtureText('marendia'))
  const { amendments, byHand } = fixes(law, [repeal('44')])
  expect(amendments).toEqual([])
  expect(byHand).toEqual([{ path: '66(1)(d)', quote: 'section 44', line: 638, target: '44' }])
  expect(fixes(law, [repeal('44'), repeal('66')]).byHand).toEqual([])
  expect(fixes(law, [{ ...repeal('44'), old: 'standards' }]).byHand).toEqual([])
})

test('a clause that an amendment replaces itself is left to it', async () => {
  const law = await fromMarkdown(fixtureText('marendia'))
  const replaced: Amendment = {
    id: 'a',
    action: 'replace',
    place: { path: '28', position: 'in' },
    old: 'x',
    new: 'y',
  }
  const { amendments } = fixes(law, [renumber('26', '26B'), replaced])
  expect(amendments.map(({ place }) => place.path)).toEqual(['51(b)', '68(3)'])
})
