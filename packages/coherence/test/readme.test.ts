import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withTable } from '../table.mjs'

test('the table of rules in the README is that of the YAML files', async () => {
  expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toBe(await withTable())
})
