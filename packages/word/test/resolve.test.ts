import { describe, expect, it } from 'vitest'
import {
  accept,
  type Choice,
  type Edit,
  listRevisions,
  type OoxmlPackage,
  partText,
  reject,
  writeRedline,
} from '../src/index.ts'
import { cell, del, ins, mark, p, r, row, table } from './build/markup.ts'
import { opened } from './build/read.ts'

const value = <T>(given: { ok: true; value: T } | { ok: false }): T => {
  if (!given.ok) throw new Error('failed')
  return given.value
}

const bodyOf = (file: OoxmlPackage): string =>
  /<w:body>([\s\S]*)<\/w:body>/.exec(partText(file, 'word/document.xml') ?? '')?.[1] ?? ''
const accepted = (body: string, choice?: Choice) => bodyOf(value(accept(opened(body), choice)))
const rejected = (body: string, choice?: Choice) => bodyOf(value(reject(opened(body), choice)))

describe('accept and reject', () => {
  const words = p(r('A ') + del(1, r('dealer')) + ins(2, r('trader'), 'Ben Cole'))

  it('take or give back words', () => {
    expect(accepted(words)).toBe(p(r('A ') + r('trader')))
    expect(rejected(words)).toBe(p(r('A ') + r('dealer')))
  })

  it('leave a file without changes as it is', () => {
    const file = opened(p('A'))
    expect(value(accept(file)).entries.get('word/document.xml')).toBe(file.entries.get('word/document.xml'))
  })

  it('resolve those of one author, or those of some ids, and leave the others live', () => {
    expect(rejected(words, { author: 'Ben Cole' })).toBe(p(r('A ') + del(1, r('dealer'))))
    expect(accepted(words, { ids: new Set(['1']) })).toBe(p(r('A ') + ins(2, r('trader'), 'Ben Cole')))
  })

  it('keep a deletion inside an insertion until it is resolved itself', () => {
    const nested = p(ins(1, r('A ') + del(2, r('b'), 'Ben Cole')))
    expect(accepted(nested, { author: 'Ana Prior' })).toBe(p(r('A ') + del(2, r('b'), 'Ben Cole')))
    expect(rejected(nested, { author: 'Ben Cole' })).toBe(p(ins(1, r('A ') + r('b'))))
    expect(rejected(nested, { author: 'Ana Prior' })).toBe(p())
  })

  it('join paragraphs, with the properties of the last', () => {
    const two = p('One, ', mark('del', 1)) + p('two.', '<w:jc w:val="both"/>')
    expect(accepted(two)).toBe(p(r('One, ') + r('two.'), '<w:jc w:val="both"/>'))
    expect(rejected(two)).toBe(p('One, ') + p('two.', '<w:jc w:val="both"/>'))
  })

  it('bring back properties of paragraphs and runs', () => {
    const who = 'w:id="1" w:author="Ana Prior"'
    const laid = p(
      'x',
      `<w:jc w:val="both"/><w:pPrChange ${who}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>`,
    )
    const bold = p(r('x', `<w:b/><w:rPrChange ${who}><w:rPr><w:i/></w:rPr></w:rPrChange>`))
    expect([accepted(laid), rejected(laid)]).toEqual([
      p('x', '<w:jc w:val="both"/>'),
      p('x', '<w:jc w:val="left"/>'),
    ])
    expect([accepted(bold), rejected(bold)]).toEqual([p(r('x', '<w:b/>')), p(r('x', '<w:i/>'))])
  })

  it('take a content control with its paragraph, or leave it as it was', () => {
    const holding = (inner: string): string =>
      `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
    const base = p('One.') + p(r('The ') + holding(r('Minister'))) + p('End.')
    const edit: Edit = { kind: 'delete-paragraph', at: { index: 1 } }
    const file = writeRedline(opened(base), [edit], { author: 'A', date: '2025-03-01T09:00:00Z' }).package
    expect(bodyOf(value(accept(file)))).toBe(p('One.') + p('End.'))
    expect(bodyOf(value(reject(file)))).toBe(base)
    const all = value(listRevisions(file))
    expect(all.map((one) => one.of)).toEqual(['paragraph', 'words', 'control', 'words', 'control'])
    // One edge alone is not the control.
    const ids = new Set(all.filter((one) => one.of === 'words').map((one) => one.id))
    expect(bodyOf(value(accept(file, { ids })))).toContain('<w:sdt>')
  })

  it('take rows, and a table with its last row', () => {
    const state = (kind: string): string => `<w:trPr><w:${kind} w:id="1" w:author="Ana Prior"/></w:trPr>`
    const gone = `<w:tr>${state('del')}${cell(p(del(2, r('x'))))}</w:tr>`
    expect(accepted(table(1, gone) + p('End.'))).toBe(p('End.'))
    expect(accepted(table(1, gone, row(cell(p('y')))))).toBe(table(1, row(cell(p('y')))))
    expect(rejected(table(1, gone))).toBe(table(1, `<w:tr>${cell(p(r('x')))}</w:tr>`))
  })
})

it('listRevisions tells kind, place, author and words', () => {
  const body = p('One.') + p(r('A ') + del(1, r('dealer')) + ins(2, r('trader'), 'Ben Cole'), mark('ins', 3))
  expect(value(listRevisions(opened(body)))).toMatchObject([
    { id: '3', kind: 'insertion', of: 'paragraph', index: 1, text: '' },
    { id: '1', kind: 'deletion', of: 'words', index: 1, author: 'Ana Prior', text: 'dealer' },
    { id: '2', kind: 'insertion', of: 'words', index: 1, author: 'Ben Cole', text: 'trader' },
  ])
})
