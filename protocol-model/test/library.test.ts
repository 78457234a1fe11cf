import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  alignOfficialText,
  instrument,
  instrumentOf,
  loadModel,
  model,
  unverified,
} from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'

const library = await loadModel()
const own = library.instruments.flatMap(({ id, obligations }) =>
  obligations.filter(({ provision }) => provision.instrument === id),
)

test('the catalogue tells what there is without loading it', () => {
  const ids = model.catalogue.map(({ id }) => id)
  expect(ids).toEqual(library.instruments.map(({ id }) => id))
  expect(ids.slice(0, 3)).toEqual(['firearms-protocol', 'untoc', 'att'])
  for (const { id, obligations } of model.catalogue) {
    const loaded = own.filter(({ provision }) => provision.instrument === id)
    expect(obligations).toEqual(loaded.map((one) => one.id))
  }
  expect(instrumentOf('att-10')).toBe('att')
  expect(instrumentOf('att-99')).toBeUndefined()
})

test('what is always loaded is the Firearms Protocol with what it includes', () => {
  expect(model.instruments.map(({ id }) => id)).toEqual(['firearms-protocol', 'untoc'])
  expect(instrument('untoc')?.obligations.map(({ id }) => id)).toEqual(['untoc-10', 'untoc-11', 'untoc-15'])
  expect(model.relations).toEqual([])
})

test('loading an instrument leaves the others as they are', async () => {
  const loaded = await loadModel(['cross-cutting'])
  expect(loaded.instruments[0]).toBe(model.instruments[0])
  expect(loaded.concepts.length).toBeGreaterThan(model.concepts.length)
  expect(model.concepts.some(({ id }) => id === 'domestic-violence')).toBe(false)
  expect(await loadModel(['cross-cutting'])).toBe(loaded)
  expect(() => loadModel(['magna-carta'])).toThrow(RangeError)
})

describe('each obligation is there in English, French and Spanish', () => {
  test.each(own.map((one) => [one.id, one] as const))('%s', (_, { title, statement, question }) => {
    for (const texts of [title, statement, question]) {
      expect(texts.fr).toMatch(/\S/)
      expect(texts.es).toMatch(/\S/)
      if (texts.en.length > 30) expect(new Set([texts.en, texts.fr, texts.es]).size).toBe(3)
    }
    expect(question.en).toMatch(/\?$/)
    expect(question.fr).toMatch(/\u00a0\?$/)
    expect(question.es).toMatch(/¿.+\?$/)
  })
})

test('the parent Convention is there with every article that a firearms law meets', () => {
  const untoc = library.instruments.find(({ id }) => id === 'untoc')
  const wanted = [2, 5, 6, 8, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 23, 24, 25, 26, 27, 28, 29, 31, 34]
  expect(untoc?.articles.map(({ number }) => Number(number))).toEqual(wanted)
})

test('what is cited from memory is marked and listed', () => {
  const listed = unverified(library)
  const provisions = listed.filter(({ of }) => of === 'provision').map(({ id }) => id)
  expect(provisions).toEqual(own.filter(({ provision }) => provision.verify).map(({ id }) => id))
  for (const id of ['poa-2-7', 'iti-8-a']) expect(provisions).toContain(id)
  expect(provisions).not.toContain('fp-8-1-a')
})

test('every theme is used', () => {
  const used = new Set(own.flatMap(({ themes }) => themes))
  expect(library.themes.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
})

/** Real texts are data of others and not part of the project; where a folder with them is at hand, it is tried. */
const folder =
  process.env.CONCORDANCE_TREATIES ?? fileURLToPath(new URL('../../../shared/treaties/', import.meta.url))

const texts: readonly (readonly [start: string, id: string])[] = [
  ['untoc.en', 'untoc'],
  ['arms-trade-treaty.en', 'att'],
  ['cifta-1997.es.co', 'cifta'],
]

describe.skipIf(!existsSync(folder))('citations that are not marked are found in the official text', () => {
  test.each(texts)('%s', (start, id) => {
    const file = readdirSync(folder).find((name) => name.startsWith(start)) ?? ''
    const blocks = readFileSync(`${folder}/${file}`, 'utf8')
      .replace(/<[^>]+>/g, '')
      .split('\n')
      .map((line) => ({
        heading: /^\s*#/.test(line),
        text: line
          .trim()
          .replace(/^#+\s*/, '')
          .replace(/[*_]{1,3}/g, ''),
      }))
    const whole = library.instruments.find((one) => one.id === id)
    if (!whole) throw new Error(`no ${id}`)
    const { missing, articles } = alignOfficialText(blocks, whole)
    expect(articles).toBeGreaterThanOrEqual(whole.articleCount)
    expect(missing).toEqual([])
  })
})
