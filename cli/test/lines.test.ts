import { describe, expect, it } from 'vitest'
import { oneLine, padEnd, truncate, width, wrap } from '../src/lines.ts'

describe('wrap', () => {
  it('breaks between words and loses none', () => {
    const text = 'Every firearm shall bear a number that nobody can remove.'
    const lines = wrap(text, 20)
    expect(lines.every((line) => width(line) <= 20)).toBe(true)
    expect(lines.join(' ')).toBe(text)
  })

  it('breaks a word that is too long, and text without spaces', () => {
    expect(wrap('Schusswaffenbuchführung', 10)).toEqual(['Schusswaff', 'enbuchführ', 'ung'])
    expect(wrap('枪支制造企业标记', 6)).toEqual(['枪支制', '造企业', '标记'])
  })

  it('gives one empty line for no text', () => {
    expect(wrap('', 10)).toEqual([''])
  })

  it('keeps letters and their marks together', () => {
    expect(wrap('سِلَاحٌ', 2).join('')).toBe('سِلَاحٌ')
  })
})

describe('width', () => {
  it.each([
    ['枪', 2],
    ['é', 1],
    ['سلاح', 4],
    ['', 0],
  ])('of %s is %i', (text, cells) => {
    expect(width(text)).toBe(cells)
  })
})

it('truncate marks what it leaves out and stays within the cells', () => {
  expect(truncate('a record is kept', 30)).toBe('a record is kept')
  expect(truncate('a record is kept', 9)).toBe('a record…')
  expect(width(truncate('枪支制造企业标记', 7))).toBeLessThanOrEqual(7)
})

it('padEnd counts cells, not letters', () => {
  expect(padEnd('枪', 4)).toBe('枪  ')
})

it('oneLine keeps control characters of a file away from the terminal', () => {
  expect(oneLine(' a\u001b[31m\nb\u0007 ')).toBe('a [31m b')
})
