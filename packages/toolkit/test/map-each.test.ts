import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { mapOperation } from '../src/map.ts'
import type { MapMany } from '../src/map-job.ts'
import { mapOne } from '../src/map-one.ts'
import { memoryContext } from './memory-context.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}/law.md`, import.meta.url))
const laws = {
  'a.md': fixture('marendia'),
  'b.md': fixture('sourane'),
  'c.md': fixture('suhail'),
  'd.md': fixture('lanchuan'),
  'e.md': fixture('sotavel'),
}
const options = { each: true, top: '2' }

it('maps every file as a law of its own and counts the laws', async () => {
  const context = memoryContext(laws)
  const result = await mapOperation.run(context, { arguments: ['a.md', 'b.md', 'a.md'], options })
  const { mappings, problems } = result.json as { mappings: { law: { file: string } }[]; problems: unknown[] }
  expect(mappings.map(({ law }) => law.file)).toEqual(['a.md', 'b.md'])
  expect(problems).toEqual([])
  expect(context.steps.map(({ done, total }) => [done, total])).toEqual([
    [0, 2],
    [1, 2],
    [2, 2],
  ])
})

it('more than four laws go to the threads of the place, with the same result', async () => {
  const context = memoryContext(laws)
  const asked: string[] = []
  const mapMany: MapMany = (files, choices, done) =>
    Promise.all(
      files.map(async (file) => {
        asked.push(file)
        const outcome = structuredClone(await mapOne(context, file, choices))
        done(file)
        return outcome
      }),
    )
  const input = { arguments: Object.keys(laws), options }
  const threads = await mapOperation.run({ ...context, mapMany }, input)
  expect(asked).toEqual(Object.keys(laws))
  expect(threads).toEqual(await mapOperation.run(context, input))
  asked.length = 0
  await mapOperation.run({ ...context, mapMany }, { arguments: ['a.md', 'b.md'], options })
  expect(asked).toEqual([])
})

it('a damaged law is a problem of its own, with its file', async () => {
  const context = memoryContext({ ...laws, 'x.md': '' })
  const result = await mapOperation.run(context, { arguments: ['a.md', 'x.md'], options })
  expect(result.failed).toBe(true)
  expect(result.json).toMatchObject({ mappings: [{}], problems: [{ file: 'x.md' }] })
  expect(result.messages.filter(({ fatal }) => fatal).map(({ file }) => file)).toEqual(['x.md'])
})
