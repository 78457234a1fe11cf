import { describe, expect, test } from 'vitest'
import { docx } from '../../word/test/build/docx.ts'
import { p } from '../../word/test/build/markup.ts'
import { ReadError, type ReadOptions, read } from '../src/index.ts'
import { oneByte, utf8 } from './bytes.ts'

async function failure(bytes: Uint8Array, options: ReadOptions): Promise<ReadError> {
  const found = await read(bytes, options).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (found instanceof ReadError) return found
  throw new Error(`no ReadError, but ${String(found)}`)
}

const deep = 10_000
const word = docx(p('Words of a law'))

describe('what cannot be read is one sentence with file, reason and what to do', () => {
  const cases: [string, Uint8Array, string, string, RegExp][] = [
    ['an empty file', new Uint8Array(), 'a.md', 'file-empty', /^a\.md: the file is empty/],
    ['only white space', utf8(' \n\n '), 'a.txt', 'no-text', /^a\.txt: the file holds no text/],
    ['a page without words', utf8('<html><body><img></body></html>'), 'a.html', 'no-text', /holds no text/],
    [
      'a binary',
      Uint8Array.from({ length: 999 }, (_, i) => i % 29),
      'a.txt',
      'format-unknown',
      /no valid \.txt/,
    ],
    ['a cut Word file', word.subarray(0, word.length - 200), 'a.docx', 'file-damaged', /^a\.docx/],
    [
      'a zip of other things',
      utf8('PK\u0003\u0004picture.png'),
      'a.docx',
      'format-unknown',
      /no valid \.docx/,
    ],
    [
      'a Word file under a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0),
      'a.docx',
      'format-unreadable',
      /password/,
    ],
    ['RTF', utf8('{\\rtf1 words}'), 'a.rtf', 'format-unreadable', /save it as \.docx/],
    [
      'XML with entities',
      utf8('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'),
      'a.xml',
      'xml-dtd',
      /line 2.*entities/,
    ],
    [
      'an entity nobody declared',
      utf8('<?xml version="1.0"?>\n<a>&x;</a>'),
      'a.xml',
      'xml-malformed',
      /line 2/,
    ],
    [
      'XML that is cut off',
      utf8('<?xml version="1.0"?><a><b>words</b>'),
      'a.xml',
      'xml-malformed',
      /cut off/,
    ],
    [
      'deep XML',
      utf8(`<?xml version="1.0"?>${'<a>'.repeat(deep)}x${'</a>'.repeat(deep)}`),
      'a.xml',
      'too-deep',
      /500/,
    ],
    ['deep HTML', utf8(`<html><body>${'<div>'.repeat(deep)}x`), 'a.html', 'too-deep', /line 1.*500/],
    ['deep JSON', utf8(`${'['.repeat(deep)}"x"${']'.repeat(deep)}`), 'a.json', 'too-deep', /500/],
    ['broken JSON', utf8('{"title": "x",\n "provisions": ['), 'a.json', 'file-damaged', /not well formed/],
    ['JSON of another layout', utf8('{"name": "x"}'), 'a.json', 'layout-unknown', /provisions/],
  ]

  test.each(cases)('%s', async (_, bytes, file, ruleId, sentence) => {
    const error = await failure(bytes, { file })
    expect(error.ruleId).toBe(ruleId)
    expect(error.file).toBe(file)
    expect(error.message).toMatch(sentence)
    expect(error.message).toMatch(/^a\.[a-z]+[:,] .+[^.]\.$/)
    expect(error.message).not.toMatch(/\n|undefined|Error/)
  })

  test('a file of 200 MB', async () => {
    const error = await failure(new Uint8Array(200_000_000).fill(97), { file: 'a.txt' })
    expect(error.message).toBe(
      'a.txt: the file has 200 MB, more than the 20 MB that are read; split it or save the law alone.',
    )
  })

  test('limits can be given', async () => {
    const error = await failure(utf8('Words of a law'), { file: 'a.txt', limits: { textBytes: 5 } })
    expect(error.ruleId).toBe('file-too-large')
  })

  test('a format that the file is not', async () => {
    const error = await failure(utf8('Words of a law'), { file: 'a.txt', format: 'docx' })
    expect(error.ruleId).toBe('file-damaged')
  })
})

describe('what can be read all the same is said in a message', () => {
  const rules = async (bytes: Uint8Array, options: ReadOptions) =>
    (await read(bytes, options)).messages.map((message) => message.ruleId)

  test('a wrong ending', async () => {
    const reading = await read(word, { file: 'a.html' })
    expect(reading.source.format).toBe('docx')
    expect(reading.messages[0]?.reason).toMatch(/says html, but the content is docx/)
  })

  test('an encoding that was guessed', async () => {
    const bytes = oneByte('Le préfet délivre le permis demandé à l’armurier agréé.', 'windows-1252')
    expect(await rules(bytes, { file: 'a.txt' })).toEqual(['encoding-guessed'])
  })

  test('NUL characters and lone surrogates', async () => {
    const text = `${'The keeper of the register enters the arms. '.repeat(20)}\0`
    expect(await rules(utf8(text), { file: 'a.txt' })).toEqual(['nul-characters'])
    const json =
      '{"title":"A \\ud800 title","provisions":[{"section":"1","title":"x","content":"y \\udfff"}]}'
    const { title } = await read(utf8(json), { file: 'a.json' })
    expect(title).toBe('A \uFFFD title')
  })

  test('front matter that is no YAML', async () => {
    expect(await rules(utf8('---\ntitle: "x\n---\n# Law\n'), { file: 'a.md' })).toEqual(['front-matter'])
  })

  test('a language that the words contradict', async () => {
    const text =
      'La présente loi règle la détention des armes et la tenue du registre par le préfet de la région.'
    const reading = await read(utf8(`---\nlang: en\n---\n${text}`), { file: 'a.md' })
    expect(reading.language).toBe('en')
    expect(reading.messages.map((message) => message.reason)).toEqual([
      'the file says that the language is en, but the words look like fr; it was read as en.',
    ])
  })
})
