import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Key, languages, sayIn } from '../src/i18n/catalogue.ts'

const folder = new URL('../src/i18n/', import.meta.url)
const tags = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const areasOf = (tag: string) => readdirSync(new URL(tag, folder)).sort()
const read = (tag: string): { readonly [key: string]: string } =>
  Object.assign(
    {},
    ...areasOf(tag).map((area) => JSON.parse(readFileSync(new URL(`${tag}/${area}`, folder), 'utf8'))),
  )
const english = read('en')
const holes = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort()

test('every catalogue is offered', () => {
  expect(tags.sort()).toEqual(Object.keys(languages).sort())
  for (const tag of tags) expect(areasOf(tag), tag).toEqual(areasOf('en'))
})

test.each(tags)(
  '%s says the same as English, with the same placeholders, and leaves nothing empty',
  (name) => {
    const catalogue = read(name)
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort())
    for (const [key, text] of Object.entries(catalogue)) {
      expect(holes(text), key).toEqual(holes(english[key]))
      expect(text.trim(), key).not.toBe('')
    }
  },
)

test('every key is used somewhere in the page', () => {
  const sources = readdirSync(new URL('../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8'))
    .join('\n')
  // Keys that are put together from a part: view.${view}, settings.theme.${theme}, …
  const families = [
    'busy.',
    'settings.theme.',
    'matrix.form.',
    'model.needs.',
    'model.relation.',
    'model.confidence.',
    'stage.',
    'laws.state.',
    'act.',
    'decide.priority.',
    'decide.effect.',
    'decide.agree.',
    'decide.comment.',
    'decide.withdraw.',
    'compare.change.',
    'compare.take.',
    'documents.kind.',
    'documents.about.',
    'documents.form.',
    'drafting.action.',
    'drafting.where.',
    'drafting.take.',
    'drafting.level.',
    'drafting.accepted.',
    'drafting.rejected.',
  ]
  const panes = ['work.list', 'work.detail', 'work.law']
  const unused = Object.keys(english).filter(
    (key) =>
      !sources.includes(`'${key}'`) &&
      !panes.includes(key) &&
      !families.some((family) => key.startsWith(family)),
  )
  expect(unused).toEqual([])
})

test('a placeholder without a value is a mistake of the program', () => {
  expect(sayIn('fr')('filter.shown', { shown: 3, total: 58 })).toBe('3 obligations sur 58')
  expect(() => sayIn('en')('filter.shown' satisfies Key)).toThrow(RangeError)
})
