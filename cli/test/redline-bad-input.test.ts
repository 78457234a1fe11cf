import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPackage, partText, savePackage, withParts } from '../../packages/word/src/index.ts'
import { docx, type Parts } from '../../packages/word/test/build/docx.ts'
import { concordance, namesIn, temporaryFolder } from './command.ts'

const folder = temporaryFolder()
const at = (name: string) => join(folder.path, name)
afterAll(folder.remove)

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const body = p('1. Licences') + p('A dealer pays a fee.') + p('2. Books') + p('A dealer keeps a book.')
const write = (name: string, parts: Partial<Parts> = {}) => writeFileSync(at(name), docx({ body, ...parts }))

/** The same file with the names of the strict dialect. */
function strict(): Uint8Array {
  const opened = openPackage(docx({ body }))
  if (!opened.ok) throw new Error('not opened')
  const text = partText(opened.value, opened.value.main) ?? ''
  const renamed = text.replace(
    /xmlns:w="[^"]*"/,
    'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
  )
  return savePackage(withParts(opened.value, new Map([[opened.value.main, renamed]])))
}

const amendment = {
  id: 'a1',
  action: 'replace',
  place: { path: '1', position: 'in' },
  old: 'a fee',
  new: 'the fee',
  obligations: [],
}

beforeAll(() => {
  write('plain.docx')
  write('signed.docx', { extra: { '_xmlsignatures/sig1.xml': '<x/>', '_xmlsignatures/origin.sigs': '' } })
  write('protected.docx', { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' })
  writeFileSync(at('encrypted.docx'), Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'))
  writeFileSync(at('strict.docx'), strict())
  writeFileSync(at('cut.docx'), docx({ body }).subarray(0, 900))
  writeFileSync(at('picture.docx'), Buffer.from('89504e470d0a1a0a0000', 'hex'))
  writeFileSync(at('list.json'), JSON.stringify({ amendments: [amendment] }))
  const other = { base: { file: 'older.docx', sha256: '0'.repeat(64) } }
  const gone = { ...amendment, id: 'a2', old: 'a word that nobody wrote' }
  const twice = { ...amendment, id: 'a3', place: { path: '2', position: 'in' }, old: 'e' }
  writeFileSync(at('other.json'), JSON.stringify({ ...other, amendments: [amendment, gone, twice] }))
})

const redline = (base: string, list: string, ...more: string[]) =>
  concordance(['redline', at(base), at(list), '-o', at(`out-${base}`), '--force', ...more])

describe('a base that cannot be redlined', () => {
  it.each([
    ['encrypted.docx', /encrypted\.docx: .*(password|older)/],
    ['cut.docx', /cut\.docx: /],
    ['picture.docx', /picture\.docx: /],
    ['strict.docx', /strict\.docx.*: This file is in the strict dialect .*save it as a normal \.docx/],
    ['signed.docx', /signed\.docx.*: This file is digitally signed/],
    ['protected.docx', /protected\.docx.*: This file is protected against editing \(readOnly\)/],
  ])('is refused in one sentence, and nothing is written: %s', async (base, reason) => {
    const ran = await redline(base, 'list.json')
    expect(ran.code).toBe(1)
    expect(ran.out).toBe('')
    expect(ran.err.trim().split('\n').at(-1)).toMatch(reason)
    expect(ran.err).not.toMatch(/\bat .*:\d+:\d+|node:internal|TypeError/)
    expect(namesIn(folder.path).filter((name) => name.startsWith(`out-${base.slice(0, -5)}`))).toEqual([])
  })

  it('is written all the same where the signature may go', async () => {
    const ran = await redline('signed.docx', 'list.json', '--drop-signature')
    expect(ran.code).toBe(0)
    expect(readFileSync(at('out-signed.docx')).includes('_xmlsignatures')).toBe(false)
  })
})

describe('amendments made on another file', () => {
  it('are tried by their words; each that fails is named, in the terminal and as JSON', async () => {
    const ran = await redline('plain.docx', 'other.json')
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/made on another file \(older\.docx, SHA-256 000000000000…\)/)
    expect(ran.err).toMatch(/not written \(amendment a2, clause 1\): .*“a word that nobody wrote”/)
    expect(ran.err).toMatch(/not written \(amendment a3, clause 2\): /)
    const told = await redline('plain.docx', 'other.json', '--json')
    expect(told.code).toBe(1)
    expect(JSON.parse(told.out)).toMatchObject({
      changes: [{ amendment: 'a1', old: 'a fee', new: 'the fee' }],
      refused: [
        { amendment: 'a2', rule: 'old-words-missing', reason: expect.stringMatching(/\.$/) },
        { amendment: 'a3', rule: 'old-words-twice', reason: expect.stringMatching(/\.$/) },
      ],
      notes: [expect.stringContaining('made on another file')],
    })
  })
})
