import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { read } from '@concordance/formats'
import { describe, expect, test } from 'vitest'
import { flatten, type Law, toAkomaNtoso, toLaw } from '../src/index.ts'
import { schemaFaults } from './akn-schema.ts'
import { readFixture } from './read-fixture.ts'

const laws = new URL('../../../../shared/laws/', import.meta.url)
const fixtures = new URL('./fixtures/', import.meta.url)
const formats = new URL('../../formats/test/fixtures/', import.meta.url)

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Everything that the outline shows of a law, up to white space. */
const outline = (law: Law) =>
  flatten(law).map(({ clause, ancestors }) => [
    ancestors.length,
    clause.kind,
    clause.id,
    clause.number,
    clause.path,
    clause.label === undefined ? undefined : squeezed(clause.label),
    clause.heading === undefined ? undefined : squeezed(clause.heading),
    clause.term,
    clause.role,
    clause.repealed,
    clause.quoted,
    clause.text.replace(/\s/g, ''),
  ])

async function expectSame(law: Law): Promise<void> {
  const xml = toAkomaNtoso(law, { date: '2026-03-01' })
  expect(schemaFaults(xml)).toEqual([])
  const again = toLaw(await read(new TextEncoder().encode(xml), { file: 'law.xml' }))
  expect(outline(again)).toEqual(outline(law))
  expect([again.title, again.source.format]).toEqual([squeezed(law.title), 'akn'])
}

describe('a law written as Akoma Ntoso keeps to the schema and is read again as it was', () => {
  test.each(readdirSync(fixtures).filter((name) => name.endsWith('.txt')))('%s', (name) =>
    expectSame(
      toLaw(readFixture(readFileSync(new URL(name, fixtures), 'utf8'), name.split('.').at(-2) ?? '')),
    ),
  )

  test.each(readdirSync(formats).filter((name) => !name.endsWith('expected.json')))('%s', async (name) =>
    expectSame(toLaw(await read(readFileSync(new URL(name, formats)), { file: name }))),
  )
})

const files = existsSync(laws)
  ? readdirSync(laws, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\/.*\.(?:md|txt|html|xml|json|docx|pdf)$/.test(name) && !name.endsWith('truth.json'),
    )
  : []
describe.skipIf(files.length === 0)('and so is every real law', () => {
  test.each(files)('%s', async (name) =>
    expectSame(toLaw(await read(new Uint8Array(readFileSync(new URL(name, laws))), { file: name }))),
  )
})

test('the structural check sees what is wrong', () => {
  const act = (body: string) =>
    `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">${body}</act></akomaNtoso>`
  expect(schemaFaults(act('<body><section eId="a"><content/></section></body>'))).toEqual([
    '<act> holds body ',
  ])
  const faults = schemaFaults(
    act('<meta/><body><section eId="a"><content/><num>1</num></section><p>x</p></body>'),
  )
  expect(faults).toHaveLength(3)
})

test('tables, notes, defined terms and annexes have their own elements', async () => {
  const law = toLaw(
    await read(
      new TextEncoder().encode(`# Arms Act of Ostvik

Made by the council.

## 1. Words

In this Act: “arm” means a tool that harms; “keeper” means who holds one.

## 2. Another Act

After section 8 of the Trade Act something is inserted.[^1]

## Schedule A

| Class | Fee |
| --- | --- |
| First | 20 |

[^1]: As it stood at first.
`),
      { file: 'law.md', language: 'en' },
    ),
  )
  const xml = toAkomaNtoso(law)
  expect(schemaFaults(xml)).toEqual([])
  expect(xml).toContain('<tr><td><p>Class</p></td><td><p>Fee</p></td></tr>')
  expect(xml).toMatch(/<authorialNote [^>]*><p>[^<]*As it stood at first\.<\/p><\/authorialNote>/)
  expect(xml).toMatch(/“<def refersTo="#(term-[^"]+)">arm<\/def>”/)
  expect(xml).toMatch(/<attachment [^>]*><num>Schedule A<\/num>\s*<doc name="schedule">/)
  expect(xml).toMatch(/<docTitle>Arms Act of Ostvik<\/docTitle>/)
})

test('what an amending article quotes stands in the mark of an amendment', () => {
  const source = readFileSync(new URL('spanish-articles.es.txt', fixtures), 'utf8')
  const xml = toAkomaNtoso(toLaw(readFixture(source, 'es')))
  expect(xml).toMatch(/<mod [^>]*><quotedStructure [^>]*>\s*<paragraph /)
})
