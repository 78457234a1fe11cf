import { deepEqual, throws } from 'node:assert/strict'
import { describe, test } from 'vitest'
import { readFlatYaml } from '../src/flat-yaml.ts'

describe('readFlatYaml', () => {
  test('values stay as typed', () =>
    deepEqual(readFlatYaml('retention: 015\nauthority: "the Board" # seat\n'), {
      retention: '015',
      authority: 'the Board',
    }))
  test('an empty file has no values', () => deepEqual(readFlatYaml(''), {}))
  test('a list is refused', () => throws(() => readFlatYaml('- a\n'), /no names and values/))
  test('a nested value is refused by its name', () =>
    throws(() => readFlatYaml('a: { b: c }\n'), /"a" holds no single value/))
  test('what is no YAML is refused with its place', () =>
    throws(() => readFlatYaml('a: "b'), /no valid YAML \(.*line/))
})
