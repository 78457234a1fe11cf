import { describe, expect, it } from 'vitest'
import {
  type Edit,
  openPackage,
  partText,
  type RedlineOptions,
  redline,
  savePackage,
  withParts,
} from '../src/index.ts'
import { docx, type Parts } from './build/docx.ts'
import { field, p, r } from './build/markup.ts'
import { lines, opened } from './build/read.ts'

const options: RedlineOptions = { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' }
const base = docx(p('A dealer pays.') + p('End.'))
const words: Edit = { kind: 'replace', at: { index: 0 }, old: 'dealer', text: 'trader' }

const done = (file: Uint8Array, edits: readonly Edit[], more: Partial<RedlineOptions> = {}) => {
  const result = redline(file, edits, { ...options, ...more })
  if (!result.ok) throw new Error(result.messages.map((one) => one.reason).join('\n'))
  return { ...result.value, messages: result.messages }
}

const rules = (given: Parts | Uint8Array, more: Partial<RedlineOptions> = {}) => {
  const file = given instanceof Uint8Array ? given : docx(given)
  const result = redline(file, [words], { ...options, ...more })
  return result.ok ? [] : result.messages.map((one) => one.ruleId)
}

describe('redline', () => {
  it('writes the smallest change, with author and date', () => {
    const xml = (partText(opened(done(base, [words]).bytes), 'word/document.xml') ?? '').replace(
      / w:id="\d+"/g,
      '',
    )
    expect(xml).toContain(
      '<w:r><w:t xml:space="preserve">A </w:t></w:r><w:del w:author="Drafting Office" w:date="2025-03-01T09:00:00Z"><w:r><w:delText xml:space="preserve">dealer</w:delText></w:r></w:del><w:ins w:author="Drafting Office" w:date="2025-03-01T09:00:00Z"><w:r><w:t xml:space="preserve">trader</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> pays.</w:t></w:r>',
    )
  })

  it('finds the words that differ in a long replacement', () => {
    const long = 'No person shall keep a dog in a public place without a lead.'
    const edit: Edit = {
      kind: 'replace',
      at: { index: 0 },
      old: long,
      text: long.replace('a dog', 'an animal'),
    }
    expect(done(docx(p(long) + p('End.')), [edit]).receipt.changes[0]?.cuts).toEqual([
      { from: 21, to: 26, text: 'an animal' },
    ])
  })

  it('gives the same bytes for the same input, and the base itself where nothing is to be done', () => {
    expect(done(base, [words]).bytes).toEqual(done(base, [words]).bytes)
    expect(done(base, []).bytes).toBe(base)
  })

  it('keeps every other part as the file packed it', () => {
    const file = opened(done(base, [words]).bytes)
    for (const [name, entry] of opened(base).entries)
      if (name !== 'word/document.xml')
        expect(file.entries.get(name)?.stored?.packed, name).toEqual(entry.stored?.packed)
  })

  it('tells in the receipt what was written, what was refused, and the gates', () => {
    const edits: Edit[] = [
      { ...words, comment: 'Article 5.', about: { obligation: 'x-5' } },
      { ...words, old: 'seller' },
    ]
    const { receipt, messages } = done(base, edits, { base: { file: 'bill.docx', sha256: 'ab' } })
    expect(receipt).toMatchObject({
      base: { file: 'bill.docx', sha256: 'ab' },
      author: 'Drafting Office',
      changes: [
        {
          edit: 0,
          before: 'dealer',
          after: 'trader',
          paragraph: 'A dealer pays.',
          comment: 'Article 5.',
          about: { obligation: 'x-5' },
        },
      ],
      refused: [{ edit: 1, rule: 'old-words-missing' }],
    })
    expect(receipt.gates.every((one) => one.holds)).toBe(true)
    expect(messages.map((one) => one.ruleId)).toEqual(['old-words-missing'])
    expect(JSON.parse(JSON.stringify(receipt))).toEqual(receipt)
  })

  it('changes no more than words, and a field as a whole, where a clause is given as a whole', () => {
    const file = docx(
      p(r('A dealer, see ') + field('REF x', 'section 12') + r(', pays at once.')) + p('End.'),
    )
    const edit = (text: string): Edit => ({
      kind: 'replace',
      at: { index: 0 },
      old: 'A dealer, see section 12, pays at once.',
      text,
    })
    const cuts = (text: string) => done(file, [edit(text)]).receipt.changes[0]?.cuts
    expect(cuts('A dealer, see section 12, pays on demand.')).toEqual([
      { from: 31, to: 38, text: 'on demand' },
    ])
    expect(cuts('A trader, see section 14, pays at once.')).toEqual([
      { from: 2, to: 8, text: 'trader' },
      { from: 14, to: 24, text: 'section 14' },
    ])
  })

  it('makes the part, the relationship and the content type of the first comment', () => {
    const file = opened(done(base, [{ ...words, comment: 'Why & how' }]).bytes)
    expect(partText(file, 'word/comments.xml')).toContain(
      'w:initials="DO"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t xml:space="preserve">Why &amp; how',
    )
    expect(partText(file, 'word/_rels/document.xml.rels')).toContain(
      'relationships/comments" Target="comments.xml"',
    )
    expect(partText(file, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
  })

  it('makes the part of the first notes with their separators, in the place that the settings have for them', () => {
    const settings = '<w:zoom w:percent="100"/><w:endnotePr/><w:compat/>'
    const note: Edit = {
      kind: 'insert-note',
      at: { index: 1 },
      note: 'footnote',
      from: 3,
      text: 'So <it> is.',
    }
    const file = opened(done(docx({ body: p('One.') + p('End.'), settings }), [note]).bytes)
    const notes = partText(file, 'word/footnotes.xml') ?? ''
    expect(
      [...notes.matchAll(/<w:footnote (?:w:type="(\w+)" )?w:id="(-?\d+)"/g)].map((one) => [one[1], one[2]]),
    ).toEqual([
      ['separator', '-1'],
      ['continuationSeparator', '0'],
      [undefined, '1'],
    ])
    expect(notes).toContain(' So &lt;it&gt; is.</w:t></w:r></w:ins></w:p></w:footnote>')
    expect(partText(file, 'word/_rels/document.xml.rels')).toContain(
      'relationships/footnotes" Target="footnotes.xml"',
    )
    expect(partText(file, '[Content_Types].xml')).toContain('PartName="/word/footnotes.xml"')
    expect(partText(file, 'word/settings.xml')).toContain(
      '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:endnotePr/><w:compat/>',
    )
  })

  it('leaves out a comment where Word has none, and says so', () => {
    const file = docx({ body: p('One.'), header: p('Bill 4') })
    const edit: Edit = {
      kind: 'replace',
      at: { part: 'word/header.xml', index: 0 },
      old: '4',
      text: '5',
      comment: 'x',
    }
    expect(done(file, [edit]).messages.map((one) => one.ruleId)).toEqual(['no-comment'])
  })

  it.each([
    ['a paragraph that is not there', { ...words, at: { index: 9 } }, 'no-paragraph'],
    ['a part that is not there', { ...words, at: { part: 'word/x.xml', index: 0 } }, 'no-part'],
    ['an offset behind the end', { kind: 'replace', at: { index: 0 }, from: 90, text: 'x' }, 'out-of-range'],
    ['a change that is none', { ...words, text: 'dealer' }, 'nothing'],
    [
      'half a character',
      { kind: 'replace', at: { index: 1 }, from: 0, to: 1, text: '\ud83d' },
      'half-character',
    ],
    ['a row of a table that is not there', { kind: 'delete-row', table: 0, row: 0 }, 'no-table'],
    ['a merge of the last paragraph', { kind: 'merge', at: { index: 1 } }, 'no-next'],
  ] as const)('refuses %s, and writes the rest', (_, edit, rule) => {
    const { receipt, bytes } = done(base, [
      edit,
      { kind: 'replace', at: { index: 0 }, old: 'pays', text: 'shall pay' },
    ])
    expect(receipt.refused.map((one) => one.rule)).toEqual([rule])
    expect(lines(bytes)[0]).toBe('A dealer shall pay.')
  })
})

describe('redline refuses a file', () => {
  const body = p('A dealer pays.') + p('End.')
  const signed = { '_xmlsignatures/sig1.xml': '<x/>', '_xmlsignatures/origin.sigs': '' }
  it('that is signed, unless the signature may be dropped', () => {
    expect(rules({ body, extra: signed })).toEqual(['signed'])
    const { bytes } = done(docx({ body, extra: signed }), [words], { dropSignature: true })
    expect([...opened(bytes).entries.keys()].filter((name) => name.startsWith('_xmlsignatures'))).toEqual([])
  })
  it('that is protected, but not one that allows tracked changes', () => {
    const protection = (kind: string): string => `<w:documentProtection w:edit="${kind}" w:enforcement="1"/>`
    expect(rules({ body, settings: protection('readOnly') })).toEqual(['protected'])
    expect(rules({ body, settings: protection('trackedChanges') })).toEqual([])
  })
  it('of the strict dialect', () => {
    const text = partText(opened(base), 'word/document.xml') ?? ''
    const strict = text.replace(
      /xmlns:w="[^"]*"/,
      'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
    )
    expect(rules(savePackage(withParts(opened(base), new Map([['word/document.xml', strict]]))))).toEqual([
      'strict-ooxml',
    ])
  })
  it('that is none, or whose text is broken', () => {
    expect(rules(new Uint8Array([1, 2, 3]))).toEqual(['not-a-package'])
    expect(rules({ body: '<w:p><w:r></w:p>' })).toEqual(['xml-broken'])
  })
  it('without an author or a date', () => {
    expect(rules(base, { author: ' ' })).toEqual(['no-author'])
    expect(rules(base, { date: 'yesterday' })).toEqual(['no-date'])
  })
  it('whose bytes are not UTF-8', () => {
    const broken = p('A dealer pays.') + p(r('\ufffd')) + p('End.')
    expect(rules({ body: broken })).toEqual(['not-utf8'])
  })
})

it('opens what it wrote without remarks', () => {
  expect(openPackage(done(base, [words]).bytes).messages).toEqual([])
})
