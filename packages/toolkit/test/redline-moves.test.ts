import { accept, openPackage, partText, readDocument, reject } from '@concordance/word'
import { describe, expect, it } from 'vitest'
import { docx, type Parts } from '../../word/test/build/docx.ts'
import { footnote, noteMark, p, r, styled } from '../../word/test/build/markup.ts'
import { judge, judgeIsThere, shown } from '../../word/test/office/judge.ts'
import { runRedline } from './run-redline.ts'
import { value, wordLines } from './word-lines.ts'

const file = (parts: Parts | string): Uint8Array => docx(parts)
const xmlOf = (bytes: Uint8Array): string => {
  const opened = value(openPackage(bytes))
  return partText(opened, opened.main) ?? ''
}

const one = p('The Registrar keeps the register of boats.')
const two = p('A boat is moored where the Registrar says.')
const head = p('Fees', styled('Heading1'))
const fees = p('The fee is paid before the first voyage of the year.')
const more = p('Whoever pays late pays twice.')
const end = p('This Act begins on the day that the Minister names.')

describe('what moved between two Word files', () => {
  it('is one named move of a heading and its paragraphs', async () => {
    const base = file(head + fees + more + one + two + end)
    const next = file(one + two + head + fees + more + end)
    const { out, receipt } = await runRedline(['base.docx', base], ['new.docx', next])
    const xml = xmlOf(out)
    expect(xml.match(/<w:moveFromRangeStart/g)).toHaveLength(1)
    expect(xml.match(/<w:moveToRangeStart/g)).toHaveLength(1)
    expect(xml).not.toMatch(/<w:(?:ins|del) /)
    expect(wordLines(out, 'accept')).toEqual(wordLines(next))
    expect(wordLines(out, 'reject')).toEqual(wordLines(base))
    expect(receipt.refused).toEqual([])
    expect(new Set(receipt.changes.map(({ move }) => move))).toEqual(new Set(['move 1']))
    expect(receipt.gates.every(({ holds }) => holds)).toBe(true)
  })

  it('stays apart from words that changed beside it', async () => {
    const base = file(fees + one + two + end)
    const next = file(one.replace('boats', 'ships') + two + fees + end)
    const { out, receipt } = await runRedline(['base.docx', base], ['new.docx', next])
    expect(wordLines(out, 'accept')).toEqual(wordLines(next))
    expect(receipt.changes.map(({ move = '' }) => move).filter(Boolean)).toHaveLength(2)
    expect(receipt.changes.find(({ kind }) => kind === 'replace')).toMatchObject({
      old: 'boats',
      new: 'ships',
    })
  })

  it('is no move where its words changed, or where it stands twice', async () => {
    const base = file(fees + one + two + fees + end)
    const next = file(one + fees + fees + two + end)
    const { out, receipt } = await runRedline(['base.docx', base], ['new.docx', next])
    expect(wordLines(out, 'accept')).toEqual(wordLines(next))
    expect(receipt.gates.every(({ holds }) => holds)).toBe(true)
  })

  it.runIf(judgeIsThere())('comes out the same in LibreOffice', async () => {
    const base = file(head + fees + more + one + two + end)
    const next = file(one + two + head + fees + more + end)
    const { out } = await runRedline(['base.docx', base], ['new.docx', next])
    const [verdict] = judge([out])
    expect(shown(verdict?.accepted)).toEqual(wordLines(next))
    expect(shown(verdict?.rejected)).toEqual(wordLines(base))
  })
})

const noted = (note: string, mark = 2): Parts => ({
  body: p(`${r('The Registrar keeps')}${noteMark(mark)}${r(' the register.')}`) + end,
  footnotes: footnote(mark, note),
})
const bare = p('The Registrar keeps the register.') + end

const notesOf = (bytes: Uint8Array, verdict: typeof accept): string[] => {
  const resolved = value(verdict(value(openPackage(bytes))))
  return value(readDocument(resolved)).stories.map(({ blocks }) =>
    blocks.map((block) => (block.type === 'paragraph' ? block.text.trim() : '')).join('\n'),
  )
}

describe('notes of two Word files', () => {
  it('that only the new one has come with their mark at its place', async () => {
    const { out, receipt } = await runRedline(
      ['base.docx', file(bare)],
      ['new.docx', file(noted('Added in 2025.'))],
    )
    expect(receipt.changes).toMatchObject([{ kind: 'insert-note', new: 'Added in 2025.' }])
    expect(notesOf(out, accept)).toEqual(['Added in 2025.'])
    expect(notesOf(out, reject)).toEqual([])
    expect(xmlOf(out)).toMatch(/The Registrar keeps<\/w:t><\/w:r><w:ins [^>]*><w:r>.*?<w:footnoteReference/)
    expect(receipt.refused).toEqual([])
  })

  it('that only the base has go with their mark', async () => {
    const { out, receipt } = await runRedline(['base.docx', file(noted('Spent.'))], ['new.docx', file(bare)])
    expect(receipt.changes).toMatchObject([{ kind: 'delete-note', old: 'Spent.' }])
    expect(notesOf(out, accept)).toEqual([])
    expect(notesOf(out, reject)).toEqual(['Spent.'])
  })

  it('that say something else are changed by words', async () => {
    const next = file(noted('In force since 1 May.', 5))
    const { out, receipt } = await runRedline(
      ['base.docx', file(noted('In force since 1 June.'))],
      ['new.docx', next],
    )
    expect(receipt.changes).toMatchObject([{ kind: 'replace', old: 'June', new: 'May' }])
    expect(notesOf(out, accept)).toEqual(['In force since 1 May.'])
  })

  it('whose paragraph goes, go with it', async () => {
    const base = { ...noted('Spent.'), body: noted('').body + p('Another provision of this Act.') }
    const { out, receipt } = await runRedline(
      ['base.docx', file(base)],
      ['new.docx', file(end + p('Another provision of this Act.'))],
    )
    expect(receipt.refused).toEqual([])
    expect(notesOf(out, accept)).toEqual([])
    expect(notesOf(out, reject)).toEqual(['Spent.'])
  })

  it('in words that the base does not have are refused, and the rest is written', async () => {
    const added = p(`${r('A wholly new provision about moorings.')}${noteMark(2)}`)
    const next = { body: bare + added, footnotes: footnote(2, 'See the Harbours Act.') }
    const { out, receipt, result } = await runRedline(['base.docx', file(bare)], ['new.docx', file(next)])
    expect(receipt.refused).toMatchObject([{ rule: 'story', new: 'See the Harbours Act.' }])
    expect(result.failed).toBe(true)
    expect(wordLines(out, 'accept').at(-1)).toBe('A wholly new provision about moorings.')
  })
})
