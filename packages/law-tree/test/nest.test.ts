import { describe, expect, test } from 'vitest'
import { flatten, toLaw } from '../src/index.ts'
import { RUN_ON_EXAMPLES } from '../src/run-on.ts'
import { SIGNS } from '../src/tokens.ts'
import { readFixture } from './read-fixture.ts'

/** Paths below section 7 that the words give. */
function paths(words: string, language = 'en', head = '# T\n\n## Section 7 Heading'): string[] {
  const law = toLaw(readFixture(`${head}\n\n${words}`, language))
  return flatten(law)
    .map(({ clause }) => clause)
    .filter((clause) => clause.path.startsWith('7(') && clause.kind !== 'text')
    .map((clause) => clause.path)
}

describe('run-on enumerations', () => {
  const split: [why: string, words: string, paths: string[]][] = [
    ['after a dash', 'He shall— (a) run; and (b) hide.', ['7(a)', '7(b)']],
    [
      'two depths',
      '(1) One. (2) Two: (a) x; (b) y. (3) Three.',
      ['7(1)', '7(2)', '7(2)(a)', '7(2)(b)', '7(3)'],
    ],
    [
      'roman below letters',
      'If— (a) so: (i) one; (ii) two; or (b) not.',
      ['7(a)', '7(a)(i)', '7(a)(ii)', '7(b)'],
    ],
    [
      'the letter i behind h',
      'Any of (a) a; (b) b; (c) c; (d) d; (e) e; (f) f; (g) g; (h) h; (i) i; (j) j.'.replace(
        'Any of',
        'Any of:',
      ),
      'abcdefghij'.split('').map((l) => `7(${l})`),
    ],
    [
      'an item that begins with its sub-item',
      'If - (a) (i) one; (ii) two; (b) three.',
      ['7(a)', '7(a)(i)', '7(a)(ii)', '7(b)'],
    ],
    ['a note in brackets between', '(1) One. [Cap. 5] (2) Two.', ['7(1)', '7(2)']],
  ]
  test.each(split)('split %s', (_, words, expected) => expect(paths(words)).toEqual(expected))

  const whole: [why: string, words: string][] = [
    ['a reference', 'A person under subsection (1) or (2) shall pay.'],
    ['a row of references', 'As in paragraphs (a), (b) and (c) of section 9.'],
    ['a single letter', 'See the list; (a) is the first.'],
    ['a year', 'The Act (2004) applies; (2005) does not.'],
    ['a date', 'It starts on 1. May and ends on 2. June.'],
  ]
  test.each(whole)('not split: %s', (_, words) => expect(paths(words)).toEqual([]))
})

describe('enumerators of other traditions', () => {
  const article = '# T\n\n## Article 7'
  test('French degrees', () =>
    expect(
      paths(
        'Sont interdits :\n\n1° les pièges ;\n\n2° les filets, sauf ceux visés au 1° ;\n\n3° le reste.',
        'fr',
        article,
      ),
    ).toEqual(['7(1)', '7(2)', '7(3)']))
  test('a raised number', () =>
    expect(paths('^1^ Eins.\n\n^2^ Zwei.\n\n^2bis^ Drei.', 'de', '# T\n\n## Art. 7')).toEqual([
      '7(1)',
      '7(2)',
      '7(2bis)',
    ]))
  test('a bare number before a capital', () =>
    expect(paths('1 Wer handelt, zahlt.\n\n2 Wer schenkt, zahlt nicht.', 'de', '# T\n\n## Art. 7')).toEqual([
      '7(1)',
      '7(2)',
    ]))
  test('letters without j', () =>
    expect(
      paths(
        'Verboten sind:\n\nh) H;\n\ni) I;\n\nk) K.'.replace(
          'h) H;\n\n',
          'a) A;\n\nb) B;\n\nc) C;\n\nd) D;\n\ne) E;\n\nf) F;\n\ng) G;\n\nh) H;\n\n',
        ),
        'de',
        '# T\n\n## Art. 7',
      ),
    ).toHaveLength(10))
  test('Arabic letters with dashes', () =>
    expect(paths('يحظر: أ - البيع. ب - النقل. ج- الصنع.', 'ar', '# T\n\n## المادة السابعة')).toEqual([
      '7(أ)',
      '7(ب)',
      '7(ج)',
    ]))
  test('Cyrillic letters', () =>
    expect(paths('Запрещается:\n\nа) продажа;\n\nб) хранение.', 'ru', '# T\n\n## Статья 7')).toEqual([
      '7(а)',
      '7(б)',
    ]))
})

describe('unnumbered words', () => {
  test('between two items they belong to the first', () => {
    const law = toLaw(
      readFixture(
        '# T\n\n## Article 7\n\nSont :\n\n1° les uns ;\n\nIls sont rares.\n\n2° les autres.\n\nUn décret suit.',
        'fr',
      ),
    )
    const rows = flatten(law).map(({ clause }) => `${clause.path}: ${clause.text}`)
    expect(rows).toContain('7(1): 1° les uns ;\nIls sont rares.')
    expect(rows.at(-1)).toBe('7: Un décret suit.')
  })
})

describe('the tables of signs and of heads in running text', () => {
  test.each(SIGNS.map(({ sign, example, pattern }) => [example, sign, pattern]))(
    '%s',
    (example, _, pattern) => {
      expect(new RegExp(`^(?:${pattern})`, 'u').test(example)).toBe(true)
    },
  )

  test.each(RUN_ON_EXAMPLES.map(({ example, cls }) => [example, cls]))('%s', (example, cls) => {
    const text = `# T\n\n## [1] A\n\nWords of the law that stand before, to the end. ${example.slice(2)}\n\n## [2] B\n\nTwo.\n\n## [3] C\n\nThree.`
    const kinds = flatten(toLaw(readFixture(text, 'en'))).map(({ clause }) =>
      `${clause.kind} ${clause.role ?? ''}`.trim(),
    )
    const expected =
      cls === 'furniture' ? ['text furniture'] : cls === 'schedule' ? ['schedule'] : ['part', 'division']
    expect(kinds.some((kind) => expected.includes(kind))).toBe(true)
  })
})
