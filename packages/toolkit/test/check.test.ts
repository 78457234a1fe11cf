import { readFileSync } from 'node:fs'
import { openPackage, readDocument } from '@concordance/word'
import { expect, test } from 'vitest'
import { checkOperation } from '../src/check.ts'
import { memoryContext } from './memory-context.ts'

const marendia = readFileSync(new URL('../../../fixtures/marendia/law.md', import.meta.url), 'utf8')
const broken = marendia.replace('under section 26 or 27', 'under section 26 or 127')
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

test('warnings alone leave the exit code at 0, an error sets it', async () => {
  const context = memoryContext({ 'law.md': marendia, 'broken.md': broken })
  const fine = await checkOperation.run(context, { arguments: ['law.md'], options: {} })
  expect(fine).toMatchObject({
    failed: false,
    json: { counts: { error: 0 }, findings: [{ rule: 'definition-narrow' }, { rule: 'retention-differs' }] },
  })
  const wrong = await checkOperation.run(context, { arguments: ['broken.md'], options: {} })
  expect(wrong).toMatchObject({
    failed: true,
    json: {
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'reference-missing', place: 'broken.md:360:1' }),
      ]),
    },
  })
})

test('one run writes JSON, SARIF and Markdown', async () => {
  const context = memoryContext({ 'broken.md': broken })
  await checkOperation.run(context, {
    arguments: ['broken.md'],
    options: { output: ['a.json', 'a.sarif', 'a.md'], lang: 'es' },
  })
  expect(JSON.parse(textOf(context.files.get('a.json')))).toMatchObject({ counts: { error: 1 } })
  expect(JSON.parse(textOf(context.files.get('a.sarif')))).toMatchObject({ version: '2.1.0' })
  expect(textOf(context.files.get('a.md'))).toContain('Inesperado: remisión a section … 127')
})

test('references follow amendments that renumber', async () => {
  const amendments = {
    amendments: [
      {
        id: 'r',
        action: 'renumber',
        place: { path: '26', position: 'in' },
        old: '26',
        new: '26B',
        obligations: [],
      },
    ],
  }
  const context = memoryContext({ 'law.md': marendia, 'in.json': JSON.stringify(amendments) })
  const { json } = await checkOperation.run(context, {
    arguments: ['law.md'],
    options: { with: 'in.json', fix: 'out.json' },
  })
  expect(json).toMatchObject({ fixes: { byHand: [] } })
  const written = JSON.parse(textOf(context.files.get('out.json')))
  expect(written.base.file).toBe('law.md')
  expect(written.amendments.map((one: { place: { path: string } }) => one.place.path)).toEqual([
    '28',
    '51(b)',
    '68(3)',
  ])
})

test('a rule that does not exist is wrong usage, and so is --fix alone', async () => {
  const context = memoryContext({ 'law.md': marendia })
  const run = (options: { readonly [name: string]: string | readonly string[] }) =>
    checkOperation.run(context, { arguments: ['law.md'], options })
  await expect(run({ rule: ['reference-mising'] })).rejects.toMatchObject({ source: 'usage' })
  await expect(run({ fix: 'x.json' })).rejects.toMatchObject({ source: 'usage' })
})

test('a file of amendments that holds none is named', async () => {
  const context = memoryContext({ 'law.md': marendia, 'in.json': '{}' })
  await expect(
    checkOperation.run(context, { arguments: ['law.md'], options: { with: 'in.json' } }),
  ).rejects.toMatchObject({ file: 'in.json' })
})

test('a Word file gets each finding as a comment behind its words, and nothing else', async () => {
  const file = readFileSync(new URL('../../../fixtures/marendia/law.docx', import.meta.url))
  const context = memoryContext({ 'law.docx': file })
  const found = await checkOperation.run(context, {
    arguments: ['law.docx'],
    options: { output: ['c.docx'] },
  })
  const { findings } = found.json as { findings: readonly { rule: string }[] }
  const opened = openPackage(context.files.get('c.docx') ?? new Uint8Array())
  if (!opened.ok) throw new Error('no package')
  const made = readDocument(opened.value)
  const base = openPackage(new Uint8Array(file))
  const before = base.ok ? readDocument(base.value) : undefined
  if (!made.ok || !before?.ok) throw new Error('no document')
  const words = (blocks: unknown) =>
    JSON.stringify(blocks, (key, value) =>
      key === 'text' ? value : typeof value === 'object' ? value : undefined,
    )
  expect(words(made.value.blocks)).toBe(words(before.value.blocks))
  const comments = made.value.stories.filter(({ kind }) => kind === 'comment')
  expect(findings.length).toBeGreaterThan(0)
  expect(comments).toHaveLength(findings.length)
  for (const { rule } of findings) expect(JSON.stringify(comments)).toContain(`[${rule}]`)
})

test('a Word file with comments goes with one law', async () => {
  const context = memoryContext({ 'a.md': marendia, 'b.md': broken })
  const run = checkOperation.run(context, { arguments: ['a.md', 'b.md'], options: { output: ['c.docx'] } })
  await expect(run).rejects.toThrow(/goes with one law/)
})
