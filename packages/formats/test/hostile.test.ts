import { describe, expect, test } from 'vitest'
import { type Block, blockText, ReadError, read } from '../src/index.ts'
import { utf8 } from './bytes.ts'
import { letters } from './visible.ts'

const seconds = 5

/** Repeated until it makes about this many characters: what takes quadratic time takes minutes on it. */
const size = 100_000

const patterns: readonly (readonly [string, string])[] = [
  ['a.md', '['],
  ['a.md', '![a]('],
  ['a.md', '[^a'],
  ['a.md', '*a **b '],
  ['a.md', '**b** '],
  ['a.md', '**b\n'],
  ['a.md', '`a``'],
  ['a.md', '> '],
  ['a.md', '- '],
  ['a.md', '#'],
  ['a.md', '<!-- '],
  ['a.md', '<a '],
  ['a.md', '](('],
  ['a.md', '|a|b\n|-|-\n'],
  ['a.md', '&amp'],
  ['a.md', ' \t'],
  ['a.md', '\\'],
  ['a.md', 'a\n'],
  ['a.md', 'a-\n'],
  ['a.txt', 'a '],
  ['a.txt', '[1] a\n\n'],
  ['a.txt', '1.1.1.'],
  ['a.txt', 'ivxlcdm'],
  ['a.txt', '.)]*'],
  ['a.txt', ' '.repeat(50)],
  ['a.html', '<b>'],
  ['a.html', '<p><font>a'],
  ['a.html', '<table><tr><td>'],
  ['a.html', '<li>a'],
  ['a.html', 'a<br>'],
  ['a.html', '<a href="#fn1">'],
  ['a.html', '<'],
  ['a.html', '&lt'],
  ['a.html', '<p>a'],
  ['a.html', '<script>'],
  ['a.html', '<!--'],
  ['a.json', '["a",'],
  ['a.json', '"\\\\'],
  ['a.xml', '<a>'],
  ['a.xml', '<a b="'],
  ['a.xml', '<![CDATA['],
  ['a.xml', '&amp;'],
]

const heads: Record<string, string> = {
  html: '<!doctype html>',
  xml: '<?xml version="1.0"?><x>',
  json: '{"title":"a","provisions":[',
}

describe(`no pattern takes more than ${seconds} s`, () => {
  test.each(patterns)(
    '%s %j',
    async (file, pattern) => {
      const head = heads[file.slice(2)] ?? ''
      const bytes = utf8(head + pattern.repeat(size / pattern.length))
      const found = await read(bytes, { file, language: 'en' }).catch((error: unknown) => error)
      if (found instanceof Error) expect(found).toBeInstanceOf(ReadError)
    },
    seconds * 1000,
  )
})

describe('time grows with the length', () => {
  test('formatting elements that are never closed, each with its own attribute', async () => {
    const opened = Array.from({ length: 5000 }, (_, index) => `<b id=${index}>`).join('')
    const { tree } = await read(utf8(`<!doctype html>${opened}${'<p>words'.repeat(3000)}`), {
      file: 'a.html',
    })
    expect(tree.children.length).toBe(3000)
  }, 5000)

  test('500 elements deep is read, words and all', async () => {
    const depth = 490
    const page = `<!doctype html><body>${'<div>'.repeat(depth)}Words${'</div>'.repeat(depth)}`
    const { tree } = await read(utf8(page), { file: 'a.html' })
    expect(letters((tree.children as Block[]).map(blockText).join(''))).toBe('Words')
    const xml = `<?xml version="1.0"?>${'<a>'.repeat(depth)}Words${'</a>'.repeat(depth)}`
    expect((await read(utf8(xml), { file: 'a.xml' })).tree.children.length).toBe(1)
  })
})
