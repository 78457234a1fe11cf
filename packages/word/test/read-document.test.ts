import { describe, expect, it } from 'vitest'
import { cell, del, field, footnote, ins, mark, noteMark, p, r, row, styled, table } from './build/markup.ts'
import { lines, read } from './build/read.ts'

const first = (body: string) => {
  const block = read(body).blocks[0]
  if (block?.type !== 'paragraph') throw new Error('no paragraph')
  return block
}

describe('readDocument', () => {
  it('joins the runs of a paragraph and keeps their look', () => {
    const paragraph = first(p(r('A dealer ') + r('must', '<w:b/>') + r(' keep a register.')))
    expect(paragraph.text).toBe('A dealer must keep a register.')
    expect(paragraph.runs.map((run) => run.bold)).toEqual([false, true, false])
  })

  it('gives style, outline level and the look that the style adds', () => {
    const paragraph = first(p('Licences', styled('Heading2')))
    expect(paragraph).toMatchObject({ style: { id: 'Heading2', name: 'heading 2' }, outlineLevel: 1 })
    expect(paragraph.runs[0]?.bold).toBe(true)
  })

  it('reads special characters as the text that they print', () => {
    const body = p(
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t xml:space="preserve">d &amp; &#x20AC;</w:t></w:r>',
    )
    expect(first(body).text).toBe('a\tb\nc\u2011\u00add & €')
  })

  it('shows the result of a field, not its code', () => {
    expect(first(p(r('see section ') + field('REF _Ref1 \\r', '12') + r('.'))).text).toBe('see section 12.')
  })

  it('carries a field over paragraphs', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    const close = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    expect(lines(p(open + separate + r('One')) + p(r('Two') + close) + p('Three'))).toEqual([
      'One',
      'Two',
      'Three',
    ])
  })

  it('reads hyperlinks, content controls and smart tags in place', () => {
    const link = `<w:hyperlink w:anchor="s5">${r('section 5')}</w:hyperlink>`
    const control = `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${r(' applies')}</w:sdtContent></w:sdt>`
    const paragraph = first(p(`${link}<w:smartTag w:element="x">${r(' also')}</w:smartTag>${control}`))
    expect(paragraph.text).toBe('section 5 also applies')
    expect(paragraph.runs[0]).toMatchObject({ text: 'section 5', link: '#s5' })
  })

  it('reads blocks inside content controls and tables inside tables', () => {
    const inner = table(1, row(cell(p('deep'))))
    expect(
      lines(
        `<w:sdt><w:sdtContent>${p('held')}</w:sdtContent></w:sdt>${table(2, row(cell(p('a')), cell(inner + p('b'))))}`,
      ),
    ).toEqual(['held', 'T:a|T:deep\nb'])
  })

  it('gives the place of a paragraph in the part, and its ordinal with those in cells counted', () => {
    const document = read(p('one') + table(1, row(cell(p('two')))) + p('three'))
    const last = document.blocks[2]
    expect(last).toMatchObject({
      anchor: { part: 'word/document.xml', index: 2 },
      pieces: [{ index: 2, from: 0 }],
    })
  })

  it('keeps footnotes apart and marks where they stand', () => {
    const document = read({
      body: p(r('A fine') + noteMark(2) + r(' is due.')),
      footnotes: footnote(2, 'As amended.'),
    })
    expect(document.blocks[0]).toMatchObject({
      text: 'A fine is due.',
      notes: [{ kind: 'footnote', id: '2', at: 6 }],
    })
    expect(document.stories).toMatchObject([
      { kind: 'footnote', id: '2', blocks: [{ text: ' As amended.' }] },
    ])
  })

  it('reads headers as stories', () => {
    expect(read({ body: p('x'), header: p('Bill No. 4') }).stories).toMatchObject([
      { kind: 'header', blocks: [{ text: 'Bill No. 4' }] },
    ])
  })

  it('reads a text box once, from the first of its two renderings', () => {
    const box = `<w:txbxContent>${p('In the box')}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`
    expect(first(p(`${r('Outside')}<w:r>${both}</w:r>`))).toMatchObject({
      text: 'Outside',
      textBoxes: [{ text: 'In the box' }],
    })
  })

  it('tells a two-column bill from a table of short entries', () => {
    const long = 'No person shall possess a firearm unless a licence is held.'
    const [bill, fees] = read(
      table(2, row(cell(p(long)), cell(p(long)))) + table(2, row(cell(p('Fee')), cell(p('10')))),
    ).blocks
    expect([bill, fees]).toMatchObject([{ sideBySide: true }, { sideBySide: false }])
  })
})

describe('readDocument with tracked changes', () => {
  const body = p(r('A ') + del(1, r('dealer')) + ins(2, r('trader'), 'Ben Cole') + r(' pays.'))

  it('gives either text and says who changed', () => {
    expect([lines(body, 'final'), lines(body, 'original')]).toEqual([['A trader pays.'], ['A dealer pays.']])
    expect(read(body).revisions).toEqual({ count: 2, authors: ['Ana Prior', 'Ben Cole'] })
  })

  it('joins paragraphs whose mark is not there in the view', () => {
    const merged = p('One, ', mark('del', 1)) + p('two.') + p('Three.')
    expect(lines(merged, 'final')).toEqual(['One, two.', 'Three.'])
    expect(lines(merged, 'original')).toEqual(['One, ', 'two.', 'Three.'])
    expect(read(merged).blocks[0]).toMatchObject({
      pieces: [
        { index: 0, from: 0 },
        { index: 1, from: 5 },
      ],
    })
  })

  it('leaves out rows, and tables of which no row is left', () => {
    const inserted = '<w:trPr><w:ins w:id="3" w:author="Ana Prior"/></w:trPr>'
    const rows = table(1, row(cell(p('kept'))), `<w:tr>${inserted}${cell(p('new'))}</w:tr>`)
    expect([lines(rows, 'final'), lines(rows, 'original')]).toEqual([['T:kept|new'], ['T:kept']])
  })
})
