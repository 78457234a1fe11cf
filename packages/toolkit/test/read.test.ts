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
