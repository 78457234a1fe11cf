import { describe, expect, test } from 'vitest'
import { linesOf } from '../src/lines.ts'
import { startsHead, startsItem, typedMarker } from '../src/markers.ts'
import { continues, unwrapped, wrappingOf } from '../src/wrap.ts'

const wrapped = { width: 60, doubleSpaced: false }
const full = 'The keeper of the register enters any arm that is brought to'

describe('continues', () => {
  test.each([
    ['a small letter goes on', full, 'him by its owner.', wrapped, true],
    ['a word had no room', `${full.slice(0, 50)} the`, 'Keeper of Ostvik', wrapped, true],
    ['a capital behind a short line begins anew', 'General rules', 'The keeper enters', wrapped, false],
    ['an item begins anew', full, '(a) the maker', wrapped, false],
    ['a head begins anew', 'for each arm.', 'Section 5 of this Act', wrapped, false],
    ['a reference at the end of a full line is no head', full, 'Section 5 of this Act', wrapped, true],
    [
      'a script without capitals goes on only where a word had no room',
      'المادة الأولى',
      'يحدد هذا النظام',
      wrapped,
      false,
    ],
    ['unwrapped: a small letter goes on', 'under article 5 and the', 'rules made under it', unwrapped, true],
    ['unwrapped: closing words behind a comma stand alone', '(b) an arm,', 'but no toy', unwrapped, false],
    ['unwrapped: a capital begins anew', 'under the', 'Trade Act', unwrapped, false],
  ])('%s', (_, before, after, wrapping, expected) => {
    expect(continues(before, after, wrapping)).toBe(expected)
  })
})

describe('wrappingOf', () => {
  const paragraph =
    'any arm that is brought to the keeper by a person of the town\nis entered with its number and the name of the person who\nbrought it, and with the day on which it was brought to him\nor to one of his clerks.'
  test('hard-wrapped lines', () => {
    const { width, doubleSpaced } = wrappingOf(linesOf([paragraph, paragraph, paragraph].join('\n\n')))
    expect(width).toBeGreaterThan(50)
    expect(doubleSpaced).toBe(false)
  })

  test('a blank line between any two', () => {
    const text = [paragraph, paragraph, paragraph].join('\n').replaceAll('\n', '\n\n')
    expect(wrappingOf(linesOf(text)).doubleSpaced).toBe(true)
  })

  test('lines that are paragraphs', () => {
    const text = Array.from(
      { length: 20 },
      (_, index) => `${index}. ${paragraph.replaceAll('\n', ' ')}`,
    ).join('\n')
    expect(wrappingOf(linesOf(text))).toEqual(unwrapped)
  })
})

describe('marks at the beginning of a line', () => {
  test.each([
    '(a) x',
    '(ii) x',
    '1. x',
    '1) x',
    '12bis. x',
    '1° x',
    '6.1 x',
    '6.1. x',
    'a) x',
    'a. x',
    'iv. x',
    '- x',
    '-x',
    '• x',
    '§ 3 x',
    '[12] x',
    '第三条 x',
    '（一）x',
    '（二十一）x',
    '十一、x',
    'أ - x',
    '\u200f(1) x',
    '٣) x',
  ])('%s begins an item', (line) => {
    expect(startsItem(line)).toBe(true)
  })

  test.each(['1999 was a year', 'Mr. Smith', 'and so on', 'No. 5', 'A person', '12 months'])(
    '%s begins none',
    (line) => {
      expect(startsItem(line)).toBe(false)
    },
  )

  test.each(['Art. 5', 'SECTION 12', 'Section 3 x', 'CHAPTER IV', 'Члан 5', 'المادة 5'])(
    '%s is a head',
    (line) => {
      expect(startsHead(line)).toBe(true)
    },
  )

  test('typedMarker', () => {
    expect(['(a) x', '1. x', '1° x', 'words'].map(typedMarker)).toEqual(['(a)', '1.', '1°', undefined])
  })
})
