import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { writeMatrix } from '@concordance/reports'
import { scanXml, type XmlElement } from '@concordance/word'
import { beforeAll, describe, test } from 'vitest'
import { descendants } from './package.ts'
import { sample } from './sample-matrix.ts'

let html: string
let elements: readonly XmlElement[]

beforeAll(async () => {
  html = String(await writeMatrix(sample, 'html', { language: 'fr' }))
  // Our own output closes its elements, so that it can be read as XML but for void elements and bare attributes.
  const body = html
    .slice(html.indexOf('<body>'), html.indexOf('</html>'))
    .replace(/<(input|col)(?=[\s>])([^>]*)>/g, '<$1$2/>')
    .replace(/ checked/g, ' checked=""')
  elements = descendants(scanXml(body))
})

const all = (name: string) => elements.filter((element) => element.name === name)

describe('html', () => {
  test('says its language and has a title', () => {
    match(html, /<html lang="fr" dir="ltr">/)
    match(html, /<title>Tableau de conformité\u00a0: /)
  })

  test('has one main, one header, one footer and a way past the front', () => {
    for (const name of ['main', 'header', 'footer', 'h1']) equal(all(name).length, 1, name)
    equal(all('a')[0]?.attributes.href, '#matrix')
  })

  test('ids are unique, and every reference finds its id', () => {
    const ids = elements.flatMap(({ attributes }) => (attributes.id ? [attributes.id] : []))
    equal(new Set(ids).size, ids.length)
    const links = all('a').map(({ attributes }) => attributes.href?.slice(1) ?? '')
    const labels = elements.flatMap(({ attributes }) => attributes['aria-labelledby']?.split(' ') ?? [])
    deepEqual(
      [...links, ...labels].filter((id) => !ids.includes(id)),
      [],
    )
    ok(links.length > 8 && labels.length > 8)
  })

  test('headings leave out no level', () => {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    deepEqual(
      levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
      [],
    )
  })

  test('tables have captions and every header has a scope', () => {
    for (const table of all('table')) equal(table.children[0]?.name, 'caption')
    ok(all('th').every(({ attributes }) => ['col', 'row'].includes(attributes.scope ?? '')))
  })

  test('quotes name their language and direction where they differ', () => {
    const quotes = all('blockquote').map(({ attributes }) => [attributes.lang, attributes.dir])
    ok(quotes.some(([lang, dir]) => lang === 'ar' && dir === 'rtl'))
    ok(quotes.some(([lang, dir]) => lang === 'en' && dir === undefined))
    ok(quotes.some(([lang]) => lang === undefined))
  })

  test('there is a choice for every status and all rows are shown first', () => {
    deepEqual(
      all('input').map(({ attributes }) => [attributes.value, 'checked' in attributes]),
      [['all', true], ...['met', 'partial', 'gap', 'na'].map((status) => [status, false])],
    )
    for (const status of ['met', 'partial', 'gap', 'na']) match(html, new RegExp(`#show-${status}:checked`))
  })

  test('the picture has a text alternative', () => {
    const [svg] = all('svg')
    equal(svg?.attributes.role, 'img')
    deepEqual(
      svg?.children.slice(0, 2).map(({ name }) => name),
      ['title', 'desc'],
    )
  })
})
