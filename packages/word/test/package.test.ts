import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Limits, openPackage, partText, readDocument, savePackage, withParts } from '../src/index.ts'
import { docx } from './build/docx.ts'
import { p } from './build/markup.ts'
import { opened } from './build/read.ts'

const rules = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  openPackage(bytes, limits).messages.map((one) => one.ruleId)
const bill = docx(p('A licence is required.'))

describe('openPackage', () => {
  it('opens a Word file without remarks', () => {
    expect(openPackage(bill)).toMatchObject({ ok: true, messages: [], value: { main: 'word/document.xml' } })
  })

  it.each([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['plain text', strToU8('Section 1. A licence is required.'), 'not-a-package'],
    ['a password-protected file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'encrypted-or-legacy'],
    ['a file cut off', bill.subarray(0, 900), 'zip-damaged'],
    ['another zip archive', zipSync({ 'a.txt': strToU8('a') }), 'not-docx'],
    [
      'an OpenDocument file',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      'not-docx',
    ],
    ['a name outside', zipSync({ '../evil.xml': strToU8('a') }), 'zip-path'],
    ['a zip bomb', zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }), 'zip-bomb'],
  ])('answers %s with a message', (_, bytes, rule) => {
    expect(openPackage(bytes)).toMatchObject({ ok: false, messages: [{ ruleId: rule, fatal: true }] })
  })

  it('keeps to its limits', () => {
    expect(rules(bill, { entries: 2 })).toEqual(['zip-limit'])
    expect(rules(bill, { totalSize: 500 })).toEqual(['zip-limit'])
    expect(rules(bill, { fileSize: 10 })).toEqual(['zip-limit'])
  })

  it('notices a changed byte', () => {
    const damaged = bill.slice()
    damaged[60] = (damaged[60] ?? 0) ^ 0xff
    expect(rules(damaged)).toEqual(['zip-damaged'])
  })

  it('warns of what it does not run, fetch or read', () => {
    const protection = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    const relationships =
      '<Relationship Id="rId90" Type="http://x/attachedTemplate" Target="http://example.test/t.dotm" TargetMode="External"/>'
    const extra = {
      'word/vbaProject.bin': 'x',
      '_xmlsignatures/sig1.xml': '<x/>',
      'word/embeddings/a.bin': 'x',
    }
    const messages = rules(docx({ body: p('x'), settings: protection, relationships, extra }))
    expect(messages).toEqual(['macros', 'signed', 'protected', 'embedded', 'external'])
  })

  it('reads the strict dialect and says so', () => {
    const text = partText(opened(bill), 'word/document.xml') ?? ''
    const strict = text.replace(
      /xmlns:w="[^"]*"/,
      'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
    )
    const file = savePackage(withParts(opened(bill), new Map([['word/document.xml', strict]])))
    expect(rules(file)).toEqual(['strict-ooxml'])
  })

  it.each([
    ['broken', '<w:p><w:r></w:p>', 'xml-broken'],
    ['cut off', '<w:p', 'xml-broken'],
    ['nested too deep', '<w:sdt>'.repeat(10_000), 'xml-nesting'],
  ])('tells the place where the text is %s', (_, body, rule) => {
    const result = openPackage(docx(body))
    if (!result.ok) throw new Error('not opened')
    const document = readDocument(result.value)
    expect(document).toMatchObject({ ok: false, messages: [{ ruleId: rule, part: 'word/document.xml' }] })
    expect(document.messages[0]?.place?.line).toBe(2)
  })

  it('reads text with NUL and lone surrogate references', () => {
    const result = readDocument(opened('<w:p><w:r><w:t>a\u0000b&#xD800;c</w:t></w:r></w:p>'))
    expect(result.ok).toBe(true)
  })
})

describe('savePackage', () => {
  it('keeps the packed bytes of what was not touched, and gives the same file each time', () => {
    const source = opened(bill)
    const changed = withParts(source, new Map([['word/document.xml', '<w:document/>']]))
    const again = opened(bill)
    expect(savePackage(source)).toEqual(savePackage(again))
    expect(changed.entries.get('word/styles.xml')?.stored?.packed).toEqual(
      source.entries.get('word/styles.xml')?.stored?.packed,
    )
    expect(savePackage(changed)).not.toEqual(savePackage(source))
  })

  it('is opened again with the same content', () => {
    const source = opened(bill)
    const again = opened(savePackage(source))
    expect([...again.entries.values()].map((one) => one.content)).toEqual(
      [...source.entries.values()].map((one) => one.content),
    )
  })
})
