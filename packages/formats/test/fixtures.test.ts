import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../src/decode.ts'
import { read } from '../src/index.ts'
import { compact } from './compact.ts'

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))

/** `gazette.md` is read and must give `gazette.md.expected.json`, which a person has checked. */
describe('fixtures', () => {
  test('there are some', () => {
    expect(names.length).toBeGreaterThan(8)
  })

  test.each(names)('%s', async (name) => {
    const bytes = readFileSync(new URL(name, folder))
    const found = compact(await read(bytes, { file: name }), decode(bytes).text)
    const expected = new URL(`${name}.expected.json`, folder)
    if (!existsSync(expected))
      expect.fail(
        `${name}.expected.json is missing; check this and write it there:\n${JSON.stringify(found, null, 1)}`,
      )
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })
})
