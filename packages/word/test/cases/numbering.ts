import { field, instance, list, lvl, num, p, r, styled } from '../build/markup.ts'
import { type HardCase, words } from './case.ts'

const numbering =
  list(1, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)') + lvl(2, 'lowerRoman', '(%3)')) +
  instance(1, 1)
const penalties =
  p('Offences', num(1)) + p('a fine; or', num(1, 1)) + p('prison.', num(1, 1)) + p('Appeals', num(1))

export const numberingCases: readonly HardCase[] = [
  {
    name: 'an item is inserted into an automatic list',
    base: { body: penalties, numbering },
    edits: [
      words(1, ' or', ''),
      {
        kind: 'insert-paragraphs',
        at: { index: 1 },
        where: 'after',
        paragraphs: [{ text: 'forfeiture; or' }],
      },
    ],
    accepted: ['1. Offences', '(a) a fine;', '(b) forfeiture; or', '(c) prison.', '2. Appeals'],
  },
  {
    name: 'an item is deleted from an automatic list',
    base: { body: penalties, numbering },
    edits: [{ kind: 'delete-paragraph', at: { index: 1 } }],
    accepted: ['1. Offences', '(a) prison.', '2. Appeals'],
  },
  {
    name: 'the last item of the body is deleted',
    base: { body: p('Heading') + penalties, numbering },
    edits: [{ kind: 'delete-paragraph', at: { index: 4 } }],
    accepted: ['Heading', '1. Offences', '(a) a fine; or', '(b) prison.'],
  },
  {
    name: 'an item behind the last one of the body',
    base: { body: penalties, numbering },
    edits: [
      {
        kind: 'insert-paragraphs',
        at: { index: 3 },
        where: 'after',
        paragraphs: [{ text: 'Fees' }, { text: 'by order.', level: 1 }],
      },
    ],
    accepted: ['1. Offences', '(a) a fine; or', '(b) prison.', '2. Appeals', '3. Fees', '(a) by order.'],
  },
  {
    name: 'a paragraph is split into lettered items',
    base: {
      body: p('Penalties', num(1)) + p('a fine or prison.', num(1, 1)) + p('Appeals', num(1)),
      numbering,
    },
    edits: [words(1, ' or ', ';'), { kind: 'split', at: { index: 1 }, from: 10 }],
    accepted: ['1. Penalties', '(a) a fine;', '(b) prison.', '2. Appeals'],
  },
  {
    name: 'levels that show several numbers',
    base: {
      body: p('Part', num(1)) + p('Section', num(1, 1)) + p('Section', num(1, 1)),
      numbering:
        list(1, lvl(0, 'upperRoman', 'Part %1') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')) + instance(1, 1),
    },
    edits: [
      { kind: 'insert-paragraphs', at: { index: 0 }, where: 'before', paragraphs: [{ text: 'New part' }] },
    ],
    accepted: ['Part I New part', 'Part II Part', '2.1 Section', '2.2 Section'],
    judge: { skip: 'both', because: 'LibreOffice 7.4 does not know isLgl' },
  },
  {
    name: 'a list that starts anew',
    base: {
      body: p('a', num(1)) + p('b', num(1)) + p('Schedule') + p('c', num(2)) + p('d', num(2)) + p('End.'),
      numbering:
        numbering + instance(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    },
    edits: [
      { kind: 'insert-paragraphs', at: { index: 4 }, where: 'before', paragraphs: [{ text: 'new' }] },
      { kind: 'delete-paragraph', at: { index: 0 } },
    ],
    accepted: ['1. b', 'Schedule', '1. c', '2. new', '3. d', 'End.'],
  },
  {
    name: 'the first item of a list that starts anew is deleted',
    base: {
      body: p('a', num(1)) + p('b', num(1)) + p('Schedule') + p('c', num(2)) + p('d', num(2)) + p('End.'),
      numbering:
        numbering + instance(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    },
    edits: [{ kind: 'delete-paragraph', at: { index: 3 } }],
    accepted: ['1. a', '2. b', 'Schedule', '1. d', 'End.'],
    judge: {
      skip: 'accepted',
      because: 'LibreOffice 7.4 hangs a new start of a list on its first item and loses it with that',
    },
  },
  {
    name: 'numbers that come from the style',
    base: {
      body: p('One', styled('Article')) + p('Two', styled('Article')) + p('End.'),
      numbering: list(1, lvl(0, 'decimal', 'Article %1', '<w:pStyle w:val="Article"/>')) + instance(1, 1),
      styles:
        '<w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    },
    edits: [{ kind: 'insert-paragraphs', at: { index: 0 }, where: 'after', paragraphs: [{ text: 'New' }] }],
    accepted: ['Article 1 One', 'Article 2 New', 'Article 3 Two', 'End.'],
  },
  {
    name: 'typed numbers 5bis and 5A',
    base: { body: p('5. Fees.') + p('5bis. Waivers.') + p('6. Appeals.') },
    edits: [
      { kind: 'insert-paragraphs', at: { index: 1 }, where: 'after', paragraphs: [{ text: '5A. Refunds.' }] },
    ],
    accepted: ['5. Fees.', '5bis. Waivers.', '5A. Refunds.', '6. Appeals.'],
  },
  {
    name: 'plain text becomes a list of the file',
    base: { body: p('Penalties', num(1)) + p('a fine;') + p('prison.') + p('Appeals', num(1)), numbering },
    edits: [1, 2].map((index) => ({ kind: 'layout', at: { index }, layout: { list: '1', level: 1 } })),
    accepted: ['1. Penalties', '(a) a fine;', '(b) prison.', '2. Appeals'],
  },
  {
    name: 'a cross-reference to a clause that moved stays',
    base: {
      body:
        p(`<w:bookmarkStart w:id="3" w:name="_Ref9"/>${r('Fees')}<w:bookmarkEnd w:id="3"/>`, num(1)) +
        p(r('See ') + field('REF _Ref9 \\h', 'Fees') + r('.'), num(1)),
      numbering,
    },
    edits: [
      { kind: 'insert-paragraphs', at: { index: 0 }, where: 'before', paragraphs: [{ text: 'Licences' }] },
      words(0, 'Fees', 'Charges'),
    ],
    accepted: ['1. Licences', '2. Charges', '3. See Fees.'],
  },
  {
    name: 'cross-references by number and by page to a clause that is moved',
    base: {
      body:
        p(
          `<w:bookmarkStart w:id="3" w:name="_Ref9"/>${r('Fees of dealers')}<w:bookmarkEnd w:id="3"/>`,
          num(1),
        ) +
        p(
          r('See ') +
            field('REF _Ref9 \\r \\h', '1') +
            r(' on page ') +
            field('PAGEREF _Ref9 \\h', '1') +
            r('.'),
          num(1),
        ) +
        p('Appeals', num(1)),
      numbering,
    },
    edits: [
      {
        kind: 'insert-paragraphs',
        at: { index: 2 },
        where: 'before',
        move: 'm',
        paragraphs: [{ text: 'Fees of dealers', like: 0 }],
      },
      { kind: 'delete-paragraph', at: { index: 0 }, move: 'm' },
    ],
    accepted: ['1. See 1 on page 1.', '2. Fees of dealers', '3. Appeals'],
  },
  {
    name: 'a typed list in a law whose list does not know its numbers',
    base: { body: penalties, numbering },
    edits: [
      {
        kind: 'insert-paragraphs',
        at: { index: 2 },
        where: 'after',
        paragraphs: [
          { text: 'A) seizure;', list: 'none' },
          { text: 'B) sale.', list: 'none' },
        ],
      },
    ],
    accepted: ['1. Offences', '(a) a fine; or', '(b) prison.', 'A) seizure;', 'B) sale.', '2. Appeals'],
  },
]
