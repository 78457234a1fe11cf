import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { docx } from '../../word/test/build/docx.ts'
import * as build from '../../word/test/build/markup.ts'
import { readOperation } from '../src/read.ts'
import { memoryContext } from './memory-context.ts'

const law = readFileSync(new URL('../../../fixtures/marendia/law.md', import.meta.url))
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('read --format', () => {
  it.each([
    ['akn', /^<\?xml[^>]*>\s*<akomaNtoso /, /<\/akomaNtoso>\s*$/],
    ['md', /^---\ntitle: /, /\n$/],
    ['json', /^\{\n {2}"title": /, /\}\n$/],
  ])('%s is written to the file that is named', async (format, begins, ends) => {
    const context = memoryContext({ 'law.md': law })
    await readOperation.run(context, { arguments: ['law.md'], options: { format, output: 'out' } })
    expect(text(context.files.get('out'))).toMatch(begins)
    expect(text(context.files.get('out'))).toMatch(ends)
  })

  it('the outline has no file', async () => {
    const input = { arguments: ['law.md'], options: { output: 'out' } }
    await expect(readOperation.run(memoryContext({ 'law.md': law }), input)).rejects.toThrow(/--format/)
  })
})

it('read --view reads tracked changes in either state and says that there are some', async () => {
  const changed = docx(
    build.p(
      build.r('1. The fee is ') + build.del(1, build.r('nine')) + build.ins(2, build.r('ten')) + build.r('.'),
    ),
  )
  const read = async (options: Record<string, string>) => {
    const context = memoryContext({ 'law.docx': changed })
    const { json, messages } = await readOperation.run(context, { arguments: ['law.docx'], options })
    expect(messages.map(({ ruleId }) => ruleId)).toContain('tracked-changes')
    return JSON.stringify(json)
  }
  expect(await read({})).toContain('The fee is ten.')
  expect(await read({ view: 'original' })).toContain('The fee is nine.')
  await expect(read({ view: 'orginal' })).rejects.toThrow(/original/)
})

describe('a repair file', () => {
  const source = '# Act\n\n1. One thing. 2. Another thing.\n\n4. The last thing.\n'
  const sections = (json: unknown) =>
    (json as { clauses: { kind: string; number: string }[] }).clauses
      .filter(({ kind }) => kind === 'section')
      .map(({ number }) => number)
  const read = async (files: Record<string, string>, options: Record<string, string> = {}) => {
    const context = memoryContext(files)
    const readIfThere = async (name: string) => context.files.get(name)
    return readOperation.run({ ...context, readIfThere }, { arguments: ['law.md'], options })
  }

  it.each(['law.md.repair.yaml', 'law.repair.yaml'])('%s is found beside the law', async (name) => {
    const { json, messages } = await read({
      'law.md': source,
      [name]: '- split: "2. Another"\n- join: "gone"',
    })
    expect(sections(json)).toEqual(['1', '2', '4'])
    expect(messages.map(({ file, line, ruleId }) => [file, line, ruleId])).toEqual([
      [name, 2, 'repair-unmatched'],
    ])
  })

  it('can be named', async () => {
    const files = { 'law.md': source, 'mine.yaml': '- number: 3\n  text: "The last thing"' }
    expect(sections((await read(files, { repair: 'mine.yaml' })).json)).toContain('3')
    await expect(read(files, { repair: 'yours.yaml' })).rejects.toThrow(/no such file/)
  })

  it('what it corrects is marked in the outline before', async () => {
    const gap = '# Act\n\n1. One thing.\n\n2. Another thing.\n\n4. The last thing.\n'
    const { view, json } = await read({ 'law.md': gap }, { outline: 'true' })
    const outline = view.find((block) => block.type === 'outline')
    const doubts = outline?.type === 'outline' ? outline.rows.flatMap((row) => row.doubts ?? []) : []
    expect(doubts).toEqual([expect.stringContaining('missing')])
    expect(JSON.stringify(json)).toContain('law-tree:number-missing')
  })
})
