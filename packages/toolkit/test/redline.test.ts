import { openPackage, partText, readDocument, redline as trackChanges } from '@concordance/word'
import { describe, expect, it } from 'vitest'
import { judge, judgeIsThere } from '../../word/test/office/judge.ts'
import { changed, fixture } from './changed-docx.ts'
import { runRedline } from './run-redline.ts'
import { value, wordLines } from './word-lines.ts'

const marendia = fixture('marendia/law.docx')
const text = (path: string) => new TextDecoder().decode(fixture(path))
const decade = (words: string) => words.replaceAll('for five years', 'for ten years')

describe('two Word files', () => {
  const after = changed(marendia, decade)

  it('gives the new text when all is accepted and the base when all is rejected', async () => {
    const { out, receipt, result } = await runRedline(['base.docx', marendia], ['new.docx', after])
    expect(wordLines(out, 'accept')).toEqual(wordLines(after))
    expect(wordLines(out, 'reject')).toEqual(wordLines(marendia))
    expect(receipt.changes.map(({ old, new: words }) => [old, words])).toEqual(Array(3).fill(['five', 'ten']))
    expect(receipt.changes[0]).toMatchObject({ clause: '30(1)', kind: 'replace' })
    expect(receipt.gates.every(({ holds }) => holds)).toBe(true)
    expect(result.failed).toBe(false)
  })

  it('is the same, byte for byte, for the same author and date, and bears them', async () => {
    const options = { author: 'Drafting Office', date: '2026-03-01T09:30:00Z' }
    const [one, two] = [
      await runRedline(['base.docx', marendia], ['new.docx', after], options),
      await runRedline(['base.docx', marendia], ['new.docx', after], options),
    ]
    expect(Buffer.from(one.out).equals(Buffer.from(two.out))).toBe(true)
    expect(one.receipt).toMatchObject({ author: 'Drafting Office', date: '2026-03-01T09:30:00Z' })
  })

  it('follows words of footnotes', async () => {
    const base = openPackage(marendia)
    const part = [...value(base).entries.keys()].find((name) => name.endsWith('footnotes.xml')) ?? ''
    const { changes } = (
      await runRedline(
        ['base.docx', marendia],
        ['new.docx', changedPart(marendia, part, '1 January 2015', '1 May 2015')],
      )
    ).receipt
    expect(changes).toMatchObject([{ old: 'January', new: 'May' }])
  })

  it('knows notes again by their words, whatever their numbers in the file', async () => {
    const swapped = changedPart(marendia, 'word/footnotes.xml', 'w:id="1"', 'w:id="99"')
    const both = changed(swapped, (xml) =>
      xml.replace('<w:footnoteReference w:id="1"', '<w:footnoteReference w:id="99"'),
    )
    const after = changed(both, decade)
    expect(Buffer.from(after).equals(Buffer.from(changed(marendia, decade)))).toBe(false)
    const { receipt } = await runRedline(['base.docx', marendia], ['new.docx', after])
    expect(receipt.refused).toEqual([])
    expect(receipt.changes).toHaveLength(3)
  })

  it('writes the same file without changes where both are the same', async () => {
    const { result, out, context } = await runRedline(['base.docx', marendia], ['new.docx', marendia])
    expect(result.failed ?? false).toBe(false)
    expect(Buffer.from(out).equals(Buffer.from(marendia))).toBe(true)
    expect(context.files.has('out.receipt.json')).toBe(false)
  })

  it('takes files that differ without a difference to track for an error', async () => {
    const bold = changed(marendia, (xml) => xml.replace('<w:r><w:t', '<w:r><w:rPr><w:b/></w:rPr><w:t'))
    await expect(runRedline(['base.docx', marendia], ['new.docx', bold])).rejects.toThrow(
      /no change can be tracked/,
    )
  })

  it('keeps earlier changes of others and tells of those in the new file', async () => {
    const edit = { kind: 'replace', at: { index: 2 }, from: 0, to: 0, text: 'Note: ' } as const
    const revised = value(
      trackChanges(marendia, [edit], { author: 'A. Minister', date: '2026-01-01T00:00:00Z' }),
    ).bytes
    const { out, told } = await runRedline(['base.docx', revised], ['new.docx', changed(revised, decade)])
    expect(told).toContainEqual(expect.stringContaining('tracked changes of its own'))
    expect(wordLines(out, 'accept')).toContainEqual(expect.stringContaining('for ten years'))
    expect(
      new TextDecoder().decode(value(openPackage(out)).entries.get('word/document.xml')?.content),
    ).toContain('A. Minister')
  })

  it('refuses what no tracked change can hold, names it, and writes the rest', async () => {
    const table =
      '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>New table</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>'
    const withTable = changed(after, (xml) => xml.replace('<w:sectPr', `${table}<w:sectPr`))
    const { result, receipt, out } = await runRedline(['base.docx', marendia], ['new.docx', withTable])
    expect(result.failed).toBe(true)
    expect(receipt.refused).toMatchObject([{ rule: 'new-table', new: 'New table' }])
    expect(wordLines(out, 'accept')).toContainEqual(expect.stringContaining('for ten years'))
  })
})

function changedPart(bytes: Uint8Array, part: string, from: string, to: string): Uint8Array {
  return changed(bytes, (xml) => xml, { part, change: (xml) => xml.replace(from, to) })
}

describe('a new text of another format', () => {
  it('tells of automatic numbers that are not those of the new text', async () => {
    const renumbered = decade(text('marendia/law.md')).replace(/\b60\. /, '65. ')
    const { told, receipt } = await runRedline(['base.docx', marendia], ['new.md', renumbered])
    expect(receipt.changes).toHaveLength(3)
    expect(told).toContainEqual(
      expect.stringContaining('numbers that Word sets by itself are not those of new.md'),
    )
  })

  it('refuses rows that changed where the new text has lines for a table', async () => {
    const { receipt } = await runRedline(
      ['base.docx', marendia],
      ['new.txt', decade(text('marendia/law.txt'))],
    )
    expect(receipt.changes).toMatchObject([{ clause: '30(1)', old: 'five', new: 'ten' }])
    expect(receipt.refused).toMatchObject([
      {
        rule: 'table-as-lines',
        old: expect.stringContaining('five years'),
        new: expect.stringContaining('ten years'),
      },
    ])
  })

  it.each(['md', 'html'])('finds no difference but those in words: %s', async (form) => {
    const { receipt, out } = await runRedline(
      ['base.docx', marendia],
      [`new.${form}`, decade(text(`marendia/law.${form}`))],
    )
    const words = receipt.changes.filter(({ old }) => old === 'five')
    expect(words).toHaveLength(3)
    // The web page has its notes in the text.
    if (form !== 'html') expect(receipt.changes).toHaveLength(3)
    expect(wordLines(out, 'reject', true)).toEqual(wordLines(marendia, undefined, true))
  })

  it.each(['sourane', 'caldamar', 'suhail'])('knows %s again in its Markdown', async (law) => {
    const run = runRedline(['base.docx', fixture(`${law}/law.docx`)], ['new.md', text(`${law}/law.md`)])
    await expect(run).rejects.toThrow(/no change can be tracked/)
  })
})

describe('a base that is no Word file', () => {
  it.each(['marendia/law.html', 'marendia/law.txt', 'suhail/law.md', 'lanchuan/law.md', 'tarvania/law.md'])(
    'is set in a fresh one: %s',
    async (path) => {
      const base = text(path)
      const word = path.startsWith('marendia')
        ? 'years'
        : path.startsWith('suhail')
          ? 'الوزير'
          : path.startsWith('lanchuan')
            ? '枪支'
            : 'оружия'
      const at = base.lastIndexOf(word)
      const after = `${base.slice(0, at)}${word} XYZ ${base.slice(at + word.length)}`
      const name = path.slice(path.lastIndexOf('/') + 1)
      const { receipt, out } = await runRedline([name, base], [`new-${name}`, after])
      expect(receipt.base.fresh).toBe(true)
      expect(receipt.changes.map(({ new: words }) => String(words).trim())).toEqual([
        expect.stringContaining('XYZ'),
      ])
      expect(wordLines(out, 'accept').join(' ')).toContain('XYZ')
      expect(wordLines(out, 'reject').join(' ')).not.toContain('XYZ')
    },
  )
})

it('sets parts and headings of sections of a plain text in styles, and indents what stands below', async () => {
  const law = text('marendia/law.txt')
  const { out } = await runRedline(
    ['law.txt', law],
    ['new.txt', law.replace('for five years', 'for ten years')],
  )
  const opened = openPackage(out)
  const read = opened.ok ? readDocument(opened.value) : undefined
  const blocks = read?.ok ? read.value.blocks : []
  const named = (style: RegExp) =>
    blocks.flatMap((one) => (one.type === 'paragraph' && style.test(one.style?.id ?? '') ? [one.text] : []))
  expect(named(/^Heading2$/).filter((line) => /^PART /i.test(line)).length).toBeGreaterThan(3)
  expect(named(/^Heading/).every((line) => line.length < 160)).toBe(true)
  const items = blocks.filter((one) => one.type === 'paragraph' && /^\([a-z]\) /.test(one.text))
  expect(items.length).toBeGreaterThan(10)
  expect(
    items.filter((one) => one.type === 'paragraph' && (one.indent?.left ?? 0) > 0).length,
  ).toBeGreaterThan(items.length / 2)
})

it('keeps bold and italic words in a fresh document, those of deleted words as well', async () => {
  const law = '# Act\n\n1\\. A **dealer** keeps a *true* book of every firearm.\n\n2\\. It is open to all.\n'
  const { out } = await runRedline(['law.md', law], ['new.md', law.replace('*true* book', 'register')])
  const opened = openPackage(out)
  const xml = opened.ok ? (partText(opened.value, opened.value.main) ?? '') : ''
  expect(xml).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*<w:t[^>]*>dealer</s)
  expect(xml).toMatch(/<w:del (?:(?!<\/w:del>).)*<w:i\/>(?:(?!<\/w:del>).)*<w:delText[^>]*>true</s)
  expect(wordLines(out, 'accept')).toContain('1. A dealer keeps a register of every firearm.')
})

describe('bad input', () => {
  const run = (base: Uint8Array | string, name = 'base.docx', options = {}) =>
    runRedline([name, base], ['new.docx', changed(marendia, decade)], options)
  const signed = () => {
    const { entries } = value(openPackage(marendia))
    expect(entries.has('_xmlsignatures/origin.sigs')).toBe(false)
    return withEntry(marendia, '_xmlsignatures/origin.sigs', '')
  }

  it.each([
    ['a damaged file', marendia.subarray(0, 4000), /base\.docx/],
    [
      'an encrypted file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
      /base\.docx|password|\.doc/,
    ],
  ])('refuses %s', async (_, bytes, reason) => {
    const error = await run(bytes).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(Error)
    expect(`${(error as { file?: string }).file} ${(error as Error).message}`).toMatch(reason)
  })

  it('refuses a signed file unless its signature is dropped', async () => {
    await expect(run(signed())).rejects.toThrow(/digitally signed/)
    const { receipt } = await run(signed(), 'base.docx', { 'drop-signature': true })
    expect(receipt.changes).toHaveLength(3)
  })

  it.each([
    [{ output: 'out.pdf' }, /end out\.pdf in \.docx/],
    [{ date: '2026-02-30' }, /--date takes a date/],
    [{ date: 'yesterday' }, /--date takes a date/],
    [{ author: '  ' }, /--author takes a name/],
    [{ lang: 'xx' }, /language/],
  ])('takes %j for wrong usage', async (options, reason) => {
    await expect(run(marendia, 'base.docx', options)).rejects.toThrow(reason)
  })
})

function withEntry(bytes: Uint8Array, name: string, content: string): Uint8Array {
  return changed(bytes, (xml) => xml, { part: name, change: () => content })
}

describe.runIf(judgeIsThere())('before LibreOffice', () => {
  it('agrees on accepted and rejected words of a fresh document and of a user’s own', async () => {
    const arabic = text('suhail/law.md')
    const fresh = await runRedline(['law.md', arabic], ['new.md', arabic.replace('الوزير', 'وزير الداخلية')])
    const own = await runRedline(['base.docx', marendia], ['new.docx', changed(marendia, decade)])
    const [first, second, base] = judge([fresh.out, own.out, marendia])
    expect([first?.error, second?.error]).toEqual([undefined, undefined])
    expect(JSON.stringify(first?.accepted)).toContain('وزير الداخلية')
    expect(JSON.stringify(first?.rejected)).not.toContain('وزير الداخلية')
    expect(second?.rejected).toEqual(base?.accepted)
  })
})
