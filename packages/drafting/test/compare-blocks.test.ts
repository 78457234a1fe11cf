import { describe, expect, it } from 'vitest'
import { compareBlocks, type TextBlock } from '../src/index.ts'
import { after, base, told } from './text.ts'

const edits = (before: TextBlock[], now: TextBlock[], exact = true) =>
  told(compareBlocks(before, now, { exact }).changes.flatMap((change) => change.edits))

const one = 'A person who keeps a boat shall enter it in the register of boats.'
const two = 'The harbour master shall keep the register and show it to anyone who asks.'
const three = 'A boat that is not in the register shall not leave the harbour.'

describe('words', () => {
  it('says nothing of texts that are the same', () => {
    expect(compareBlocks(base(one, two), after(one, two), { exact: true })).toEqual({
      changes: [],
      refused: [],
    })
  })

  it('changes only the words that differ, each by itself', () => {
    const now = two.replace('harbour master', 'port captain').replace('anyone', 'everybody')
    expect(edits(base(one, two), after(one, now))).toEqual([
      '1: [-harbour master-]{+port captain+}',
      '1: [-anyone-]{+everybody+}',
    ])
  })

  it('minds white space between two Word files and none across formats', () => {
    const now = one.replace('keeps a', 'keeps  a')
    expect(edits(base(one), after(now))).toEqual(['0: [- -]{+  +}'])
    expect(edits(base(one), after(now), false)).toEqual([])
  })

  it('takes direction marks and soft hyphens for nothing across formats', () => {
    expect(edits(base(`\u200f${one.replace('register', 'regis\u00adter')}`), after(one), false)).toEqual([])
  })
})

describe('paragraphs', () => {
  it('inserts one behind the one before it', () => {
    expect(edits(base(one, three), after(one, two, three))).toEqual([`after 0: ${two}`])
  })

  it('inserts at the beginning', () => {
    expect(edits(base(two, three), after(one, two, three))).toEqual([`before 0: ${one}`])
  })

  it('inserts several at the end together, for only one edit can take over the last mark', () => {
    expect(edits(base(one), after(one, two, three))).toEqual([`after 0: ${two} ¶ ${three}`])
  })

  it('deletes', () => {
    expect(edits(base(one, two, three), after(one, three))).toEqual(['1: deleted'])
  })

  it('shows what moved as gone here and come there', () => {
    expect(edits(base(one, two, three), after(two, three, one))).toEqual(['0: deleted', `after 2: ${one}`])
  })

  it('parts one in two', () => {
    expect(edits(base(`${one} ${two}`, three), after(one, two, three))).toEqual([
      `0: parted at ${one.length} {+¶+}`,
      '0: [- -]{++}',
    ])
  })

  it('parts one into lettered items', () => {
    const before = 'is liable to a fine of ten crowns or to be sent out of the harbour for a year'
    const now = [
      'is liable to',
      '(a) a fine of ten crowns; or',
      '(b) to be sent out of the harbour for a year',
    ]
    expect(edits(base(before, three), after(...now, three))).toEqual([
      '0: parted at 12 {+¶(a)+}',
      '0: [--]{+;+}',
      '0: parted at 36 {+¶(b)+}',
    ])
  })

  it('adds an item after one whose end changes', () => {
    const before = ['(a) a fine of ten crowns; or', '(b) to be sent out of the harbour.']
    const now = [
      '(a) a fine of ten crowns;',
      '(b) loss of the mooring; or',
      '(c) to be sent out of the harbour.',
    ]
    expect(edits(base(...before), after(...now))).toContain('0: [- or-]{++}')
  })

  it('joins two', () => {
    expect(edits(base(one, two, three), after(`${one} ${two}`, three))).toEqual(['0: joined {+ +}'])
  })

  it('keeps the last paragraph of a text and changes its words, for no other could take its place', () => {
    const found = edits(base(one, two), after(one, 'Nobody else.'))
    expect(found[0]).toMatch(/^1: \[-The harbour/)
    expect(found.some((edit) => edit.endsWith('deleted'))).toBe(false)
  })

  it('follows a paragraph whose typed number changed', () => {
    const numbered = (number: string, text: string) =>
      [`${number} ${text}`, { head: number.length + 1 }] as const
    expect(
      edits(
        base(numbered('1.', one), numbered('2.', three)),
        after(numbered('1.', one), numbered('2.', two), numbered('3.', three)),
      ),
    ).toEqual([`after 0: 2. ${two}`, '1: [-2-]{+3+}'])
  })
})

describe('numbers and layout', () => {
  const item = (label: string, text: string) => [text, { label, style: 'Item' }] as const

  it('leaves a number that the list prints to the list', () => {
    const typed = (label: string, text: string) => [`${label} ${text}`, { head: label.length + 1 }] as const
    expect(
      edits(
        base(item('(a)', one), item('(b)', two)),
        after(typed('(a)', one), typed('(b)', two), typed('(c)', three)),
        false,
      ),
    ).toEqual([`after 1: ${three}`])
  })

  it('types a number that the list would not print', () => {
    const typed = (label: string, text: string) => [`${label} ${text}`, { head: label.length + 1 }] as const
    expect(
      edits(
        base(item('5.', one), item('6.', two)),
        after(typed('5.', one), typed('5A.', three), typed('6.', two)),
        false,
      ),
    ).toEqual([`after 0: 5A. ${three} | none`])
  })

  it('takes the layout of a new paragraph from one of the same style', () => {
    const heading = (text: string) => [text, { style: 'Heading' }] as const
    expect(
      edits(base(heading('Boats'), one, two), after(heading('Boats'), one, heading('Register'), two)),
    ).toEqual(['after 1: Register | like 0'])
  })

  it('changes the style of a paragraph where the base shows the new one', () => {
    const heading = (text: string) => [text, { style: 'Heading' }] as const
    const rest = [one, two, three, `${one} Again.`, `${two} Again.`]
    expect(
      edits(
        base(heading('Boats'), 'Register', ...rest),
        after(heading('Boats'), heading('Register'), ...rest),
      ),
    ).toEqual(['1: like 0'])
  })

  it('refuses a style that the base shows nowhere', () => {
    const rest = [one, two, three, `${one} Again.`, `${two} Again.`]
    const { changes, refused } = compareBlocks(
      base('Register', ...rest),
      after(['Register', { style: 'Heading' }], ...rest),
      { exact: true },
    )
    expect(changes).toEqual([])
    expect(refused).toMatchObject([{ rule: 'layout-unknown', reason: expect.stringContaining('“Heading”') }])
  })
})

describe('tables', () => {
  const fees = [
    ['Service', 'Fee'],
    ['Entry in the register', '10'],
    ['Copy of an entry', '2'],
  ]

  it('changes a word in a cell', () => {
    const now = fees.map(([service = '', fee = '']) => [service, fee === '2' ? '3' : fee])
    expect(edits(base(one, fees, two), after(one, now, two))).toEqual(['6: [-2-]{+3+}'])
  })

  it('brings rows in and takes rows out', () => {
    const now = [...fees.slice(0, 2), ['Mooring for a night', '5'], ...fees.slice(2)]
    expect(edits(base(one, fees, two), after(one, now, two))).toEqual([
      'table 0 behind row 1: Mooring for a night | 5',
    ])
    expect(edits(base(one, now, two), after(one, fees, two))).toEqual(['table 0 row 2: deleted'])
  })

  it('refuses a whole new table', () => {
    const { refused } = compareBlocks(base(one, two), after(one, fees, two), { exact: true })
    expect(refused).toMatchObject([{ rule: 'new-table' }])
  })

  it('takes rows and lines of the same words for the same across formats', () => {
    const lines = fees.map((row) => row.join(' '))
    expect(edits(base(one, fees, two), after(one, ...lines, two), false)).toEqual([])
  })
})
