import type { Edit } from '../../src/index.ts'
import { footnote, noteMark, p, r, styled } from '../build/markup.ts'
import { type HardCase, insertAt, words } from './case.ts'

const noteAt = (index: number, from: number, text: string, more: object = {}): Edit => ({
  kind: 'insert-note',
  at: { index },
  note: 'footnote',
  from,
  text,
  ...more,
})

const gone = (index: number, id: string): Edit => ({
  kind: 'delete-note',
  at: { index },
  note: 'footnote',
  id,
})

const endnote = (id: number, text: string): string => footnote(id, text).replaceAll('footnote', 'endnote')
const endMark = (id: number): string => noteMark(id).replaceAll('footnote', 'endnote')

const byIds = {
  skip: 'notes',
  because: 'LibreOffice 7.4 gives marks their notes in the order of ids',
} as const

const noted = {
  body: p(r('A fine') + noteMark(2) + r(' is due.')) + p(r('Gone') + noteMark(3)) + p('End.'),
  footnotes: footnote(2, 'As fixed by order.') + footnote(3, 'Spent.'),
}
const noteStyles =
  '<w:style w:type="paragraph" w:styleId="Fuss"><w:name w:val="footnote text"/></w:style>' +
  '<w:style w:type="character" w:styleId="Zeichen"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'

export const noteCases: readonly HardCase[] = [
  {
    name: 'inside a footnote, and its paragraph deleted',
    base: noted,
    edits: [
      { kind: 'replace', at: { part: 'word/footnotes.xml', index: 2 }, old: 'order', text: 'regulation' },
      { kind: 'delete-paragraph', at: { index: 1 } },
    ],
    accepted: ['A fine is due.', 'End.'],
    notes: ['As fixed by regulation.'],
  },
  {
    name: 'the first footnote of a file',
    base: { body: p('A fine is due.') + p('End.'), settings: '<w:zoom w:percent="100"/><w:compat/>' },
    edits: [noteAt(0, 6, 'Fixed by order.', { comment: 'Why.' })],
    accepted: ['A fine is due.', 'End.'],
    notes: ['Fixed by order.'],
  },
  {
    name: 'the first footnote of a file without settings, in the styles that it has for notes',
    base: { body: p('A fine is due.') + p('End.'), styles: noteStyles },
    edits: [noteAt(0, 14, 'Fixed by order.\nOf the Board.')],
    accepted: ['A fine is due.', 'End.'],
    notes: ['Fixed by order.\nOf the Board.'],
  },
  {
    name: 'a footnote before, one behind another, and one in a paragraph between',
    base: noted,
    edits: [noteAt(0, 2, 'One.'), noteAt(2, 3, 'Three.'), noteAt(0, 6, 'Two.')],
    accepted: ['A fine is due.', 'Gone', 'End.'],
    notes: ['As fixed by order.', 'Spent.', 'One.', 'Two.', 'Three.'],
    judge: byIds,
  },
  {
    name: 'two footnotes of a file without any, given from the end',
    base: { body: p('A fine is due.') + p('End.') },
    edits: [noteAt(1, 3, 'Two.'), noteAt(0, 6, 'One.')],
    accepted: ['A fine is due.', 'End.'],
    notes: ['One.', 'Two.'],
  },
  {
    name: 'a footnote behind new words, which others follow',
    base: { body: p('A fine is due.') + p('End.') },
    edits: [
      insertAt(0, 14, ' It is paid.'),
      noteAt(0, 14, 'To the Board.'),
      { kind: 'insert-paragraphs', at: { index: 0 }, where: 'after', paragraphs: [{ text: 'New.' }] },
    ],
    accepted: ['A fine is due. It is paid.', 'New.', 'End.'],
    notes: ['To the Board.'],
  },
  {
    name: 'a footnote at the end, words at the start of the next',
    base: { body: p('A fine is due.') + p('End.') },
    edits: [noteAt(0, 14, 'To the Board.'), insertAt(1, 0, 'The ')],
    accepted: ['A fine is due.', 'The End.'],
    notes: ['To the Board.'],
  },
  {
    name: 'a footnote goes',
    base: noted,
    edits: [gone(0, '2')],
    accepted: ['A fine is due.', 'Gone', 'End.'],
    notes: ['Spent.'],
  },
  {
    name: 'a footnote goes with the words around it, another comes',
    base: noted,
    edits: [words(0, 'fine is', 'charge will be'), gone(0, '2'), noteAt(0, 12, 'New.'), gone(1, '3')],
    accepted: ['A charge will be due.', 'Gone', 'End.'],
    notes: ['New.'],
    judge: byIds,
  },
  {
    name: 'an endnote comes and another goes',
    base: {
      body: p(r('A fine') + endMark(2) + r(' is due.')) + p('End.', styled('Heading1')),
      endnotes: endnote(2, 'As fixed by order.'),
    },
    edits: [
      { kind: 'delete-note', at: { index: 0 }, note: 'endnote', id: '2' },
      { kind: 'insert-note', at: { index: 1 }, note: 'endnote', from: 3, text: 'Of the Act.' },
    ],
    accepted: ['A fine is due.', 'End.'],
    notes: ['Of the Act.'],
  },
  {
    name: 'the first footnote, the first endnote and the first comment of a file',
    base: { body: p('A fine is due.') + p('End.') },
    edits: [
      noteAt(0, 6, 'Fixed by order.', { comment: 'Why.' }),
      { kind: 'insert-note', at: { index: 1 }, note: 'endnote', from: 3, text: 'Of the Act.' },
    ],
    accepted: ['A fine is due.', 'End.'],
    notes: ['Fixed by order.', 'Of the Act.'],
  },
  {
    name: 'notes that cannot be',
    base: { ...noted, header: p('Bill 4') },
    edits: [
      noteAt(0, 99, 'Far.'),
      noteAt(0, 2, ' '),
      gone(0, '3'),
      {
        kind: 'insert-note',
        at: { part: 'word/header.xml', index: 0 },
        note: 'footnote',
        from: 1,
        text: 'x',
      },
      {
        kind: 'insert-note',
        at: { part: 'word/footnotes.xml', index: 2 },
        note: 'footnote',
        from: 1,
        text: 'x',
      },
    ],
    accepted: ['A fine is due.', 'Gone', 'End.'],
    refused: ['out-of-range', 'nothing', 'no-note', 'note-place', 'note-place'],
    notes: ['As fixed by order.', 'Spent.'],
  },
]
