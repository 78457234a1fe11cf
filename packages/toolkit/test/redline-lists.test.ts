import { openPackage, partText } from '@concordance/word'
import { describe, expect, it } from 'vitest'
import { docx } from '../../word/test/build/docx.ts'
import { instance, list, lvl, num, p } from '../../word/test/build/markup.ts'
import { amendmentsFile, runRedline } from './run-redline.ts'
import { value, wordLines } from './word-lines.ts'

const insertion = {
  action: 'insert',
  place: { path: '2', position: 'after' },
  new: '2A. Books\n(a) of purchases;\n(b) of sales.',
}
const tail = ['2A. Books', '(a) of purchases;', '(b) of sales.']
const run = (base: Uint8Array, amendment: object = insertion) =>
  runRedline(['law.docx', base], ['a.json', amendmentsFile([amendment])])

const typed = docx(
  p('1. Licences') +
    p('A dealer needs a licence.') +
    p('2. Fees') +
    p('A dealer pays a fee.') +
    p('3. Appeals') +
    p('Appeals lie to the court.'),
)
const numbered = docx({
  body:
    p('Licences for all dealers in firearms.', num(1)) +
    p('Fees of all dealers in firearms.', num(1)) +
    p('Appeals to the court.', num(1)),
  numbering: list(1, lvl(0, 'decimal', '%1.')) + instance(1, 1),
})

describe('items for which the law has no list', () => {
  it('have typed numbers in a law that types its numbers, and no list is made', async () => {
    const { out, receipt } = await run(typed)
    expect(receipt.refused).toEqual([])
    const lines = wordLines(out, 'accept')
    const from = lines.indexOf('2A. Books')
    expect(lines.slice(from, from + 4)).toEqual([...tail, '3. Appeals'])
    expect(wordLines(out, 'reject')).toEqual(wordLines(typed))
  })

  it('have typed numbers beside a list that cannot print them, which keeps its own', async () => {
    const { out, receipt } = await run(numbered)
    expect(receipt.refused).toEqual([])
    expect(wordLines(out, 'accept', true)).toEqual([
      '1. Licences for all dealers in firearms.',
      '2. Fees of all dealers in firearms.',
      ...tail,
      '3. Appeals to the court.',
    ])
    // None of the typed numbers is printed a second time by the list.
    expect(wordLines(out, 'accept').filter((line) => tail.includes(line))).toEqual(tail)
    expect(wordLines(out, 'reject', true)).toEqual(wordLines(numbered, undefined, true))
  })

  it('leave the definitions of lists as they are, byte for byte', async () => {
    const { out } = await run(numbered)
    const lists = (file: Uint8Array) => partText(value(openPackage(file)), 'word/numbering.xml')
    expect(lists(out)).toBe(lists(numbered))
    expect(lists(out)).toContain('w:abstractNum')
  })

  it('are told where the new one of two Word files has a list that the base does not have', async () => {
    const body = (items: string) =>
      p('1. Licences of dealers in firearms') +
      p('2. Books of dealers in firearms') +
      items +
      p('3. Appeals to the court')
    const before = docx(body(''))
    const after = docx({
      body: body(p('of all purchases;', num(1)) + p('of all sales.', num(1))),
      numbering: list(1, lvl(0, 'lowerLetter', '(%1)')) + instance(1, 1),
    })
    const { out, receipt, told } = await runRedline(['base.docx', before], ['new.docx', after])
    expect(receipt.refused).toEqual([])
    expect(wordLines(out, 'accept', true)).toEqual([
      '1. Licences of dealers in firearms',
      '2. Books of dealers in firearms',
      '(a) of all purchases;',
      '(b) of all sales.',
      '3. Appeals to the court',
    ])
    expect(told).toEqual([expect.stringMatching(/^the base has no list .*: 2 numbers are typed/)])
    expect(wordLines(out, 'reject')).toEqual(wordLines(before))
  })
})
