import { describe, expect, it } from 'vitest'
import { type Edit, type GateName, partText, prove, withParts, writeRedline } from '../src/index.ts'
import type { Parts } from './build/docx.ts'
import { cell, footnote, ins, noteMark, p, r, row, table } from './build/markup.ts'
import { opened } from './build/read.ts'

const stamp = { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' }
const main = 'word/document.xml'

/** Gates that fail where a writer makes this of what ours wrote. */
function failing(
  given: Parts,
  edits: readonly Edit[],
  broken: (xml: string) => string,
  part = main,
): GateName[] {
  const base = opened(given)
  const written = writeRedline(base, edits, stamp)
  const good = partText(written.package, part) ?? ''
  const bad = broken(good)
  if (bad === good) throw new Error('the mutation changed nothing')
  const results = prove(
    base,
    edits,
    { ...written, package: withParts(written.package, new Map([[part, bad]])) },
    stamp,
  )
  // G5 compares with a second run of the good writer, so that every mutation fails it.
  return results.filter((one) => !one.holds && one.gate !== 'G5').map((one) => one.gate)
}

const body = p('Preamble.') + p(r('A fine, ', '<w:b/>') + r('or prison.')) + p('End.')
const split: Edit = { kind: 'split', at: { index: 1 }, from: 8 }
const words: Edit = { kind: 'replace', at: { index: 1 }, old: 'fine', text: 'charge' }
const added: Edit = {
  kind: 'insert-paragraphs',
  at: { index: 1 },
  where: 'after',
  paragraphs: [{ text: 'New.' }],
}
const mark = /<w:pPr><w:rPr><w:ins [^>]*\/><\/w:rPr><\/w:pPr>/

describe('a broken writer is caught (G13)', () => {
  it('the inserted mark on the second half', () => {
    const broken = (xml: string): string => {
      const found = mark.exec(xml)?.[0] ?? ''
      const bare = xml.replace(found, '')
      const second = bare.indexOf('<w:p>', bare.indexOf('A fine')) + 5
      return bare.slice(0, second) + found + bare.slice(second)
    }
    expect(failing({ body }, [split], broken)).toContain('G2')
  })
  it('an id used twice', () => {
    expect(
      failing({ body }, [words], (xml) =>
        xml.replace(/<w:ins w:id="\d+"/, `<w:ins w:id="${/<w:del w:id="(\d+)"/.exec(xml)?.[1]}"`),
      ),
    ).toContain('G8')
  })
  it('w:t inside a deletion', () => {
    expect(failing({ body }, [words], (xml) => xml.replaceAll('w:delText', 'w:t'))).toContain('G9')
  })
  it('an untracked mark of a new paragraph', () => {
    expect(failing({ body }, [added], (xml) => xml.replace(mark, ''))).toContain('G2')
  })
  it('lost formatting of deleted words', () => {
    expect(
      failing({ body }, [words], (xml) => xml.replace(/(<w:del [^>]*><w:r>)<w:rPr><w:b\/><\/w:rPr>/, '$1')),
    ).toContain('G6')
  })
  it('formatting out of order', () => {
    expect(
      failing({ body }, [words], (xml) =>
        xml.replace('<w:rPr><w:b/></w:rPr><w:delText', '<w:rPr><w:i/><w:b/></w:rPr><w:delText'),
      ),
    ).toContain('G7')
  })
  it('an untracked change', () => {
    expect(failing({ body }, [words], (xml) => xml.replace('prison', 'jail'))).toEqual(
      expect.arrayContaining(['G1', 'G2']),
    )
  })
  it('a paragraph that no edit touches', () => {
    expect(
      failing({ body }, [words], (xml) =>
        xml.replace(
          '<w:p><w:r><w:t xml:space="preserve">End.',
          '<w:p w:rsidR="00AB"><w:r><w:t xml:space="preserve">End.',
        ),
      ),
    ).toEqual(['G4'])
  })
  it('changes that are all taken out again', () => {
    expect(
      failing({ body }, [words], (xml) =>
        xml
          .replace(/<w:ins .*?<\/w:ins>/, '')
          .replace(/<\/?w:del( [^>]*)?>/g, '')
          .replaceAll('w:delText', 'w:t'),
      ),
    ).toContain('G14')
  })
  it('the whole clause marked as changed', () => {
    const broken = (xml: string): string =>
      xml.replace(/(<w:r><w:t xml:space="preserve">or prison\.<\/w:t><\/w:r>)/, (run) => {
        const who = 'w:author="Drafting Office" w:date="2025-03-01T09:00:00Z"'
        return `<w:del w:id="90" ${who}>${run.replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="91" ${who}>${run}</w:ins>`
      })
    expect(failing({ body }, [words], broken)).toEqual(['G11'])
  })
  it('an earlier change that loses its author', () => {
    const revised = p('Preamble.') + p(ins(7, r('A fine ')) + r('is due.')) + p('End.')
    expect(
      failing({ body: revised }, [words], (xml) => xml.replaceAll('Ana Prior', 'Drafting Office')),
    ).toContain('G3')
  })
  it('a lost end of a bookmark', () => {
    const marked =
      p('Preamble.') +
      p(`<w:bookmarkStart w:id="5" w:name="x"/>${r('A fine')}<w:bookmarkEnd w:id="5"/>`) +
      p('End.')
    expect(failing({ body: marked }, [words], (xml) => xml.replace(/<w:bookmarkEnd[^>]*>/, ''))).toContain(
      'G10',
    )
  })
  it('half a mark on a content control that goes', () => {
    const held = `<w:sdt><w:sdtPr/><w:sdtContent>${r('Two.')}</w:sdtContent></w:sdt>`
    const edit: Edit = { kind: 'delete-paragraph', at: { index: 1 } }
    expect(
      failing({ body: p('One.') + p(held) + p('End.') }, [edit], (xml) =>
        xml.replace(/<w:customXmlDelRangeEnd[^>]*>/, ''),
      ),
    ).toContain('G10')
  })
  it('words of a new row that are not marked (R2)', () => {
    const rows = table(1, row(cell(p('one')))) + p('End.')
    const edit: Edit = { kind: 'insert-row', table: 0, row: 0, cells: ['two'] }
    expect(
      failing({ body: rows }, [edit], (xml) => xml.replace(/<w:ins [^>]*>(<w:r>.*?<\/w:r>)<\/w:ins>/, '$1')),
    ).toContain('G9')
  })
  describe('of notes', () => {
    const noted = {
      body: p(r('A fine') + noteMark(2) + r(' is due.')) + p('End.'),
      footnotes: footnote(2, 'By order.'),
    }
    const comes: Edit = { kind: 'insert-note', at: { index: 1 }, note: 'footnote', from: 3, text: 'New.' }
    const goes: Edit = { kind: 'delete-note', at: { index: 0 }, note: 'footnote', id: '2' }
    const notes = 'word/footnotes.xml'
    it('the mark of a new one that is not tracked', () => {
      const broken = (xml: string): string =>
        xml.replace(
          /<w:ins [^>]*>(<w:r>(?:(?!<\/w:r>).)*<w:footnoteReference w:id="3"\/><\/w:r>)<\/w:ins>/,
          '$1',
        )
      expect(failing(noted, [comes], broken)).toContain('G2')
    })
    it('a new one that is not in its part, or with other words', () => {
      expect(
        failing(noted, [comes], (xml) => xml.replace(/<w:footnote w:id="3">.*?<\/w:footnote>/, ''), notes),
      ).toEqual(expect.arrayContaining(['G1', 'G10']))
      expect(failing(noted, [comes], (xml) => xml.replace('New.', 'Old.'), notes)).toContain('G1')
    })
    it('another one that is changed with it', () => {
      expect(failing(noted, [comes], (xml) => xml.replace('By order.', 'By law.'), notes)).toEqual(
        expect.arrayContaining(['G1', 'G2', 'G4']),
      )
    })
    it('a mark that is taken out instead of tracked', () => {
      expect(failing(noted, [goes], (xml) => xml.replace(/<w:del .*?<\/w:del>/, ''))).toContain('G2')
    })
  })
  it('a part that no edit touches', () => {
    expect(failing({ body }, [words], (xml) => xml.replace('22', '24'), 'word/styles.xml')).toEqual(['G4'])
  })
  it('a second time other bytes, and an edit that nobody speaks of', () => {
    const base = opened({ body })
    const written = writeRedline(base, [words], stamp)
    const later = writeRedline(base, [words], { ...stamp, date: '2025-03-01T09:00:01Z' })
    expect(
      prove(base, [words], { ...later, plan: written.plan }, stamp).find((one) => one.gate === 'G5')?.holds,
    ).toBe(false)
    expect(prove(base, [words, split], written, stamp).find((one) => one.gate === 'G15')?.holds).toBe(false)
  })
})
