import { openPackage, readDocument } from '@concordance/word'
import { describe, expect, it } from 'vitest'
import { type LawText, writeLawText } from '../src/index.ts'

const law: LawText = {
  title: 'قانون \u0001',
  language: 'ar',
  date: '2026-03-01',
  program: '0.1.0',
  blocks: [
    { type: 'heading', depth: 2, text: [{ text: 'المادة الأولى' }] },
    { type: 'paragraph', level: 1, text: [{ text: 'سطر\n' }, { text: 'سطر آخر', bold: true, italic: true }] },
    { type: 'table', rows: [['1', '2'], ['3']] },
    { type: 'paragraph', level: 0, text: [] },
  ],
}

describe('writeLawText', () => {
  it('sets one paragraph or table for each block, in the direction of the language', async () => {
    const opened = openPackage(await writeLawText(law))
    if (!opened.ok) throw new Error(JSON.stringify(opened.messages))
    const read = readDocument(opened.value)
    if (!read.ok) throw new Error(JSON.stringify(read.messages))
    expect(read.value.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'table',
      'paragraph',
    ])
    const [heading, lines, table] = read.value.blocks
    expect(heading).toMatchObject({ text: 'المادة الأولى', outlineLevel: 1, rightToLeft: true })
    expect(lines).toMatchObject({
      text: 'سطر\nسطر آخر',
      runs: [{ bold: false }, { text: 'سطر آخر', bold: true, italic: true }],
    })
    expect(table?.type === 'table' && table.rows.map(({ cells }) => cells.length)).toEqual([2, 2])
  })

  it('gives the same bytes for the same text', async () => {
    expect(Buffer.from(await writeLawText(law)).equals(Buffer.from(await writeLawText(law)))).toBe(true)
  })
})
