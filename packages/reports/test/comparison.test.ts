import { comparisonLanguages } from '@concordance/templates'
import { describe, expect, it } from 'vitest'
import { type ComparisonDocument, writeComparison } from '../src/index.ts'

const version = (file: string, language = 'en') => ({ title: 'Harbour Act', file, sha256: 'ab12', language })
const place = (path: string) => ({ path, label: `${path}.` })

const document: ComparisonDocument = {
  before: version('old.docx'),
  after: version('new.pdf'),
  date: '2026-03-01',
  program: '0.1.0',
  all: false,
  counts: { inserted: 0, deleted: 0, moved: 1, renumbered: 1, retitled: 0, reworded: 1, unchanged: 2 },
  rows: [
    { changes: [], depth: 0, before: place('1'), after: place('1'), heading: [], words: [{ text: 'Kept.' }] },
    {
      changes: [],
      depth: 0,
      before: place('2'),
      after: place('2'),
      heading: [],
      words: [{ text: 'Kept too.' }],
    },
    {
      changes: ['moved', 'renumbered', 'reworded'],
      depth: 0,
      before: place('9'),
      after: place('3'),
      heading: [{ text: 'Fees' }],
      words: [
        { text: 'A fee of ' },
        { text: '<b>ten</b>', change: 'deleted' },
        { text: 'twelve', change: 'inserted' },
        { text: ' crowns.' },
      ],
    },
  ],
}

const write = (form: 'html' | 'md' | 'json', language = 'en', given = document) =>
  writeComparison(given, form, { language })

describe('the page', () => {
  const page = write('html')

  it('shows old and new number, the changes in words, and both versions', () => {
    expect(page).toContain('3 (was 9)')
    expect(page).toContain('Moved, Renumbered, Reworded')
    expect(page).toMatch(/<del><span class="said" lang="en"> deleted: <\/span>&#x3C;b>ten&#x3C;\/b>/)
    expect(page).toMatch(/<ins><span class="said" lang="en"> inserted: <\/span>twelve/)
  })

  it('folds what did not change, unless all is asked for', () => {
    expect(page).toMatch(/<details><summary>2 unchanged: 1 – 2<\/summary>/)
    expect(write('html', 'en', { ...document, all: true })).not.toContain('<details>')
  })

  it('runs no script and fetches nothing', () => {
    expect(page).toContain('default-src &#x27;none&#x27;')
    expect(page).not.toMatch(/<script|<link|src=|url\(/)
  })

  it('sets a law in the direction of its script', () => {
    const arabic = { ...document, before: version('old.docx', 'ar'), after: version('new.docx', 'ar') }
    expect(write('html', 'fr', arabic)).toMatch(
      /<html lang="fr" dir="ltr">[\s\S]*class="clause" lang="ar" dir="rtl"/,
    )
  })

  it.each(comparisonLanguages)('is the same each time, and whole, in %s', (language) => {
    expect(write('html', language)).toBe(write('html', language))
    expect(write('html', language)).not.toContain('undefined')
  })

  it('names the languages there are', () => {
    expect(() => write('html', 'xx')).toThrow(/choose one of ar, en, es, fr, ru, zh/)
  })
})

describe('other forms', () => {
  it('is Markdown in which words of the law are no markup', () => {
    const text = write('md')
    expect(text).toContain('### 3 (was 9): Moved, Renumbered, Reworded')
    expect(text).toContain('A fee of <del>\\<b>ten\\</b></del><ins>twelve</ins> crowns.')
    expect(text).toContain('… 2 unchanged: 1 – 2')
  })

  it('is JSON that gives the document back', () => {
    expect(JSON.parse(write('json'))).toEqual(document)
  })
})
