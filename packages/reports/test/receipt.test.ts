import { receiptLanguages } from '@concordance/templates'
import { describe, expect, it } from 'vitest'
import { type RedlineReceipt, writeReceipt } from '../src/index.ts'

const receipt: RedlineReceipt = {
  program: 'Concordance 0.1.0',
  author: 'Drafting Office',
  date: '2026-03-01T00:00:00Z',
  base: { file: 'act.docx', format: 'docx', sha256: 'aa11', fresh: false },
  target: { file: 'amendments.json', sha256: 'bb22', kind: 'amendments' },
  output: { file: 'bill.docx', sha256: 'cc33' },
  changes: [
    {
      number: 1,
      clause: '7(2)',
      amendment: 'a1',
      obligations: ['fp-7-period'],
      rationale: 'Longer.',
      kind: 'replace',
      old: 'five <years>',
      new: 'ten years',
    },
    { number: 2, kind: 'merge', old: '\n', new: ' ' },
  ],
  refused: [
    {
      amendment: 'a2',
      clause: '8',
      rule: 'no-clause',
      reason: 'The base has no clause 8.',
      old: '',
      new: 'x',
    },
  ],
  gates: [
    { gate: 'G1', asks: 'asked in English', holds: true },
    { gate: 'G99', asks: 'A gate of tomorrow.', holds: false, because: 'found' },
  ],
  notes: ['the amendments were made on another file'],
}

describe('writeReceipt', () => {
  const page = writeReceipt(receipt, { language: 'en' })

  it('names files with their hashes, changes with clause and obligation, and what was refused', () => {
    for (const words of [
      'aa11',
      'bb22',
      'cc33',
      '7(2)',
      'fp-7-period',
      'Longer.',
      'a2',
      'The base has no clause 8.',
    ])
      expect(page).toContain(words)
    expect(page).toContain('2 written, 1 refused')
    expect(page).toContain('the amendments were made on another file')
  })

  it('escapes words of the law and shows the end of a paragraph by its sign', () => {
    expect(page).toContain('<del>five &#x3C;years></del>')
    expect(page).toContain('<del>¶</del>')
  })

  it('tells how each gate did, also one that the wording does not know', () => {
    expect(page).toMatch(/G1<\/th><td>Accepting all changes[^<]*<\/td><td>Holds/)
    expect(page).toContain('A gate of tomorrow.</td><td>Fails (found)')
  })

  it('gives the reason of what was refused in the language of the page, where there is a sentence for its rule', () => {
    expect(page).toContain('The base has no clause 8.')
    expect(writeReceipt(receipt, { language: 'fr' })).toContain('vérifiez la référence et la version')
    expect(writeReceipt(receipt, { language: 'es' })).toContain('compruebe la cita y la versión')
    const [first] = receipt.refused
    const strange = { ...receipt, refused: first ? [{ ...first, rule: 'rule-of-tomorrow' }] : [] }
    expect(writeReceipt(strange, { language: 'fr' })).toContain('<span lang="en">The base has no clause 8.')
  })

  it('names the two sides of a move', () => {
    const change = (number: number, kind: 'delete-paragraph' | 'insert-paragraphs') =>
      ({ number, kind, old: '', new: 'x', move: 'move 1' }) as const
    const changes = [change(1, 'delete-paragraph'), change(2, 'insert-paragraphs')]
    const moved = writeReceipt({ ...receipt, changes }, { language: 'en' })
    expect(moved).toContain('Moved away')
    expect(moved).toContain('Moved here')
  })

  it('says where the base was set anew', () => {
    expect(page).not.toContain('no Word file')
    const fresh = { ...receipt, base: { ...receipt.base, fresh: true } }
    expect(writeReceipt(fresh, { language: 'en' })).toContain('The base was no Word file.')
  })

  it.each(receiptLanguages)('is whole in %s', (language) => {
    const text = writeReceipt(receipt, { language })
    expect(text).not.toContain('undefined')
    expect(text).toContain(`<html lang="${language}"`)
    expect(text).not.toMatch(/<script/)
  })

  it('names the languages there are', () => {
    expect(() => writeReceipt(receipt, { language: 'xx' })).toThrow(/choose one of/)
  })
})
