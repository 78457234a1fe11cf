import { deepEqual, equal, match, ok, throws } from 'node:assert/strict'
import { type DocumentFormat, type DocumentTree, writeDocument } from '@concordance/reports'
import { openPackage, readDocument, scanXml } from '@concordance/word'
import { describe, test } from 'vitest'
import { schemaFindings } from '../../../word/src/schema.ts'
import { descendants, named, opened, part, textUnder } from '../package.ts'
import { sampleTree } from './sample-tree.ts'

const write = (
  format: DocumentFormat,
  language = 'en',
  tree: DocumentTree = sampleTree,
  page: 'A4' | 'Letter' = 'A4',
) =>
  writeDocument(tree, {
    format,
    language,
    page,
    now: '2026-03-01',
    metadata: {
      title: 'Marendia & its law',
      subject: 'Review',
      keywords: 'firearms',
      program: '0.1.0',
      notice: 'Rests on proposals only',
      foot: 'Concordance 0.1.0',
    },
  })

describe('writeDocument', () => {
  test('the same tree gives the same file', () => {
    for (const format of ['docx', 'html', 'md'] as const) deepEqual(write(format), write(format))
  })

  test('a language without wording is refused with those there are', () =>
    throws(() => write('md', 'tlh'), /"tlh"; choose one of .*en.*fr/))

  test('a date that is none is refused', () =>
    throws(
      () =>
        writeDocument(sampleTree, {
          format: 'md',
          language: 'en',
          page: 'A4',
          now: 'soon',
          metadata: { title: '', program: '' },
        }),
      /no ISO date/,
    ))
})

describe('docx', () => {
  const source = opened(write('docx'))
  const document = part(source, 'word/document.xml')
  const values = (name: string, attribute: string) =>
    named(document.elements, name).map(({ attributes }) => attributes[attribute] ?? '')

  test('opens as a Word document, every part is well-formed', () => {
    const bytes = write('docx')
    if (typeof bytes === 'string') throw new Error('bytes expected')
    const result = openPackage(bytes)
    ok(result.ok)
    ok(readDocument(result.value).ok)
    for (const name of source.keys())
      if (/\.(xml|rels|svg)$/.test(name)) scanXml(part(source, name).xml, name)
  })

  test('holds what the schema allows, in its order', () => {
    for (const name of source.keys())
      if (/^word\/[a-z0-9]+\.xml$/.test(name))
        deepEqual([...schemaFindings([scanXml(part(source, name).xml)]).keys()], [], name)
  })

  test('every style that is used is there', () => {
    const styles = part(source, 'word/styles.xml')
    const known = new Set(named(styles.elements, 'w:style').map(({ attributes }) => attributes['w:styleId']))
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => values(name, 'w:val'))
    deepEqual(
      used.filter((style) => !known.has(style)),
      [],
    )
    const bases = ['w:basedOn', 'w:next'].flatMap((name) =>
      named(styles.elements, name).map(({ attributes }) => attributes['w:val']),
    )
    deepEqual(
      bases.filter((style) => !known.has(style)),
      [],
    )
  })

  test('looks are styles: no run or paragraph sets a font, a size or a weight of its own', () => {
    for (const name of ['w:rFonts', 'w:sz', 'w:b', 'w:i', 'w:color', 'w:jc', 'w:spacing', 'w:ind'])
      equal(named(document.elements, name).length, 0, name)
  })

  test('the table of contents is filled and its links lead to headings', () => {
    const names = values('w:bookmarkStart', 'w:name')
    equal(names.length, 4)
    deepEqual(
      values('w:hyperlink', 'w:anchor').filter((anchor) => anchor && !names.includes(anchor)),
      [],
    )
    const lines = named(document.elements, 'w:p').filter((element) =>
      named(descendants(element), 'w:pStyle').some(({ attributes }) =>
        /^TOC\d/.test(attributes['w:val'] ?? ''),
      ),
    )
    deepEqual(
      lines.map((line) => textUnder(document.xml, line)),
      ['1Summary', '2Marking', '2.1At manufacture', 'Annex'],
    )
    equal(values('w:fldChar', 'w:fldCharType').join(' '), 'begin separate end')
  })

  test('every table has a title and repeats its header; numbers of captions are fields', () => {
    const tables = named(document.elements, 'w:tbl')
    equal(tables.length, 3)
    for (const table of tables) ok(named(descendants(table), 'w:tblCaption')[0]?.attributes['w:val'])
    equal(named(document.elements, 'w:tblHeader').length, 2)
    deepEqual(values('w:fldSimple', 'w:instr'), [' SEQ Figure \\* ARABIC ', ' SEQ Table \\* ARABIC '])
  })

  test('a picture is there as SVG and as a metafile, with words for those who do not see it', () => {
    equal(values('wp:docPr', 'descr')[0], 'One obligation is met, one is not.')
    match(source.get('word/media/picture1.svg') ?? '', /<svg /)
    ok(source.has('word/media/picture1.emf'))
    equal(values('asvg:svgBlip', 'r:embed')[0], 'svg1')
  })

  test('every relationship that is used is there and leads to a part', () => {
    const relationships = named(part(source, 'word/_rels/document.xml.rels').elements, 'Relationship')
    const ids = new Set(relationships.map(({ attributes }) => attributes.Id))
    const used = ['r:id', 'r:embed'].flatMap((name) =>
      document.elements.flatMap(({ attributes }) => attributes[name] ?? []),
    )
    deepEqual(
      used.filter((id) => !ids.has(id)),
      [],
    )
    for (const { attributes } of relationships)
      if (attributes.TargetMode !== 'External') ok(source.has(`word/${attributes.Target}`), attributes.Target)
  })

  test('words in other languages are marked and run their way', () => {
    deepEqual([...new Set(values('w:lang', 'w:bidi'))].filter(Boolean), ['ar-EG'])
    ok(values('w:lang', 'w:val').includes('fr-FR'))
    equal(named(document.elements, 'w:bidi').length, 1)
    equal(named(document.elements, 'w:rtl').length, 2)
  })

  test('the notice stands at the head of every page', () => {
    for (const name of ['word/header1.xml', 'word/header2.xml'])
      match(source.get(name) ?? '', /Rests on proposals only/)
  })

  test('the annex lies, the rest stands; Letter is another sheet', () => {
    deepEqual(
      named(document.elements, 'w:pgSz').map(({ attributes }) => [attributes['w:w'], attributes['w:orient']]),
      [
        ['11906', undefined],
        ['16838', 'landscape'],
      ],
    )
    match(part(opened(write('docx', 'en', sampleTree, 'Letter')), 'word/document.xml').xml, /w:w="12240"/)
  })

  test('metadata', () => {
    const core = source.get('docProps/core.xml') ?? ''
    match(core, /<dc:title>Marendia &amp; its law<\/dc:title>/)
    match(core, /<dc:language>en<\/dc:language>/)
    match(core, /2026-03-01T00:00:00Z/)
  })
})

describe('docx that runs from the right', () => {
  const source = opened(write('docx', 'ar'))
  const document = part(source, 'word/document.xml')

  test('tables are mirrored, sections and paragraphs run from the right, quotes in other scripts do not', () => {
    const tables = named(document.elements, 'w:tbl')
    for (const table of tables) ok(named(descendants(table), 'w:bidiVisual').length > 0)
    for (const section of named(document.elements, 'w:sectPr'))
      ok(named(section.children, 'w:bidi').length === 1)
    const left = named(document.elements, 'w:p').filter(
      (one) => named(descendants(one), 'w:bidi').length === 0,
    )
    deepEqual(
      left.map((one) => textUnder(document.xml, one)),
      ['Toute arme porte un numéro.', '« Sans délai. »'],
    )
  })

  test('the page says so too', () => match(String(write('html', 'ar')), /<html lang="ar" dir="rtl">/))

  test('holds what the schema allows, in its order', () => {
    for (const name of source.keys())
      if (/^word\/[a-z0-9]+\.xml$/.test(name))
        deepEqual([...schemaFindings([scanXml(part(source, name).xml)]).keys()], [], name)
  })
})

describe('html', () => {
  const page = String(write('html', 'fr'))

  test('holds no script and fetches nothing', () => {
    ok(!/<script|<link|src=|@import|url\(/.test(page))
    match(page, /http-equiv="Content-Security-Policy" content="default-src (&#x27;|')none/)
  })

  test('the notice stands in the margin of every printed page and cannot leave its string', () => {
    match(page, /@top-left\{content:"Rests on proposals only"/)
    const hostile = String(
      writeDocument(sampleTree, {
        format: 'html',
        language: 'en',
        page: 'A4',
        now: '2026-03-01',
        metadata: { title: 'T', program: '0.1.0', notice: '"}</style><b>' },
      }),
    )
    ok(!hostile.includes('</style><b>'))
    match(hostile, /content:"\\22 \}\\3c \/style>/)
  })

  test('numbers, names and links', () => {
    match(page, /<h2 id="marking"><span class="number">2 <\/span>Marking<\/h2>/)
    match(page, /<a href="#marking">marking<\/a>/)
    match(page, /Tableau 1\. What is missing/)
    match(page, /<blockquote class="official" lang="ar" dir="rtl">/)
    match(page, /id="note-1"/)
  })

  test('a picture is told in words', () =>
    match(page, /<svg [^>]*role="img"[^>]*aria-label="One obligation is met, one is not\."/))

  test('words of a law are never markup', () => {
    const tree: DocumentTree = {
      type: 'root',
      children: [{ type: 'quotation', look: 'law', language: 'en', lines: ['<img src=x onerror=alert(1)>'] }],
    }
    ok(!String(write('html', 'en', tree)).includes('<img'))
  })
})

describe('md', () => {
  const text = String(write('md'))

  test('tables, quotes, notes', () => {
    match(text, /^\| art\. 8\(1\)\(a\) \| \*\*○ Gap\*\* \| • the maker \\\| name<br>• the year \|$/m)
    match(text, /^> توسم كل قطعة سلاح\.$/m)
    match(text, /^\[\^one\]: A note\.$/m)
    match(text, /^One obligation is met, one is not\.$/m)
  })
})
