import type { Edit } from '../../src/index.ts'
import { instance, list, lvl, num, p, styled } from '../build/markup.ts'
import { type HardCase, insertAt, words } from './case.ts'

/** Changes that meet over the end of a paragraph, with nothing between them that stays. */
const body = (
  name: string,
  xml: string,
  edits: readonly Edit[],
  accepted: readonly string[],
  refused: readonly string[] = [],
): HardCase => ({
  name,
  base: { body: xml, numbering: list(1, lvl(0, 'decimal', '%1.')) + instance(1, 1) },
  edits,
  accepted,
  refused,
})

const added = (index: number, where: 'before' | 'after', text: string, style?: string): Edit => ({
  kind: 'insert-paragraphs',
  at: { index },
  where,
  paragraphs: [{ text, ...(style ? { style } : {}) }],
})

const heading = styled('Heading1')

export const meetingCases: readonly HardCase[] = [
  body(
    'two empty paragraphs are filled',
    p('One.') + p() + p() + p('End.'),
    [insertAt(1, 0, 'Two.'), insertAt(2, 0, 'Three.')],
    ['One.', 'Two.', 'Three.', 'End.'],
  ),
  body(
    'all of a text that is three empty paragraphs',
    p() + p() + p(),
    [insertAt(0, 0, 'One.'), insertAt(1, 0, 'Two.', { comment: 'Why.' }), insertAt(2, 0, 'Three.')],
    ['One.', 'Two.', 'Three.'],
  ),
  body(
    'empty paragraphs of three layouts are filled',
    p('One.') + p('', heading) + p('', num(1)) + p('', styled('Heading2')) + p('End.'),
    [insertAt(1, 0, 'Two.'), insertAt(2, 0, 'Three.'), insertAt(3, 0, 'Four.')],
    ['One.', 'Two.', '1. Three.', 'Four.', 'End.'],
  ),
  body(
    'words at the end, an empty paragraph filled, words at the start',
    p('One') + p() + p('end.'),
    [insertAt(0, 3, ' more'), insertAt(1, 0, 'Two.'), insertAt(2, 0, 'The ')],
    ['One more', 'Two.', 'The end.'],
  ),
  body(
    'an empty paragraph is filled and a heading put behind it',
    p('One.') + p() + p('End.'),
    [insertAt(1, 0, 'Two.'), added(1, 'after', 'Part', 'Heading1')],
    ['One.', 'Two.', 'Part', 'End.'],
  ),
  body(
    'an empty item is filled and a heading put before it',
    p('One.') + p('', num(1)) + p('End.'),
    [insertAt(1, 0, 'Two.'), added(1, 'before', 'Part', 'Heading1')],
    ['One.', 'Part', '1. Two.', 'End.'],
  ),
  body(
    'an empty item behind a new heading is filled',
    p('One.') + p('', num(1)) + p('End.'),
    [insertAt(1, 0, 'Two.'), added(0, 'after', 'Part', 'Heading1')],
    ['One.', 'Part', '1. Two.', 'End.'],
  ),
  body(
    'all words before a filled paragraph are deleted',
    p('One.') + p() + p() + p('End.'),
    [words(0, 'One.', ''), insertAt(1, 0, 'Two.'), insertAt(2, 0, 'Three.')],
    ['', '', 'Three.', 'End.'],
    ['meets'],
  ),
  body(
    'a split at the end before an empty paragraph that is filled',
    p('One.') + p() + p('End.'),
    [{ kind: 'split', at: { index: 0 }, from: 4 }, insertAt(1, 0, 'Two.')],
    ['One.', 'Two.', 'End.'],
    ['meets'],
  ),
  body(
    'all words of two paragraphs are deleted',
    p('One.') + p('Two.') + p('End.'),
    [words(0, 'One.', ''), words(1, 'Two.', '')],
    ['One.', '', 'End.'],
    ['meets'],
  ),
]
