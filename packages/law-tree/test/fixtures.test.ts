import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../src/blocks.ts'
import { flatten, toLaw } from '../src/index.ts'
import type { FlatClause } from '../src/types.ts'
import { readFixture } from './read-fixture.ts'

const folder = new URL('fixtures/', import.meta.url)
const joined = (text: string) => text.replace(/\s+/g, '')

/** One row of an expected outline: kind, path, heading or term, id, words. */
function rowOf({ clause, ancestors }: FlatClause): string {
  const name = clause.term ?? clause.heading ?? ''
  const flags = [clause.role, clause.repealed ? 'repealed' : '', clause.quoted ? 'quoted' : '']
    .filter(Boolean)
    .join(' ')
  const words = clause.text.slice(clause.bodyStart).replace(/\n/g, ' / ')
  return `${'  '.repeat(ancestors.length)}${clause.kind} | ${clause.number ?? ''} | ${clause.path} | ${name} | ${clause.id} | ${flags} | ${words}`
}

describe('made-up laws', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  test('every tradition has one', () => expect(names.length).toBeGreaterThan(12))
  for (const name of names) {
    const language = name.split('.').at(-2) ?? ''
    const source = readFileSync(new URL(name, folder), 'utf8')
    const reading = readFixture(source, language)
    const law = toLaw(reading)
    test(`${name}: the outline is the expected one`, () => {
      const expected = new URL(name.replace(/\.txt$/, '.json'), folder)
      expect(existsSync(expected), `${expected.pathname} is missing`).toBe(true)
      expect(flatten(law).map(rowOf)).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
    })
    test(`${name}: no text is lost, no id comes twice`, () => {
      const clauses = flatten(law).map(({ clause }) => clause)
      expect(joined(clauses.map((clause) => clause.text).join(''))).toBe(
        joined(
          blocksOf(reading.tree)
            .map((block) => block.text)
            .join(''),
        ),
      )
      expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length)
      for (const clause of clauses) expect(clause.spans.length > 0 || clause.text === '').toBe(true)
    })
  }
})
