import { openPackage, readDocument } from '@concordance/word'
import { describe, expect, it } from 'vitest'
import { judge, judgeIsThere } from '../../word/test/office/judge.ts'
import { sha256 } from '../src/sha256.ts'
import { fixture } from './changed-docx.ts'
import { amendmentsFile, runRedline } from './run-redline.ts'
import { value, wordLines } from './word-lines.ts'

const marendia = fixture('marendia/law.docx')
const law = ['law.docx', marendia] as const
const base = { file: 'law.docx', sha256: await sha256(marendia) }
const at = (path: string, position = 'in') => ({ path, position })
const amend = (...amendments: readonly object[]) =>
  runRedline(law, ['a.json', amendmentsFile(amendments, base)])

const decade = {
  action: 'replace',
  place: at('30(1)'),
  old: 'five years',
  new: 'ten years',
  obligations: ['fp-7-period'],
}

describe('an amendment that replaces words', () => {
  it('changes these words alone, with a comment that names the obligation and why', async () => {
    const { out, result, receipt } = await amend({ ...decade, rationale: 'Records have to be kept longer.' })
    expect(result.failed).toBe(false)
    expect(receipt.changes).toMatchObject([
      {
        clause: '30(1)',
        amendment: 'a1',
        obligations: ['fp-7-period'],
        old: 'five years',
        new: 'ten years',
        comment: expect.stringMatching(/fp-7-period.*\nRecords have to be kept longer\.$/su),
      },
    ])
    const before = wordLines(marendia)
    const changed = wordLines(out, 'accept').filter((line, index) => line !== before[index])
    expect(changed).toEqual([expect.stringContaining('for ten years from the date of the last entry')])
    expect(wordLines(out, 'reject')).toEqual(before)
  })

  it('takes a space out with the words that go', async () => {
    const { out } = await amend({ action: 'replace', place: at('30(1)'), old: 'on the licensed premises' })
    expect(wordLines(out, 'accept')).toContainEqual(expect.stringContaining('be preserved for five years'))
  })

  it('parts a paragraph where the new words have several lines', async () => {
    const words = {
      old: 'from the date of the last entry in it.',
      new: 'from the later of—\n(a) the last entry; and\n(b) the day on which it was closed.',
    }
    const { out } = await amend({ action: 'replace', place: at('30(1)'), ...words })
    const lines = wordLines(out, 'accept', true)
    const from = lines.findIndex((line) => line.endsWith('from the later of—'))
    expect(lines.slice(from + 1, from + 4)).toEqual([
      '(a) the last entry; and',
      '(b) the day on which it was closed.',
      expect.stringMatching(/^\(2\) A person who gives up business/),
    ])
    expect(wordLines(out, 'reject', true)).toEqual(wordLines(marendia, undefined, true))
  })
})

describe('an amendment that inserts', () => {
  it('leaves a number to the list that prints it', async () => {
    const { out } = await amend({
      action: 'insert',
      place: at('20(3)', 'after'),
      new: '(4) The list shall be kept for thirty years.',
    })
    const lines = wordLines(out, 'accept', true)
    expect(lines).toContain('(4) The list shall be kept for thirty years.')
    expect(wordLines(out, 'accept')).toContain('The list shall be kept for thirty years.')
  })

  it('types a number that would push the others on', async () => {
    const section =
      '30A. Records of marking\n(1) A manufacturer shall record every mark.\n(2) The record shall be kept for good.'
    const { out } = await amend({ action: 'insert', place: at('30', 'after'), new: section })
    const lines = wordLines(out, 'accept', true)
    const from = lines.indexOf('30A. Records of marking')
    expect(lines.slice(from, from + 4)).toEqual([
      ...section.split('\n'),
      expect.stringMatching(/^31\. Surplus firearms/),
    ])
  })

  it('puts a provision before another, and words behind words', async () => {
    const { out } = await amend(
      { action: 'insert', place: at('30', 'before'), new: '29A. Where books are kept' },
      { action: 'insert', place: at('30(1)', 'after'), old: 'ten', new: 'x' },
      {
        action: 'insert',
        place: at('31(2)', 'after'),
        old: 'in the Register',
        new: 'and in the book of the State',
      },
    )
    const lines = wordLines(out, 'accept', true)
    expect(lines[lines.indexOf('29A. Where books are kept') + 1]).toMatch(/^30\. Period/)
    expect(lines).toContainEqual(
      expect.stringContaining('entered in the Register and in the book of the State in the name'),
    )
  })
})

describe('an amendment that repeals, renumbers or replaces a clause', () => {
  it('deletes the clause with all below it', async () => {
    const { out } = await amend({ action: 'repeal', place: at('12(3)') })
    const lines = wordLines(out, 'accept')
    expect(lines.join('\n')).not.toContain('Each of the following is a good reason')
    expect(lines.join('\n')).not.toContain('hunting permit under the Wildlife Act')
    expect(wordLines(out, 'reject', true)).toEqual(wordLines(marendia, undefined, true))
  })

  it('changes only what differs in a clause that is replaced as a whole', async () => {
    const words =
      '(1) A book kept under section 29 shall be preserved on the licensed premises for ten years from the date of the last entry in it.'
    const { receipt } = await amend({ action: 'replace', place: at('30(1)'), new: words })
    expect(receipt.changes).toMatchObject([{ old: 'five', new: 'ten' }])
  })

  it('changes a typed number and leaves an automatic one alone', async () => {
    const { receipt, out } = await amend(
      { action: 'renumber', place: at('24A'), new: '24B' },
      { action: 'renumber', place: at('31'), new: '32' },
    )
    expect(wordLines(out, 'accept')).toContainEqual(expect.stringMatching(/^24B/))
    expect(receipt.refused).toMatchObject([{ amendment: 'a2', rule: 'automatic-number' }])
  })
})

describe('an amendment with footnotes', () => {
  it('gets a real one behind its new words', async () => {
    const { out, receipt } = await amend({
      ...decade,
      new: 'ten years[^1][^x]\n\n[^1]: As the model law says.\n[^x]: Five before.',
    })
    expect(receipt.refused).toEqual([])
    expect(receipt.changes.map(({ kind, new: words }) => [kind, words])).toEqual([
      ['replace', 'ten years'],
      ['insert-note', 'As the model law says.'],
      ['insert-note', 'Five before.'],
    ])
    const read = readDocument(value(openPackage(out)))
    const document = value(read)
    const marks = document.blocks.flatMap((one) =>
      one.type === 'paragraph' && one.text.includes('from the date of the last entry')
        ? one.notes.map(({ at: place }) => one.text.slice(0, place))
        : [],
    )
    expect(marks).toEqual([expect.stringMatching(/for ten years$/), expect.stringMatching(/for ten years$/)])
    const said = document.stories
      .filter(({ kind }) => kind === 'footnote')
      .map(({ blocks }) => JSON.stringify(blocks))
    expect(said.filter((words) => /As the model law says|Five before/.test(words))).toHaveLength(2)
    expect(wordLines(out, 'reject', true)).toEqual(wordLines(marendia, undefined, true))
  })

  it('is refused with its reason where there is no place for one, or nothing that it says', async () => {
    const { receipt } = await amend(
      decade,
      { action: 'insert', place: at('30', 'after'), new: '30A. Records[^1]\n(1) One.\n[^1]: Why.' },
      { action: 'replace', place: at('20(3)'), old: 'licence', new: 'a[^1] b\n[^1]: Why.' },
      { action: 'insert', place: at('31', 'after'), new: '31A. Two.[^2]' },
      { action: 'insert', place: at('31', 'after'), new: '31B. Three.\n[^2]: Of nothing.' },
    )
    expect(receipt.changes).toHaveLength(1)
    expect(receipt.refused.map(({ amendment, rule }) => [amendment, rule])).toEqual([
      ['a2', 'note-in-new-words'],
      ['a3', expect.stringMatching(/note-in-new-words|old-words/)],
      ['a4', 'note-undefined'],
      ['a5', 'note-undefined'],
    ])
    expect(receipt.refused[0]).toMatchObject({ reason: expect.stringMatching(/at the end of new words/) })
  })
})

describe('what cannot be written', () => {
  it('is refused one by one with the reason; the rest goes through', async () => {
    const { result, receipt, told } = await amend(
      decade,
      { action: 'replace', place: at('30(1)'), old: 'words that nobody wrote', new: 'x' },
      { action: 'replace', place: at('30'), old: 'the', new: 'a' },
      { action: 'repeal', place: at('999') },
      { action: 'replace', place: at('30(1)'), old: 'five years', new: 'twenty years' },
    )
    expect(result.failed).toBe(true)
    expect(receipt.changes).toHaveLength(1)
    expect(receipt.refused.map(({ amendment, rule }) => [amendment, rule])).toEqual([
      ['a2', 'old-words-missing'],
      ['a3', 'old-words-twice'],
      ['a4', 'no-clause'],
      ['a5', 'overlap'],
    ])
    expect(
      told.every((reason) => /^not written \(amendment a\d, clause [^)]*(\(\d\))?\): /.test(reason)),
    ).toBe(true)
  })

  it('writes an amendment whole or not at all', async () => {
    const { receipt, out } = await amend(decade, {
      action: 'replace',
      place: at('30'),
      new: 'Period for which books are kept\n(1) A book shall be preserved for twenty years.\n(2) It is then destroyed.',
    })
    expect(receipt.refused.map(({ amendment }) => amendment)).toEqual(['a2'])
    expect(wordLines(out, 'accept')).toContainEqual(expect.stringContaining('for ten years from'))
  })

  it('writes no file where nothing is left', async () => {
    const { context, result } = await amend({ action: 'repeal', place: at('999') })
    expect(context.files.has('out.docx')).toBe(false)
    expect(result.failed).toBe(true)
  })

  it.each([
    ['{"amendments": 5}', /no list "amendments"/],
    ['{"amendments": [', /no valid JSON/],
    [amendmentsFile([{ ...decade, action: 'burn' }]), /amendment "a1": "action" is none of/],
    [
      amendmentsFile([
        { ...decade, id: 'a' },
        { ...decade, id: 'a' },
      ]),
      /two amendments have the id "a"/,
    ],
    ['{"amendments": []}', /holds no amendment/],
  ])('refuses a list that is none: %s', async (list, reason) => {
    await expect(runRedline(law, ['a.json', list])).rejects.toThrow(reason)
  })
})

describe('a base that is another file than the amendments were made on', () => {
  const other = { file: 'old.docx', sha256: '0'.repeat(64) }

  it('is tried by the words, with a message', async () => {
    const list = amendmentsFile(
      [{ ...decade, place: at('31(1)'), old: 'preserved on the licensed premises' }],
      other,
    )
    const { receipt, told } = await runRedline(law, ['a.json', list])
    expect(receipt.changes).toMatchObject([{ clause: '30(1)' }])
    expect(told).toEqual([
      expect.stringContaining('made on another file (old.docx'),
      expect.stringContaining('found in clause 30(1), not in 31(1)'),
    ])
  })

  it('does not search elsewhere when the base is the same', async () => {
    const { receipt } = await amend({
      ...decade,
      place: at('31(1)'),
      old: 'preserved on the licensed premises',
    })
    expect(receipt.refused).toMatchObject([{ rule: 'old-words-missing' }])
  })
})

describe.runIf(judgeIsThere())('before LibreOffice', () => {
  it('accepting gives what was meant, rejecting the base', async () => {
    const { out } = await amend(
      { ...decade, rationale: 'Why.' },
      { action: 'repeal', place: at('20(3)'), rationale: 'Why not.' },
      {
        action: 'insert',
        place: at('30', 'after'),
        new: '30A. Records\n(1) One.\n(2) Two.',
        rationale: 'New.',
      },
    )
    const [verdict, untouched] = judge([out, marendia])
    expect(verdict?.error).toBeUndefined()
    expect(verdict?.rejected).toEqual(untouched?.accepted)
    const lines = (verdict?.accepted ?? []).map((line) => [line].flat().filter(Boolean).join(' '))
    const from = lines.indexOf('30A. Records')
    expect(lines.slice(from, from + 4)).toEqual([
      '30A. Records',
      '(1) One.',
      '(2) Two.',
      '31. Surplus firearms of the State',
    ])
    expect(lines.join('\n')).not.toContain('For the avoidance of doubt, no licence or permit is needed')
    expect(lines).toContain('21. Death of licence holder')
  })
})
