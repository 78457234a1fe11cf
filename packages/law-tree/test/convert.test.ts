import { readdirSync, readFileSync } from 'node:fs'
import { read } from '@concordance/formats'
import { describe, expect, test } from 'vitest'
import { flatten, toAkomaNtoso, toLaw, toMarkdown, toMdast, toOutlineRows } from '../src/index.ts'
import { readFixture } from './read-fixture.ts'

const folder = new URL('fixtures/', import.meta.url)
const laws = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const reading = readFixture(readFileSync(new URL(name, folder), 'utf8'), name.split('.').at(-2) ?? '')
    return { name, reading, law: toLaw(reading) }
  })
const joined = (text: string) => text.replace(/\s+/g, '')
const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

describe.each(laws)('$name', ({ reading, law }) => {
  test('to mdast and back gives the same kinds, numbers and words', () => {
    const again = toLaw({ ...reading, tree: toMdast(law) })
    const shape = (one: typeof law) =>
      flatten(one).map(({ clause, ancestors }) => [
        ancestors.length,
        clause.kind,
        clause.number,
        clause.path,
        joined(clause.text),
      ])
    expect(shape(again)).toEqual(shape(law))
  })

  test('Akoma Ntoso is well formed, has every id once and every word in order', () => {
    const xml = toAkomaNtoso(law)
    const open: string[] = []
    for (const [, close, name = '', rest = ''] of xml.matchAll(/<(\/?)([A-Za-z]+)((?:[^<>"]|"[^"<]*")*)>/g)) {
      if (close) expect(open.pop()).toBe(name)
      else if (!rest.endsWith('/')) open.push(name)
    }
    expect(open).toEqual([])
    const ids = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { clause } of flatten(law)) expect(ids).toContain(clause.id.replace(/"/g, '&quot;'))
    const words = joined(unescaped(xml.replace(/<[^>]*>/g, ' ')))
    for (const { clause } of flatten(law))
      for (const line of clause.text.slice(clause.bodyStart).split('\n'))
        expect(words).toContain(joined(line))
  })

  test('as Markdown it is read again with the same numbered sections and all words', async () => {
    const source = new TextEncoder().encode(toMarkdown(law))
    const again = toLaw(await read(source, { file: 'law.md' }))
    const numbers = (one: typeof law) =>
      flatten(one).flatMap(({ clause }) =>
        clause.kind === 'section' && clause.number ? [clause.number] : [],
      )
    const letters = (one: typeof law) =>
      [
        ...joined(
          flatten(one)
            .map(({ clause }) => clause.text)
            .join(''),
        ),
      ]
        .sort()
        .join('')
    expect(letters(again)).toBe(letters(law))
    expect(numbers(again)).toEqual(numbers(law))
    expect([again.title, again.language]).toEqual([law.title, law.language])
  })

  test('rows have the shape of the contract', () => {
    const rows = toOutlineRows(law)
    const ids = new Set(rows.map((row) => row.id))
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['id', 'kind', 'number', 'path', 'heading', 'text', 'parent', 'line'])
      expect(row.parent === null || ids.has(row.parent)).toBe(true)
      expect(row.line).toBeGreaterThan(0)
    }
  })
})
