import { join } from 'node:path'
import { expect, it } from 'vitest'
import { concordance, fixtures } from './command.ts'

const names = ['aulenburg', 'caldamar', 'lanchuan', 'marendia', 'sotavel', 'sourane']
const files = names.map((name) => join(fixtures, name, 'law.md'))

it('many laws on threads give what each gives by itself, in the order of the files', async () => {
  const ran = await concordance(['map', ...files, '--each', '--top', '4', '--json'])
  expect(ran.code).toBe(0)
  const alone = await Promise.all(
    files.map(async (file) => JSON.parse((await concordance(['map', file, '--top', '4', '--json'])).out)),
  )
  expect(JSON.parse(ran.out)).toEqual({ mappings: alone, problems: [] })
}, 60_000)

it('a file that cannot be read does not end the batch: the others are mapped, and the exit code tells', async () => {
  const ran = await concordance(['map', ...files.slice(0, 4), 'none.md', '--each', '--top', '1', '--json'])
  expect(ran.code).toBe(1)
  expect(ran.err).toMatch(/none\.md: there is no such file/)
  const { mappings, problems } = JSON.parse(ran.out)
  expect(mappings).toHaveLength(4)
  expect(problems).toMatchObject([{ file: 'none.md' }])
}, 60_000)

it('standard input and --explain are refused, as they look at one body of law', async () => {
  expect((await concordance(['map', '-', '--each'])).code).toBe(2)
  expect((await concordance(['map', ...files, '--each', '--explain', 'fp-8-1-a'])).code).toBe(2)
})
