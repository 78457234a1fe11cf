import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { concordance, expectOneSentence, fixtures, namesIn, temporaryFolder } from './command.ts'

const folder = temporaryFolder()
const at = (name: string) => join(folder.path, name)
afterAll(folder.remove)

beforeAll(() => {
  copyFileSync(join(fixtures, 'marendia/law.docx'), at('act.docx'))
  const words = readFileSync(join(fixtures, 'marendia/law.md'), 'utf8')
  writeFileSync(at('bill.md'), words.replace('premises for five years', 'premises for ten years'))
  const place = { path: '30(1)', position: 'in' }
  const good = {
    id: 'a1',
    action: 'replace',
    place,
    old: 'five years',
    new: 'ten years',
    obligations: ['fp-7-period'],
  }
  writeFileSync(at('good.json'), JSON.stringify({ amendments: [good] }))
  writeFileSync(
    at('mixed.json'),
    JSON.stringify({ amendments: [good, { ...good, id: 'a2', old: 'never written' }] }),
  )
})

describe('concordance redline', () => {
  it('writes a Word file with a receipt to read and a receipt to print', async () => {
    const ran = await concordance([
      'redline',
      at('act.docx'),
      at('good.json'),
      '-o',
      at('one.docx'),
      '--author',
      'Drafting Office',
    ])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(namesIn(folder.path).filter((name) => name.startsWith('one.'))).toEqual([
      'one.docx',
      'one.receipt.html',
      'one.receipt.json',
    ])
    const receipt = JSON.parse(readFileSync(at('one.receipt.json'), 'utf8'))
    expect(receipt).toMatchObject({ author: 'Drafting Office', base: { file: 'act.docx' }, refused: [] })
    expect(receipt.changes).toMatchObject([{ clause: '30(1)', old: 'five years', new: 'ten years' }])
  })

  it('ends with 1 and the list where something was refused, and writes the rest', async () => {
    const ran = await concordance([
      'redline',
      at('act.docx'),
      at('mixed.json'),
      '-o',
      at('two.docx'),
      '--json',
    ])
    expect(ran.code).toBe(1)
    expect(ran.err.trim().split('\n')).toEqual([
      expect.stringMatching(
        /act\.docx: not written \(amendment a2, clause 30\(1\)\): The words “never written” do not stand/,
      ),
    ])
    expect(JSON.parse(ran.out)).toMatchObject({ changes: [{}], refused: [{ amendment: 'a2' }] })
    expect(existsSync(at('two.docx'))).toBe(true)
  })

  it('replaces nothing without --force, not even a receipt', async () => {
    writeFileSync(at('three.receipt.html'), 'mine')
    const ran = await concordance(['redline', at('act.docx'), at('bill.md'), '-o', at('three.docx')])
    expectOneSentence(ran, 1)
    expect(existsSync(at('three.docx'))).toBe(false)
    expect(readFileSync(at('three.receipt.html'), 'utf8')).toBe('mine')
  })

  it('gives the file alone to standard output', async () => {
    const ran = await concordance(['redline', at('act.docx'), at('bill.md'), '-o', '-'])
    expect(ran.code).toBe(0)
    expect(ran.out.startsWith('PK')).toBe(true)
  })

  it.each([
    [['redline', 'a.docx'], 2],
    [['redline', 'a.docx', 'b.docx'], 2],
    [['redline', 'a.docx', 'b.docx', '-o', 'c.pdf'], 2],
    [['redline', 'a.docx', 'b.docx', '-o', 'c.docx', '--date', 'soon'], 2],
    [['redline', at('nowhere.docx'), 'b.docx', '-o', at('c.docx')], 1],
  ] as const)('%j ends with %i', async (args, code) => {
    expectOneSentence(await concordance(args), code)
  })
})

describe('concordance diff', () => {
  it('shows changes with signs that need no colour, and folds the rest', async () => {
    const ran = await concordance(['diff', at('act.docx'), at('bill.md')])
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/\[-five-\]\{\+ten\+\}\s+years/)
    expect(ran.out).toMatch(/… \d+ unchanged: /)
    expect(ran.out).not.toContain('\u001b')
  })

  it('writes a page, Markdown and data, in the language asked for', async () => {
    const outputs = ['html', 'md', 'json'].flatMap((form) => ['-o', at(`d.${form}`)])
    const ran = await concordance(['diff', at('act.docx'), at('bill.md'), '--lang', 'fr', ...outputs])
    expect(ran.code).toBe(0)
    expect(readFileSync(at('d.html'), 'utf8')).toContain('<html lang="fr"')
    expect(readFileSync(at('d.md'), 'utf8')).toContain('<del>five</del><ins>ten</ins>')
    expect(JSON.parse(readFileSync(at('d.json'), 'utf8')).counts.reworded).toBe(1)
  })

  it('prints exactly one document with --json', async () => {
    const ran = await concordance(['diff', at('act.docx'), at('bill.md'), '--json'])
    const { rows } = JSON.parse(ran.out)
    expect(rows.filter((row: { changes: string[] }) => row.changes.length > 0)).toMatchObject([
      { changes: ['reworded'], after: { path: '30(1)' }, edits: [{ remove: 'five', insert: 'ten' }] },
    ])
  })

  it('knows no other form', async () => {
    expectOneSentence(await concordance(['diff', at('act.docx'), at('bill.md'), '-o', at('d.pdf')]), 2)
  })
})
