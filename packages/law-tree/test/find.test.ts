import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findClause, type Law, parseCitation, toLaw } from '../src/index.ts'
import { readFixture } from './read-fixture.ts'

function lawOf(name: string): Law {
  const text = readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8')
  return toLaw(readFixture(text, name.split('.').at(-1) ?? ''))
}

describe('findClause', () => {
  const cases: [law: string, citation: string, path: string | undefined][] = [
    ['english-parts.en', '3(1)(b)(ii)', '3(1)(b)(ii)'],
    ['english-parts.en', 's. 3 (1) (a)', '3(1)(a)'],
    ['english-parts.en', 'section 3A', '3A'],
    ['english-parts.en', 'Section 3, subsection (2)', '3(2)'],
    ['english-parts.en', 'schedule 1 2(a)', 'annex 1 2(a)'],
    ['english-parts.en', 'First Schedule, paragraph 2', 'annex 1 2'],
    ['english-parts.en', '2(1)(“pistol”)', '2(1)(“pistol”)'],
    ['english-parts.en', 'part_II__sec_4', '4'],
    ['english-parts.en', '99', undefined],
    ['french-articles.fr', 'art. 2bis, paragraphe 1er, point 2', '2bis(1)(2)'],
    ['french-articles.fr', 'article 3, lettre a)', '3(a)'],
    ['french-code.fr', 'article L. 212-1-1', 'L212-1-1'],
    ['spanish-articles.es', 'artículo 2.1, inciso a)', '2.1(a)'],
    ['spanish-articles.es', '2.2', '2.2'],
    ['german-articles.de', 'Art. 1 Abs. 2 Bst. b Ziff. 1', '1(2)(b)(1)'],
    ['german-paragraphs.de', '§ 1 Abs. 2 Nr. 1', '1(2)(1)'],
    ['arabic-articles.ar', 'المادة الثانية، الفقرة (ب)', '2(ب)'],
    ['chinese-articles.zh', '第三条第二款', '3(2)'],
    ['chinese-articles.zh', '第三条（二）', '3(1)(二)'],
    ['serbian-articles.sr', 'члан 2. тачка 3)', '2(3)'],
    ['swedish-chapters.sv', '2 kap 1', '2 kap 1'],
  ]
  test.each(cases)('%s: %s', (law, citation, path) => {
    expect(findClause(lawOf(law), citation)?.path).toBe(path)
  })
})

test('a citation is read into its levels', () => {
  expect(parseCitation('art. 5 (1) a)')).toEqual({ annex: undefined, levels: ['5', '1', 'a'] })
  expect(parseCitation('annex 1 1.2')).toEqual({ annex: '1', levels: ['1.2'] })
})
