import { describe, expect, test } from 'vitest'
import { docx } from '../../word/test/build/docx.ts'
import { p } from '../../word/test/build/markup.ts'
import { type Limits, ReadError, read } from '../src/index.ts'
import { utf8 } from './bytes.ts'

const many = (piece: string, times = 300) => piece.repeat(times)

const cases: readonly (readonly [string, string, Uint8Array, Partial<Limits>])[] = [
  ['bytes of a text', 'a.md', utf8(many('words ')), { textBytes: 1000 }],
  ['bytes of a package', 'a.docx', docx(many(p('words'))), { packageBytes: 1000 }],
  ['bytes of a part', 'a.docx', docx(many(p('words'))), { partBytes: 5000 }],
  ['bytes of all parts', 'a.docx', docx(many(p('words'))), { unpackedBytes: 5000 }],
  ['paragraphs of Word', 'a.docx', docx(many(p('words'))), { blocks: 200 }],
  ['paragraphs of Markdown', 'a.md', utf8(many('words\n\n')), { blocks: 200 }],
  ['lines of a text', 'a.txt', utf8(many('1. words\n\n')), { blocks: 200 }],
  ['records', 'a.json', utf8(`{"title":"a","provisions":[${many('{"content":"b"},')}{}]}`), { blocks: 200 }],
  ['tags of HTML', 'a.html', utf8(`<!doctype html>${many('<p>words</p>')}`), { tags: 200 }],
  ['tags of XML', 'a.xml', utf8(`<?xml version="1.0"?><x>${many('<y>words</y>')}</x>`), { tags: 200 }],
  ['nesting', 'a.xml', utf8(`<?xml version="1.0"?>${many('<y>')}w${many('</y>')}`), { nesting: 100 }],
]

describe('limits', () => {
  test.each(cases)('%s: refused beyond, read within', async (_, file, bytes, limits) => {
    const refusal = await read(bytes, { file, language: 'en', limits }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ReadError)
    expect((refusal as ReadError).message).toMatch(/^a\.\w+.*: .+/)
    expect((await read(bytes, { file, language: 'en' })).tree.children.length).toBeGreaterThan(0)
  })
})

test('a gazette of 3,000 pages passes', async () => {
  const page = many('A keeper enters the maker, the number and the day of each arm. ', 8)
  const law = Array.from({ length: 3000 * 8 }, (_, at) => `${at + 1}. ${page}`).join('\n\n')
  const { tree } = await read(utf8(law), { file: 'a.txt', language: 'en' })
  expect(tree.children.length).toBe(24_000)
}, 60_000)

test('ten thousand elements inside one another are refused', async () => {
  for (const [file, head] of [
    ['a.xml', '<?xml version="1.0"?>'],
    ['a.html', '<!doctype html>'],
  ] as const) {
    const deep = utf8(`${head}${many('<div>', 10_000)}words${many('</div>', 10_000)}`)
    await expect(read(deep, { file, language: 'en' })).rejects.toThrow(ReadError)
  }
  const tables = docx(
    `${many('<w:tbl><w:tr><w:tc>', 10_000)}${p('x')}${many('</w:tc></w:tr></w:tbl>', 10_000)}`,
  )
  await expect(read(tables, { file: 'a.docx', language: 'en' })).rejects.toThrow(ReadError)
})
