import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import type { Matrix } from '@concordance/gap-analysis'
import { writeMatrix } from '@concordance/reports'
import { scanXml } from '@concordance/word'
import { describe, test } from 'vitest'
import { named, opened, part, textUnder } from './package.ts'
import { sample } from './sample-matrix.ts'

const script = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&]]>'
const formulas = ['=HYPERLINK("http://a.example","x")', '+1', '-2', '@SUM(A1)', '\t=1+1', '＝1']
const controls = 'a\u0000b\u0008c\uD800d\uFFFFe'

/** The sample with a text in every place that comes from a law or the model. */
function withText(text: string): Matrix {
  return {
    ...sample,
    instrument: { ...sample.instrument, title: { en: text } },
    laws: sample.laws.map((law) => ({ ...law, title: text })),
    rows: sample.rows.map((row) => ({
      ...row,
      citation: text,
      title: { en: text },
      statement: { en: text },
      because: text,
      evidence: row.evidence.map((each) => ({
        ...each,
        heading: text,
        quote: text,
        path: text,
        why: [text],
      })),
      elements: row.elements.map((each) => ({ ...each, text: { en: text }, note: text })),
      missing: row.missing.map(() => ({ en: text })),
    })),
  }
}

const write = async (text: string, form: 'html' | 'md' | 'svg' | 'csv') =>
  String(await writeMatrix(withText(text), form, { language: 'en' }))

describe('markup in a law stays text', () => {
  test('html', async () => {
    const html = await write(script, 'html')
    doesNotMatch(html, /<script|<img/)
    match(html, /&#x3C;script>alert\(1\)/)
  })

  test('html names no outer address and allows no script', async () => {
    const html = await write('plain', 'html')
    match(html, /Content-Security-Policy" content="default-src &#x27;none&#x27;/)
    doesNotMatch(html, /script-src|(?:src|href)="(?!#)/)
    deepEqual(new Set(html.match(/https?:[^"\s]+/g)), new Set(['http://www.w3.org/2000/svg']))
  })

  test('svg is well-formed and has no element from outside', async () => {
    const svg = await write(script, 'svg')
    doesNotMatch(svg, /<script|<img/)
    equal(scanXml(svg).name, 'svg')
  })

  test('md', async () => {
    const md = await write(script, 'md')
    doesNotMatch(md, /(?<!\\)<(script|img)/)
  })

  test('md: no text from outside begins a block', async () => {
    const md = await write('# A\n\n- b\n| c | d |', 'md')
    doesNotMatch(md, /^# A/m)
    doesNotMatch(md, /^- b/m)
  })

  test('docx', async () => {
    const source = opened(await writeMatrix(withText(script), 'docx', { language: 'en' }))
    const { xml, elements } = part(source, 'word/document.xml')
    ok(named(elements, 'w:p').some((paragraph) => textUnder(xml, paragraph) === script))
  })
})

describe('formulas in a law stay text', () => {
  test('csv', async () => {
    for (const formula of formulas) {
      const csv = await write(formula, 'csv')
      ok(csv.includes(`"'${formula.replaceAll('"', '""')}"`), formula)
      doesNotMatch(csv, /"\s*[=+\-@＝][^"]/)
    }
  })

  test('xlsx: no cell is a formula, and a dangerous text has the format for text', async () => {
    for (const formula of formulas) {
      const source = opened(await writeMatrix(withText(formula), 'xlsx', { language: 'en' }))
      const { elements } = part(source, 'xl/worksheets/sheet1.xml')
      equal(named(elements, 'f').length, 0)
      const cells = named(elements, 'c').filter(({ children }) => children.length > 0)
      ok(cells.length > 0 && cells.every(({ attributes }) => attributes.t === 's'))
      match(part(source, 'xl/styles.xml').xml, /numFmtId="49"|formatCode="@"/)
    }
  })
})

describe('characters that XML does not allow', () => {
  test('are left out, and the rest stays', async () => {
    for (const form of ['docx', 'xlsx'] as const) {
      const source = opened(await writeMatrix(withText(controls), form, { language: 'en' }))
      const name = form === 'docx' ? 'word/document.xml' : 'xl/sharedStrings.xml'
      match(part(source, name).xml, /abcde/)
    }
    match(await write(controls, 'html'), /abcde/)
  })
})
