import { cell, p, r, row, styled, table } from '../build/markup.ts'
import type { HardCase } from './case.ts'

const three = p('One.') + p('Two.') + p('Three.')
const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
const justified = '<w:jc w:val="both"/>'

const body = (
  name: string,
  xml: string,
  edits: HardCase['edits'],
  accepted: readonly string[],
  more: Partial<HardCase> = {},
): HardCase => ({
  name,
  base: { body: xml },
  edits,
  accepted,
  ...more,
})

export const paragraphCases: readonly HardCase[] = [
  body(
    'a paragraph is inserted behind another',
    three,
    [
      {
        kind: 'insert-paragraphs',
        at: { index: 0 },
        where: 'after',
        paragraphs: [{ text: 'One and a half.' }],
      },
    ],
    ['One.', 'One and a half.', 'Two.', 'Three.'],
  ),
  body(
    'two are inserted before the first',
    three,
    [
      {
        kind: 'insert-paragraphs',
        at: { index: 0 },
        where: 'before',
        paragraphs: [{ text: 'A.' }, { text: 'B.' }],
      },
    ],
    ['A.', 'B.', 'One.', 'Two.', 'Three.'],
  ),
  body(
    'a paragraph is inserted behind the last of the body',
    three,
    [
      {
        kind: 'insert-paragraphs',
        at: { index: 2 },
        where: 'after',
        paragraphs: [{ text: 'Four.' }, { text: 'Five.' }],
      },
    ],
    ['One.', 'Two.', 'Three.', 'Four.', 'Five.'],
  ),
  body(
    'behind the last, before the final section',
    three + section,
    [{ kind: 'insert-paragraphs', at: { index: 2 }, where: 'after', paragraphs: [{ text: 'Four.' }] }],
    ['One.', 'Two.', 'Three.', 'Four.'],
  ),
  body(
    'a heading is inserted behind the last',
    three,
    [
      {
        kind: 'insert-paragraphs',
        at: { index: 2 },
        where: 'after',
        paragraphs: [{ text: 'Part 2', style: 'Heading1' }],
      },
    ],
    ['One.', 'Two.', 'Three.', 'Part 2'],
  ),
  body('a paragraph is deleted', three, [{ kind: 'delete-paragraph', at: { index: 1 } }], ['One.', 'Three.']),
  body(
    'the first and the second are deleted',
    three,
    [
      { kind: 'delete-paragraph', at: { index: 0 } },
      { kind: 'delete-paragraph', at: { index: 1 } },
    ],
    ['Three.'],
  ),
  body(
    'the last paragraph of the body is deleted',
    three,
    [{ kind: 'delete-paragraph', at: { index: 2 } }],
    ['One.', 'Two.'],
  ),
  body(
    'the last two, of another style, are deleted',
    p('One.') + p('Two.', justified) + p('Three.', styled('Heading1')) + section,
    [
      { kind: 'delete-paragraph', at: { index: 1 } },
      { kind: 'delete-paragraph', at: { index: 2 } },
    ],
    ['One.'],
  ),
  body(
    'words at the end of one paragraph and at the start of the next',
    three,
    [
      { kind: 'replace', at: { index: 0 }, from: 4, text: ' Plus.' },
      { kind: 'replace', at: { index: 1 }, from: 0, text: 'And ' },
    ],
    ['One. Plus.', 'And Two.', 'Three.'],
  ),
  body(
    'the last two paragraphs give way to three others',
    p('One.') + p('Two.', justified) + p('Three.', styled('Heading1')) + section,
    [
      { kind: 'delete-paragraph', at: { index: 1 } },
      { kind: 'delete-paragraph', at: { index: 2 }, comment: 'Spent.' },
      {
        kind: 'insert-paragraphs',
        at: { index: 2 },
        where: 'after',
        paragraphs: [
          { text: 'A.', like: 2 },
          { text: 'B.', like: 1 },
          { text: 'C.', like: 0 },
        ],
      },
    ],
    ['One.', 'A.', 'B.', 'C.'],
  ),
  body(
    'the only paragraph is not deleted',
    p('One.'),
    [{ kind: 'delete-paragraph', at: { index: 0 } }],
    ['One.'],
    { refused: ['only-paragraph'] },
  ),
  body(
    'a paragraph is split in two',
    p('A fine; or a term of prison.') + p('End.'),
    [{ kind: 'split', at: { index: 0 }, from: 7 }],
    ['A fine;', ' or a term of prison.', 'End.'],
  ),
  body(
    '“a fine; or” becomes two items',
    p('a fine; or') + p('End.'),
    [
      { kind: 'replace', at: { index: 0 }, old: ' or', text: '' },
      {
        kind: 'insert-paragraphs',
        at: { index: 0 },
        where: 'after',
        paragraphs: [{ text: 'forfeiture; or' }],
      },
    ],
    ['a fine;', 'forfeiture; or', 'End.'],
  ),
  body(
    'a split with words taken out and put in, across bold',
    p(r('A fine, ', '<w:b/>') + r('or prison.')) + p('End.'),
    [
      { kind: 'replace', at: { index: 0 }, old: ', or', text: ';' },
      { kind: 'split', at: { index: 0 }, from: 10, start: 'A term of' },
    ],
    ['A fine;', 'A term of prison.', 'End.'],
  ),
  body(
    'the last paragraph of the body is split',
    p('One, two.'),
    [{ kind: 'split', at: { index: 0 }, from: 4 }],
    ['One,', ' two.'],
  ),
  body(
    'two paragraphs are merged',
    three,
    [{ kind: 'merge', at: { index: 0 }, text: ' ' }],
    ['One. Two.', 'Three.'],
  ),
  body(
    'three of different layout are merged',
    p('One.') + p('Two.', justified) + p('Three.', styled('Heading1')) + p('End.'),
    [
      { kind: 'merge', at: { index: 0 } },
      { kind: 'merge', at: { index: 1 }, text: ' ' },
    ],
    ['One.Two. Three.', 'End.'],
  ),
  body(
    'a merge with words changed at the joint',
    three,
    [
      { kind: 'replace', at: { index: 0 }, old: '.', text: ',' },
      { kind: 'merge', at: { index: 0 }, text: ' ' },
      { kind: 'replace', at: { index: 1 }, old: 'Two', text: 'two' },
    ],
    ['One, two.', 'Three.'],
  ),
  body(
    'the paragraph before a table is deleted',
    p('One.') + p('Two.') + table(1, row(cell(p('x')))) + p('End.'),
    [{ kind: 'delete-paragraph', at: { index: 1 } }],
    ['One.', 'T:x', 'End.'],
  ),
  body(
    'a paragraph is inserted before a table',
    p('One.') + table(1, row(cell(p('x')))) + p('End.'),
    [{ kind: 'insert-paragraphs', at: { index: 0 }, where: 'after', paragraphs: [{ text: 'Two.' }] }],
    ['One.', 'Two.', 'T:x', 'End.'],
  ),
  body(
    'a paragraph is inserted behind a table',
    p('One.') + table(1, row(cell(p('x')))) + p('End.'),
    [{ kind: 'insert-paragraphs', at: { index: 2 }, where: 'before', paragraphs: [{ text: 'Two.' }] }],
    ['One.', 'T:x', 'Two.', 'End.'],
  ),
  body(
    'around a section break',
    p('One.') + p('Two.', section) + p('Three.') + section,
    [
      { kind: 'insert-paragraphs', at: { index: 1 }, where: 'before', paragraphs: [{ text: 'Before.' }] },
      { kind: 'insert-paragraphs', at: { index: 1 }, where: 'after', paragraphs: [{ text: 'After.' }] },
      { kind: 'replace', at: { index: 1 }, old: 'Two', text: '2' },
    ],
    ['One.', 'Before.', '2.', 'After.', 'Three.'],
  ),
  body(
    'the paragraph with a section break is split',
    p('One.') + p('Two, three.', section) + p('End.') + section,
    [{ kind: 'split', at: { index: 1 }, from: 4 }],
    ['One.', 'Two,', ' three.', 'End.'],
  ),
  body(
    'the paragraph with a section break is not deleted',
    p('One.') + p('Two.', section) + p('Three.') + section,
    [{ kind: 'delete-paragraph', at: { index: 1 } }],
    ['One.', 'Two.', 'Three.'],
    { refused: ['section-break'] },
  ),
  body(
    'an empty base',
    p(),
    [{ kind: 'insert-paragraphs', at: { index: 0 }, where: 'after', paragraphs: [{ text: 'New.' }] }],
    ['', 'New.'],
  ),
  body(
    'words in an empty paragraph',
    p('One.') + p('', justified) + p('End.'),
    [{ kind: 'replace', at: { index: 1 }, from: 0, text: 'Now.' }],
    ['One.', 'Now.', 'End.'],
  ),
  body(
    'a change of style',
    three,
    [{ kind: 'layout', at: { index: 1 }, layout: { style: 'Heading2' } }],
    ['One.', 'Two.', 'Three.'],
  ),
  body(
    'a section is moved',
    p('A', styled('Heading1')) + p('a.') + p('B', styled('Heading1')) + p('b.') + p('End.'),
    [
      { kind: 'delete-paragraph', at: { index: 0 } },
      { kind: 'delete-paragraph', at: { index: 1 } },
      {
        kind: 'insert-paragraphs',
        at: { index: 4 },
        where: 'before',
        paragraphs: [
          { text: 'A', like: 0 },
          { text: 'a.', like: 1 },
        ],
      },
    ],
    ['B', 'b.', 'A', 'a.', 'End.'],
  ),
]
