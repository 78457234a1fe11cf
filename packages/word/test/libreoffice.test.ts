import { describe, expect, it } from 'vitest'
import { accept, savePackage, writeRedline } from '../src/index.ts'
import { docx } from './build/docx.ts'
import { footnote, noteMark, p, r } from './build/markup.ts'
import { lines, notes, opened } from './build/read.ts'
import { numberingCases } from './cases/numbering.ts'
import { judge, judgeIsThere, shown } from './office/judge.ts'

/** Where LibreOffice 7.4 sees something else than Word does, although the file is right: it does so without us as well. */
describe.runIf(judgeIsThere())('ways of LibreOffice itself', () => {
  it('it loses the new start of a list whose first item goes, but reads the accepted file as we do', () => {
    const hard = numberingCases.find((one) =>
      one.name.startsWith('the first item of a list that starts anew'),
    )
    if (!hard) throw new Error('the case has another name')
    const stamp = { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' }
    const redlined = writeRedline(opened(hard.base), hard.edits, stamp).package
    const accepted = accept(redlined)
    if (!accepted.ok) throw new Error('not accepted')
    const [live, saved] = judge([savePackage(redlined), savePackage(accepted.value)])
    expect(shown(saved?.accepted)).toEqual(hard.accepted)
    expect(shown(live?.accepted)).toEqual(['1. a', '2. b', 'Schedule', '3. d', 'End.'])
  })

  it('it gives marks their notes in the order of ids, in files without any change', () => {
    const file = docx({
      body: p(r('One') + noteMark(3) + r(' two') + noteMark(2)),
      footnotes: footnote(2, 'Of two.') + footnote(3, 'Of one.'),
    })
    const [seen] = judge([file])
    expect(lines(file)).toEqual(['One two'])
    expect(notes(file)).toEqual(['Of two.', 'Of one.'])
    expect(seen?.acceptedNotes.map((one) => one.trim())).toEqual(['Of two.', 'Of one.'])
  })

  it('it puts an empty paragraph before a table that begins a text with notes', () => {
    const file = docx({
      body: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p('x')}</w:tc></w:tr></w:tbl>${p(r('One') + noteMark(2))}`,
      footnotes: footnote(2, 'Of one.'),
    })
    const [seen] = judge([file])
    expect(lines(file)).toEqual(['T:x', 'One'])
    expect(shown(seen?.accepted)).toEqual(['', 'T:x', 'One'])
  })
})
