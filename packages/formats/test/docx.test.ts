import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { docx, type Parts } from '../../word/test/build/docx.ts'
import * as build from '../../word/test/build/markup.ts'
import { type Block, blockText, type ReadOptions, read } from '../src/index.ts'
import { letters } from './visible.ts'

async function lines(given: Parts | string, options: Partial<ReadOptions> = {}): Promise<string[]> {
  const { tree } = await read(docx(given), { file: 'law.docx', ...options })
  return (tree.children as Block[]).map((block) => {
    const { label, level, role } = block.data ?? {}
    const kind = block.type === 'heading' ? `h${block.depth} ` : block.type === 'table' ? 'table ' : ''
    const hints = [label, level === undefined ? '' : `@${level}`, role === undefined ? '' : `{${role}}`]
    return [`${kind}${blockText(block)}`, ...hints.filter((hint) => hint)].join(' | ')
  })
}

describe('docx', () => {
  test('headings, automatic numbers, notes', async () => {
    const found = await lines({
      body:
        build.p('Arms Act', build.styled('Heading1')) +
        build.p('Definitions', build.styled('Heading2')) +
        build.p('In this Act', build.num(1)) +
        build.p(`${build.r('arm')}${build.noteMark(1)}${build.r(' means a tool')}`, build.num(1, 1)),
      numbering:
        build.list(0, build.lvl(0, 'decimal', '%1.') + build.lvl(1, 'lowerLetter', '(%2)')) +
        build.instance(1, 0),
      footnotes: build.footnote(1, 'As it stood.'),
    })
    expect(found).toEqual([
      'h1 Arms Act | {title}',
      'h2 Definitions',
      'In this Act | 1. | @0',
      'arm means a tool | (a) | @1',
      'As it stood. | 1 | {note}',
    ])
  })

  test('line breaks part a paragraph where a new item begins', async () => {
    const text = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`
    const body = `<w:p><w:r>${text('A person who')}<w:br/>${text('(a) makes arms, or')}<w:br/>${text('sells them, or')}<w:br/>${text('(b) lends them')}</w:r></w:p>`
    const { tree } = await read(docx(body), { file: 'law.docx' })
    expect(
      tree.children.map((block) => [blockText(block), block.data?.anchor?.from, block.data?.anchor?.index]),
    ).toEqual([
      ['A person who', undefined, 0],
      ['(a) makes arms, or\nsells them, or', 13, 0],
      ['(b) lends them', 47, 0],
    ])
  })

  test('tables of data, of numbers and of layout', async () => {
    const row = (...words: string[]) => build.row(...words.map((word) => build.cell(build.p(word))))
    expect(await lines(build.p('Fees') + build.table(2, row('Class', 'Fee'), row('First', '20')))).toEqual([
      'Fees',
      'table Class\tFee\nFirst\t20',
    ])
    expect(await lines(build.table(2, row('(a)', 'the maker'), row('(b)', 'the number')))).toEqual([
      'the maker | (a)',
      'the number | (b)',
    ])
    expect(await lines(build.table(1, row('In a frame')))).toEqual(['In a frame'])
  })

  test('tracked changes in either view', async () => {
    const body = build.p(
      build.r('The fee is ') + build.del(1, build.r('nine')) + build.ins(2, build.r('ten')) + build.r('.'),
    )
    expect(await lines(body)).toEqual(['The fee is ten.'])
    expect(await lines(body, { view: 'original' })).toEqual(['The fee is nine.'])
    const { messages } = await read(docx(body), { file: 'law.docx' })
    expect(messages.map((message) => message.ruleId)).toEqual(['tracked-changes'])
  })

  test('the page’s head is furniture', async () => {
    expect(await lines({ body: build.p('Words of a law'), header: build.p('Gazette') })).toEqual([
      'Words of a law',
      'Gazette | {furniture}',
    ])
  })
})

const fixtures = new URL('../../../fixtures/', import.meta.url)
const pairs = ['marendia', 'sourane', 'caldamar'].filter((name) =>
  existsSync(new URL(`${name}/law.docx`, fixtures)),
)

/** The same made-up law as Markdown and as Word file holds the same words, automatic numbers included. */
describe.skipIf(pairs.length === 0)('Word and Markdown agree', () => {
  const read1 = async (name: string) => {
    const { tree } = await read(readFileSync(new URL(name, fixtures)), { file: name })
    const own = (tree.children as Block[]).filter((block) => block.data?.role !== 'furniture')
    return letters(own.map((block) => `${block.data?.label ?? ''} ${blockText(block)}`).join(' '))
  }

  test.each(pairs)('%s', async (name) => {
    expect(await read1(`${name}/law.docx`)).toBe(await read1(`${name}/law.md`))
  })
})
