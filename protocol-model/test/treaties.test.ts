import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  alignOfficialText,
  type Instrument,
  instrument,
  type OfficialBlock,
} from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'

/** Real texts are data of others and not part of the project; where a folder with them is at hand, it is tried. */
const folder =
  process.env.CONCORDANCE_TREATIES ?? fileURLToPath(new URL('../../../shared/treaties/', import.meta.url))

const articles: readonly (readonly [start: string, id: string, count: number])[] = [
  ['firearms-protocol', 'firearms-protocol', 21],
  ['untoc', 'untoc', 41],
  ['arms-trade-treaty', 'firearms-protocol', 28],
  ['cifta', 'firearms-protocol', 30],
  ['coe-firearms', 'firearms-protocol', 19],
]

/** Enough of Markdown for these files: a line is a block, signs of markup are dropped. */
function toBlocks(markdown: string): OfficialBlock[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<[^>]+>/g, '')
  return body.split('\n').map((line) => ({
    heading: /^\s*#/.test(line),
    text: line
      .trim()
      .replace(/^#+\s*/, '')
      .replace(/^[-*]\s+(?=\S)/, '')
      .replace(/[*_]{1,3}/g, ''),
  }))
}

describe.skipIf(!existsSync(folder))('real treaties', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : []
  test.each(files)('%s', (file) => {
    const [, id = '', count = 0] = articles.find(([start]) => file.startsWith(start)) ?? []
    const model = instrument(id)
    if (!model) throw new Error(`no instrument for ${file}`)
    const isOwn = file.startsWith(id)
    const wanted: Instrument = isOwn ? model : { ...model, articleCount: count, obligations: [] }
    const found = alignOfficialText(toBlocks(readFileSync(`${folder}/${file}`, 'utf8')), wanted)
    expect(found.articles).toBe(count)
    expect(found.missing).toEqual([])
    expect(Object.keys(found.provisions).length).toBeGreaterThan(count * 1.5)
  })
})
