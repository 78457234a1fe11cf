import { deepEqual, equal, ok } from 'node:assert/strict'
import { writeMatrix } from '@concordance/reports'
import { scanXml } from '@concordance/word'
import { beforeAll, describe, test } from 'vitest'
import { descendants, named, opened, part, textUnder } from './package.ts'
import { sample } from './sample-matrix.ts'

/** Articles of the sample: seven of the instrument and one of another. */
const articles = 8

let source: ReturnType<typeof opened>
let document: ReturnType<typeof part>

beforeAll(async () => {
  source = opened(await writeMatrix(sample, 'docx', { language: 'en' }))
  document = part(source, 'word/document.xml')
})

const values = (name: string, attribute: string) =>
  named(document.elements, name).map(({ attributes }) => attributes[attribute] ?? '')

describe('docx', () => {
  test('every part is well-formed', () => {
    for (const name of source.keys()) if (/\.(xml|rels)$/.test(name)) scanXml(part(source, name).xml, name)
  })

  test('the sheet lies', () => {
    const [size] = named(document.elements, 'w:pgSz')
    equal(size?.attributes['w:orient'], 'landscape')
    deepEqual([size?.attributes['w:w'], size?.attributes['w:h']], ['16838', '11906'])
  })

  test('Letter is another sheet', async () => {
    const letter = opened(await writeMatrix(sample, 'docx', { language: 'en', page: 'Letter' }))
    const [size] = named(part(letter, 'word/document.xml').elements, 'w:pgSz')
    deepEqual([size?.attributes['w:w'], size?.attributes['w:h']], ['15840', '12240'])
  })

  test('every link finds its bookmark; bookmarks are unique and closed', () => {
    const names = values('w:bookmarkStart', 'w:name')
    const anchors = values('w:hyperlink', 'w:anchor')
    equal(names.length, sample.rows.length + articles)
    equal(new Set(names).size, names.length)
    ok(
      names.every((name) => /^[A-Za-z]\w{0,39}$/.test(name)),
      names.join(' '),
    )
    deepEqual(
      anchors.filter((anchor) => !names.includes(anchor)),
      [],
    )
    equal(anchors.length, articles + 3)
    const starts = values('w:bookmarkStart', 'w:id')
    equal(new Set(starts).size, starts.length)
    deepEqual([...starts].sort(), [...values('w:bookmarkEnd', 'w:id')].sort())
  })

  test('every table repeats its header, has a style and a caption', () => {
    const tables = named(document.elements, 'w:tbl')
    equal(tables.length, 3 + articles)
    for (const table of tables) {
      const [first] = named(table.children, 'w:tr')
      ok(first && named(descendants(first), 'w:tblHeader').length === 1)
      ok(named(descendants(table), 'w:tblStyle').length === 1)
      ok(named(descendants(table), 'w:tblCaption')[0]?.attributes['w:val'])
    }
  })

  test('every style that is used is there', () => {
    const styles = part(source, 'word/styles.xml')
    const known = new Set(named(styles.elements, 'w:style').map(({ attributes }) => attributes['w:styleId']))
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => values(name, 'w:val'))
    deepEqual(
      used.filter((style) => !known.has(style)),
      [],
    )
    equal(named(styles.elements, 'w:docDefaults').length, 1)
  })

  test('headings make an outline', () => {
    const levels = values('w:pStyle', 'w:val').filter((style) => /^(Title|Heading\d)$/.test(style))
    equal(levels[0], 'Title')
    equal(levels.filter((style) => style === 'Heading1').length, 4)
    equal(levels.filter((style) => style === 'Heading2').length, 1 + articles)
  })

  test('quotes carry their language, Arabic runs from the right', () => {
    const quotes = named(document.elements, 'w:p').filter((paragraph) =>
      descendants(paragraph).some(({ attributes }) => /^LawQuote/.test(attributes['w:val'] ?? '')),
    )
    const arabic = quotes.filter((paragraph) => /[\u0600-\u06FF]/.test(textUnder(document.xml, paragraph)))
    ok(arabic.length > 0)
    for (const paragraph of arabic) {
      const inside = descendants(paragraph)
      equal(named(inside, 'w:bidi').length, 1)
      equal(named(inside, 'w:rtl').length, 1)
      equal(named(inside, 'w:lang')[0]?.attributes['w:bidi'], 'ar-EG')
    }
    const french = quotes.filter((paragraph) =>
      textUnder(document.xml, paragraph).startsWith('Tout fabricant'),
    )
    equal(named(french.flatMap(descendants), 'w:lang')[0]?.attributes['w:val'], 'fr-FR')
  })

  test('every quote stands there word for word, line by line', () => {
    const text = named(document.elements, 'w:p').map((paragraph) => textUnder(document.xml, paragraph))
    for (const { elements, evidence } of sample.rows) {
      const carrying = evidence.filter(({ path }) => elements.some((element) => element.path === path))
      for (const { quote } of carrying)
        for (const line of quote.split('\n')) ok(text.includes(line.trim()), line)
    }
  })

  test('pages are numbered of how many', () => {
    const [name] = [...source.keys()].filter((key) => /footer\d\.xml$/.test(key))
    const footer = part(source, name ?? '')
    const fields = footer.elements.filter((element) => element.name === 'w:instrText')
    const codes = fields.map(({ inner, close }) => footer.xml.slice(inner, close).trim())
    deepEqual(codes, ['PAGE', 'NUMPAGES'])
  })

  test('metadata bear the date of the matrix', () => {
    const { xml } = part(source, 'docProps/core.xml')
    equal(xml.match(/2026-03-09T00:00:00Z/g)?.length, 2)
    ok(xml.includes('<dc:title>Compliance matrix: Arms Act of Marendia'))
  })
})
