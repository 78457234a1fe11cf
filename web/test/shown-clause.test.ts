import type { OutlineRow } from '@concordance/toolkit'
import { expect, test } from 'vitest'
import { shownClauses } from '../src/text/shown-clause.ts'

const clause = (
  id: string,
  kind: OutlineRow['kind'],
  parent: string | null,
  text: string,
  heading?: string,
) => ({
  id,
  kind,
  parent,
  text,
  heading: heading ?? null,
  number: null,
  path: '',
  line: null,
})

test('parts stand alone, paragraphs under their section, and what heads a clause is told from its words', () => {
  const shown = shownClauses([
    clause('p', 'part', null, 'Part I — Marks', 'Marks'),
    clause('s', 'section', 'p', '26. Marks of makers', 'Marks of makers'),
    clause('a', 'subsection', 's', '(1) A maker shall mark.'),
    clause('b', 'paragraph', 'a', '(a) the number;'),
    clause('t', 'section', 'p', '第五条 The maker.'),
    clause('y', 'section', 'p', 'Article the third\nThe maker.'),
    clause('x', 'text', 'p', 'Words without a number'),
  ])
  expect(shown.map(({ indent }) => indent)).toEqual([0, 0, 1, 2, 0, 0, 0])
  expect(shown.map(({ above }) => above)).toEqual([true, false, false, false, false, false, false])
  expect(shown.map(({ row, head }) => row.text.slice(0, head))).toEqual([
    'Part I — Marks',
    '26. Marks of makers',
    '',
    '',
    '',
    'Article the third',
    '',
  ])
})
