import { cell, p, r, row, table } from '../build/markup.ts'
import { type HardCase, words } from './case.ts'

const fees = table(
  2,
  row(cell(p('Licence')), cell(p('10'))),
  row(cell(p('Permit')), cell(p(r('20', '<w:b/>')))),
  row(cell(p('Pass')), cell(p('30'))),
)
const around = (xml: string): string => p('Fees') + xml + p('End.')
const english = 'No person shall keep a dog in a public place without a lead.'
const other = 'Nul ne peut tenir un chien sans laisse dans un lieu public.'

export const tableCases: readonly HardCase[] = [
  {
    name: 'a word in a cell',
    base: { body: around(fees) },
    edits: [words(4, '20', '25')],
    accepted: ['Fees', 'T:Licence|10|Permit|25|Pass|30', 'End.'],
  },
  {
    name: 'a row in',
    base: { body: around(fees) },
    edits: [{ kind: 'insert-row', table: 0, row: 1, cells: ['Pledge', '22'] }],
    accepted: ['Fees', 'T:Licence|10|Permit|20|Pledge|22|Pass|30', 'End.'],
  },
  {
    name: 'a row before the first and one behind the last',
    base: { body: around(fees) },
    edits: [
      { kind: 'insert-row', table: 0, row: -1, cells: ['Kind', 'Fee'] },
      { kind: 'insert-row', table: 0, row: 2, cells: ['Total', '60'] },
    ],
    accepted: ['Fees', 'T:Kind|Fee|Licence|10|Permit|20|Pass|30|Total|60', 'End.'],
  },
  {
    name: 'a row out',
    base: { body: around(fees) },
    edits: [{ kind: 'delete-row', table: 0, row: 1 }],
    accepted: ['Fees', 'T:Licence|10|Pass|30', 'End.'],
  },
  {
    name: 'a row out and a row in',
    base: { body: around(fees) },
    edits: [
      { kind: 'delete-row', table: 0, row: 2 },
      { kind: 'insert-row', table: 0, row: 2, cells: ['Leave', '33'] },
    ],
    accepted: ['Fees', 'T:Licence|10|Permit|20|Leave|33', 'End.'],
  },
  {
    name: 'cells merged over rows',
    base: {
      body: around(
        table(
          2,
          row(cell(p('Arms'), '<w:vMerge w:val="restart"/>'), cell(p('10'))),
          row(cell(p(), '<w:vMerge/>'), cell(p('20'))),
          row(cell(p('Dogs')), cell(p('30'))),
        ),
      ),
    },
    edits: [
      { kind: 'insert-row', table: 0, row: 0, cells: ['', '15'] },
      { kind: 'delete-row', table: 0, row: 0 },
      words(4, '20', '21'),
    ],
    accepted: ['Fees', 'T:Arms|10||15||21|Dogs|30', 'End.'],
    judge: { skip: 'both', because: 'LibreOffice does not list cells that continue others' },
    refused: ['merged-cells'],
  },
  {
    name: 'a cell over two columns',
    base: {
      body: around(
        table(2, row(cell(p('Both'), '<w:gridSpan w:val="2"/>')), row(cell(p('a')), cell(p('b')))),
      ),
    },
    edits: [{ kind: 'insert-row', table: 0, row: 0, cells: ['Each'] }, words(1, 'Both', 'All')],
    accepted: ['Fees', 'T:All|Each|a|b', 'End.'],
  },
  {
    name: 'a table inside a table',
    base: { body: around(table(1, row(cell(table(1, row(cell(p('deep')))) + p('below'))))) },
    edits: [words(1, 'deep', 'deeper'), { kind: 'delete-row', table: 0, row: 0 }],
    accepted: ['Fees', 'T:T:deeper\nbelow', 'End.'],
    judge: { skip: 'both', because: 'LibreOffice lists a table in a table by itself' },
    refused: ['nested-table'],
  },
  {
    name: 'a two-column bill',
    base: { body: around(table(2, row(cell(p(english)), cell(p(other))))) },
    edits: [
      words(1, 'a dog', 'an animal'),
      words(2, 'un chien', 'un animal'),
      {
        kind: 'insert-row',
        table: 0,
        row: 0,
        cells: ['This is so at all times.', 'Il en est ainsi en tout temps.'],
      },
    ],
    accepted: [
      'Fees',
      `T:${english.replace('a dog', 'an animal')}|${other.replace('un chien', 'un animal')}|This is so at all times.|Il en est ainsi en tout temps.`,
      'End.',
    ],
  },
  {
    name: 'paragraphs in a cell',
    base: { body: around(table(1, row(cell(p('a') + p('b'))), row(cell(p('c'))))) },
    edits: [
      { kind: 'delete-paragraph', at: { index: 2 } },
      { kind: 'insert-paragraphs', at: { index: 3 }, where: 'after', paragraphs: [{ text: 'd' }] },
    ],
    accepted: ['Fees', 'T:a|c\nd', 'End.'],
  },
]
