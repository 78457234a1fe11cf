import type { Reading } from '@concordance/formats'
import { toLaw } from '@concordance/law-tree'
import { describe, expect, it } from 'vitest'
import { compareLaws, stretchesOf } from '../src/index.ts'

const boats = [
  '1. Register',
  '(1) The harbour master shall keep a register of all boats that lie in the harbour.',
  '(2) The register is open to everyone who asks for it in the hours of the office.',
  '2. Moorings',
  '(1) No boat shall be moored at the fish quay between the hours of four and nine.',
  '(2) A buoy that has broken loose shall be brought back to its chain by its owner.',
  '3. Fees',
  'The fee for a night is ten crowns, to be paid before the boat leaves the harbour.',
]

const law = (...lines: readonly string[]) => {
  const reading: Reading = {
    tree: {
      type: 'root',
      children: lines.map((value, index) => ({
        type: 'paragraph',
        children: [{ type: 'text', value }],
        data: { anchor: { start: index * 1000, end: index * 1000 + value.length } },
      })),
    },
    title: 'Harbour Act',
    language: 'en',
    source: { file: 'harbour.txt', format: 'txt', sha256: '0' },
    messages: [],
  }
  return toLaw(reading)
}

const changes = (after: readonly string[]) =>
  compareLaws(law(...boats), law(...after))
    .rows.filter((row) => row.changes.length > 0)
    .map((row) => `${row.before?.path ?? '–'} > ${row.after?.path ?? '–'}: ${row.changes.join(', ')}`)

describe('compareLaws', () => {
  it('finds nothing between a law and itself', () => {
    const { counts } = compareLaws(law(...boats), law(...boats))
    expect(counts).toMatchObject({
      inserted: 0,
      deleted: 0,
      moved: 0,
      renumbered: 0,
      retitled: 0,
      reworded: 0,
    })
  })

  it('follows clauses behind an inserted one to their new numbers', () => {
    const inserted = ['2. Lights', 'Every boat shall show a white light at its mast from dusk until dawn.']
    const after = [
      ...boats.slice(0, 3),
      ...inserted,
      ...boats.slice(3).map((line) => line.replace(/^3\./, '4.').replace(/^2\./, '3.')),
    ]
    expect(changes(after)).toEqual(['– > 2: inserted', '2 > 3: renumbered', '3 > 4: renumbered'])
  })

  it('shows a section that moved as moved', () => {
    const after = [
      '1. Moorings',
      ...boats.slice(4, 6),
      '2. Register',
      ...boats.slice(1, 3),
      ...boats.slice(6),
    ]
    const found = changes(after)
    expect(found.filter((line) => line.includes('moved'))).toHaveLength(1)
    expect(found).not.toContainEqual(expect.stringContaining('inserted'))
  })

  it('tells new words, new headings and what went', () => {
    const after = boats
      .filter((line) => !line.startsWith('(2) A buoy'))
      .map((line) =>
        line.replace('ten crowns', 'twelve crowns').replace('1. Register', '1. Register of boats'),
      )
    expect(changes(after)).toEqual(['1 > 1: retitled', '2(2) > –: deleted', '3 > 3: reworded'])
  })

  it('weaves both versions into one text', () => {
    const after = boats.map((line) => line.replace('ten crowns', 'twelve crowns'))
    const row = compareLaws(law(...boats), law(...after)).rows.find((one) => one.changes.length > 0)
    if (!row) throw new Error('nothing changed')
    expect(stretchesOf(row).words.slice(0, 4)).toEqual([
      { text: 'The fee for a night is ' },
      { text: 'ten', change: 'deleted' },
      { text: 'twelve', change: 'inserted' },
      { text: ' crowns, to be paid before the boat leaves the harbour.' },
    ])
  })
})
