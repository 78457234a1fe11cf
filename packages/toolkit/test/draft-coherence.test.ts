import { readdirSync, readFileSync } from 'node:fs'
import { check } from '@concordance/coherence'
import { applyAmendments, parseAmendments } from '@concordance/drafting'
import { read } from '@concordance/formats'
import { toLaw } from '@concordance/law-tree'
import { expect, test } from 'vitest'
import { operations } from '../src/index.ts'
import { memoryContext } from './memory-context.ts'

const fixtures = new URL('../../../fixtures/', import.meta.url)
const countries = readdirSync(fixtures).filter((name) => ['marendia', 'sourane', 'caldamar'].includes(name))

test.each(countries)('all that is drafted for %s brings no new coherence finding', async (country) => {
  const bytes = readFileSync(new URL(`${country}/law.md`, fixtures))
  const context = memoryContext({ 'law.md': bytes })
  const draft = operations.find(({ name }) => name === 'draft')
  const result = await draft?.run(context, { arguments: ['law.md'], options: {} })
  const law = toLaw(await read(bytes, { file: 'law.md' }))
  const { amendments } = parseAmendments(result?.json)
  const told = (one: typeof law) =>
    check([one]).findings.map(({ rule, at }) => `${rule} ${at.path}: ${at.quote.slice(0, 80)}`)
  const before = new Set(told(law))
  expect(amendments.length).toBeGreaterThan(5)
  expect(told(applyAmendments(law, amendments).law).filter((one) => !before.has(one))).toEqual([])
})
