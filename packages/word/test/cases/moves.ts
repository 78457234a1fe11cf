import type { Edit } from '../../src/index.ts'
import { instance, list, lvl, num, p, r, styled } from '../build/markup.ts'
import type { HardCase } from './case.ts'
import { words } from './case.ts'

/** The edits that take paragraphs away and put them before or behind another, as one move. */
const moved = (
  move: string,
  from: readonly (readonly [index: number, text: string])[],
  to: number,
  where: 'before' | 'after' = 'before',
): Edit[] => [
  ...from.map(([index]): Edit => ({ kind: 'delete-paragraph', at: { index }, move })),
  {
    kind: 'insert-paragraphs',
    at: { index: to },
    where,
    move,
    paragraphs: from.map(([like, text]) => ({ text, like })),
  },
]

const numbering = list(1, lvl(0, 'decimal', '%1.')) + instance(1, 1)

const section =
  p('A', styled('Heading1')) +
  p(r('a ', '<w:b/>') + r('and more.')) +
  p('B', styled('Heading1')) +
  p('b.') +
  p('End.')

export const moveCases: readonly HardCase[] = [
  {
    name: 'a section is moved as one, its bold words with it',
    base: { body: section },
    edits: moved(
      'm',
      [
        [0, 'A'],
        [1, 'a and more.'],
      ],
      4,
    ),
    accepted: ['B', 'b.', 'A', 'a and more.', 'End.'],
  },
  {
    name: 'a section is moved towards the beginning',
    base: { body: section },
    edits: moved(
      'm',
      [
        [2, 'B'],
        [3, 'b.'],
      ],
      0,
    ),
    accepted: ['B', 'b.', 'A', 'a and more.', 'End.'],
  },
  {
    name: 'two paragraphs change places with others, each by a move of its own',
    base: { body: p('One.') + p('Two.') + p('Three.') + p('Four.') + p('Five.') },
    edits: [...moved('m', [[0, 'One.']], 2), ...moved('n', [[3, 'Four.']], 1)],
    accepted: ['Four.', 'Two.', 'One.', 'Three.', 'Five.'],
  },
  {
    name: 'an item is moved in an automatic list, and words change beside it',
    base: {
      numbering,
      body: p('First.', num(1, 0)) + p('Second.', num(1, 0)) + p('Third.', num(1, 0)) + p('End.'),
    },
    edits: [...moved('m', [[0, 'First.']], 2, 'after'), words(1, 'Second', 'Former second')],
    accepted: ['1. Former second.', '2. Third.', '3. First.', 'End.'],
  },
  {
    name: 'the last paragraph is moved to the front, as a deletion and an insertion',
    base: { body: p('One.') + p('Two.') + p('Last.') },
    edits: moved('m', [[2, 'Last.']], 0),
    accepted: ['Last.', 'One.', 'Two.'],
  },
  {
    name: 'a paragraph is moved to the end, as a deletion and an insertion',
    base: { body: p('One.') + p('Two.') + p('Last.') },
    edits: moved('m', [[0, 'One.']], 2, 'after'),
    accepted: ['Two.', 'Last.', 'One.'],
  },
  {
    name: 'a paragraph with a bookmark is not written twice',
    base: {
      body:
        p(`<w:bookmarkStart w:id="7" w:name="here"/>${r('Marked.')}<w:bookmarkEnd w:id="7"/>`) +
        p('Two.') +
        p('Three.') +
        p('Four.'),
    },
    edits: moved('m', [[0, 'Marked.']], 2),
    accepted: ['Two.', 'Marked.', 'Three.', 'Four.'],
  },
  {
    name: 'a move beside an earlier move of another author',
    base: {
      body:
        '<w:p><w:pPr><w:rPr><w:moveFrom w:id="20" w:author="Ana Prior" w:date="2024-01-01T00:00:00Z"/></w:rPr></w:pPr>' +
        '<w:moveFromRangeStart w:id="21" w:author="Ana Prior" w:date="2024-01-01T00:00:00Z" w:name="move21"/>' +
        `<w:moveFrom w:id="22" w:author="Ana Prior" w:date="2024-01-01T00:00:00Z">${r('Earlier.')}</w:moveFrom></w:p>` +
        '<w:moveFromRangeEnd w:id="21"/>' +
        p('One.') +
        p('Two.') +
        p('Three.') +
        '<w:p><w:pPr><w:rPr><w:moveTo w:id="23" w:author="Ana Prior" w:date="2024-01-01T00:00:00Z"/></w:rPr></w:pPr>' +
        '<w:moveToRangeStart w:id="24" w:author="Ana Prior" w:date="2024-01-01T00:00:00Z" w:name="move21"/>' +
        `<w:moveTo w:id="25" w:author="Ana Prior" w:date="2024-01-01T00:00:00Z">${r('Earlier.')}</w:moveTo></w:p>` +
        '<w:moveToRangeEnd w:id="24"/>' +
        p('End.'),
    },
    edits: moved('m', [[1, 'One.']], 3),
    accepted: ['Two.', 'One.', 'Three.', 'Earlier.', 'End.'],
  },
]
