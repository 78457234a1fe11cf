import { describe, expect, it } from 'vitest'
import {
  accept,
  type Edit,
  listRevisions,
  type OoxmlPackage,
  partText,
  readReturned,
  redline,
  reject,
  withParts,
} from '../src/index.ts'
import { docx } from './build/docx.ts'
import { cell, footnote, noteMark, p, r, row, table } from './build/markup.ts'
import { opened } from './build/read.ts'

const stamp = { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' }
const base = docx(
  p('A dealer must keep a register of sales.') +
    p('The Board may refuse.') +
    p('Spent.') +
    p('Fees are due.') +
    table(2, row(cell(p('Licence')), cell(p('10')))) +
    p('End.'),
)
const edits: readonly Edit[] = [
  { kind: 'replace', at: { index: 0 }, old: 'dealer', text: 'trader' },
  { kind: 'replace', at: { index: 0 }, old: 'sales', text: 'all sales' },
  {
    kind: 'insert-paragraphs',
    at: { index: 1 },
    where: 'after',
    paragraphs: [{ text: 'It gives its reasons in writing.' }],
  },
  { kind: 'delete-paragraph', at: { index: 2 } },
  { kind: 'insert-row', table: 0, row: 0, cells: ['Permit', '20'] },
]

const result = redline(base, edits, stamp)
if (!result.ok) throw new Error(result.messages[0]?.reason)
const { bytes, receipt } = result.value
const sent = opened(bytes)

function outcomes(file: OoxmlPackage): string[] {
  const returned = readReturned(file, receipt)
  if (!returned.ok) throw new Error('not read')
  return returned.value.map((one) => one.outcome)
}

const value = <T>(given: { ok: true; value: T } | { ok: false }): T => {
  if (!given.ok) throw new Error('failed')
  return given.value
}

const changed = (file: OoxmlPackage, from: string, to: string): OoxmlPackage =>
  withParts(
    file,
    new Map([['word/document.xml', (partText(file, 'word/document.xml') ?? '').replace(from, to)]]),
  )

describe('readReturned', () => {
  it('finds all changes open in the file as it was sent', () => {
    expect(outcomes(sent)).toEqual(['pending', 'pending', 'pending', 'pending', 'pending'])
  })
  it('finds all accepted, or all rejected', () => {
    expect(new Set(outcomes(value(accept(sent))))).toEqual(new Set(['accepted']))
    expect(new Set(outcomes(value(reject(sent))))).toEqual(new Set(['rejected']))
  })
  it('tells changes of one paragraph apart', () => {
    const ids = new Set(
      value(listRevisions(sent))
        .filter((one) => /dealer|trader/.test(one.text))
        .map((one) => one.id),
    )
    expect(outcomes(value(reject(sent, { ids }))).slice(0, 2)).toEqual(['rejected', 'pending'])
    expect(outcomes(value(accept(sent, { ids }))).slice(0, 2)).toEqual(['accepted', 'pending'])
  })
  it('tells what the committee wrote otherwise', () => {
    const accepted = value(accept(sent))
    expect(outcomes(changed(accepted, 'trader', 'merchant'))).toEqual([
      'edited',
      'accepted',
      'accepted',
      'accepted',
      'accepted',
    ])
    expect(outcomes(changed(accepted, 'in writing', 'in a letter'))[2]).toBe('edited')
  })
  it('finds a change in a paragraph that was changed elsewhere', () => {
    expect(outcomes(changed(value(accept(sent)), 'must keep', 'shall keep')).slice(0, 2)).toEqual([
      'accepted',
      'accepted',
    ])
  })
})

describe('readReturned of notes', () => {
  const noted = {
    body: p(r('A fine') + noteMark(2) + r(' is due.')) + p('End.'),
    footnotes: footnote(2, 'As fixed by order.'),
  }
  const result = redline(
    docx(noted),
    [
      { kind: 'insert-note', at: { index: 1 }, note: 'footnote', from: 3, text: 'Of the Act.' },
      { kind: 'delete-note', at: { index: 0 }, note: 'footnote', id: '2' },
    ],
    stamp,
  )
  if (!result.ok) throw new Error(result.messages[0]?.reason)
  const { receipt } = result.value
  const file = opened(result.value.bytes)
  const told = (given: OoxmlPackage): string[] =>
    value(readReturned(given, receipt)).map((one) => one.outcome)
  it('tells what became of them, with the words of the one that goes in the receipt', () => {
    expect(receipt.changes.map(({ before, after }) => [before, after])).toEqual([
      ['', 'Of the Act.'],
      [' As fixed by order.', ''],
    ])
    expect(told(file)).toEqual(['pending', 'pending'])
    expect(told(value(accept(file)))).toEqual(['accepted', 'accepted'])
    expect(told(value(reject(file)))).toEqual(['rejected', 'rejected'])
  })
  it('leaves no trace of a new note when all is rejected', () => {
    const back = value(reject(file))
    expect(partText(back, 'word/footnotes.xml')).toBe(partText(opened(noted), 'word/footnotes.xml'))
  })
})
