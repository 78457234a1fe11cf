import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { read } from '@concordance/formats'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../src/blocks.ts'
import { doubts, findClause, flatten, type Law, toAkomaNtoso, toLaw } from '../src/index.ts'

/** Real laws, where they lie beside the project; they are never part of it. */
const folder = new URL('../../../../shared/laws/', import.meta.url)
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.(md|txt|xml|html|docx)$/.test(name) && /\//.test(name),
    )
  : []
const joined = (text: string) => text.replace(/\s+/g, '')

/** Sections that each law has, counted by hand in its table of contents or by its publisher. */
const SECTIONS: Readonly<Record<string, number>> = {
  'argentina/ley-20429': 48,
  'argentina/ley-25938': 11,
  'canada/firearms-act-F-11.6.en': 169,
  'canada/firearms-marking-regulations-SOR': 6,
  'chile/': 27,
  'france/': 403,
  'liechtenstein/': 77,
  'luxembourg/': 68,
  'malawi/': 24,
  'namibia/': 46,
  'netherlands/': 49,
  'norway/': 43,
  'peru/': 90,
  'saudi-arabia/': 63,
  'serbia/rendered': 53,
  'serbia/zakon-o-oruzju': 53,
  'serbia/zakon-o-obelezavanju': 46,
  'sweden/': 120,
  'switzerland/': 89,
  'tanzania/': 76,
  'zambia/': 63,
  'zimbabwe/': 43,
}

async function lawOf(name: string): Promise<{ law: Law; source: string }> {
  const reading = await read(readFileSync(new URL(name, folder)), { file: name })
  return {
    law: toLaw(reading),
    source: blocksOf(reading.tree)
      .map((block) => block.text)
      .join(''),
  }
}

describe.runIf(files.length > 0)('real laws', () => {
  for (const name of files) {
    test(`${name}: all text, unique ids, the sections that it has`, async () => {
      const { law, source } = await lawOf(name)
      const clauses = flatten(law).map(({ clause }) => clause)
      expect(joined(clauses.map((clause) => clause.text).join(''))).toBe(joined(source))
      expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length)
      expect(clauses.every((clause) => clause.text.slice(clause.spans[0]?.from ?? 0) === clause.text)).toBe(
        true,
      )
      const sections = clauses.filter((clause) => clause.kind === 'section')
      const expected = Object.entries(SECTIONS).find(([key]) => name.startsWith(key))?.[1]
      if (expected !== undefined) expect(sections).toHaveLength(expected)
      doubts(law)
      expect(toAkomaNtoso(law).length).toBeGreaterThan(source.length)
      for (const section of sections.slice(0, 40))
        expect(findClause(law, section.path)?.number).toBe(section.number)
    })
  }

  const truths = files.filter(
    (name) =>
      /rendered\.(html|docx)$/.test(name) &&
      existsSync(new URL(name.replace(/\.\w+$/, '.truth.json'), folder)),
  )
  for (const name of truths) {
    test(`${name}: 99 % of the sections are found and right`, async () => {
      const truth: { number: string; heading: string }[] = JSON.parse(
        readFileSync(new URL(name.replace(/\.\w+$/, '.truth.json'), folder), 'utf8'),
      )
      const { law } = await lawOf(name)
      const sections = flatten(law)
        .map(({ clause }) => clause)
        .filter((clause) => clause.kind === 'section')
      const printed = new Map(
        sections.map((section) => [section.number, joined(section.text.slice(0, section.bodyStart))]),
      )
      const found = truth.filter(({ number }) => printed.has(number))
      const headed = found.filter(({ number, heading }) => printed.get(number)?.includes(joined(heading)))
      expect(found.length / truth.length).toBeGreaterThanOrEqual(0.99)
      expect(found.length / sections.length).toBeGreaterThanOrEqual(0.99)
      expect(headed.length / found.length).toBeGreaterThanOrEqual(0.97)
    })
  }
})
