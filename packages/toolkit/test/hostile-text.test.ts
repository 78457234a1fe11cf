import { openPackage, partText, scanXml } from '@concordance/word'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../src/context.ts'
import { operations } from '../src/index.ts'
import { readWorkbook } from '../src/read-workbook.ts'
import { type MemoryContext, memoryContext, memoryDossiers } from './memory-context.ts'

const run = async (context: Context, name: string, args: readonly string[], options: object = {}) => {
  const operation = operations.find((one) => one.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  return operation.run(context, { arguments: args, options: { ...options } })
}

const script = '<script>alert(1)</script>'
const image = '"><img src=x onerror=alert(1)>'
const link = '[press](javascript:alert(1))'
const formula = '=HYPERLINK("http://evil.example";"x")'
const command = "@SUM(1+9)*cmd|' /C calc'!A0"
const field = '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }'

const law = `# Arms Act &lt;svg onload=alert(1)&gt;

1. No person makes a firearm &lt;script&gt;alert(1)&lt;/script&gt; without a licence.

2. (1) =1+1 is cut by the maker into the firearm with his name and a number.
`

/** Every text that a person may give, hostile, and every form in which it leaves the program. */
async function spoilt(): Promise<MemoryContext> {
  const context = { ...memoryContext({ 'act.md': law }), dossiers: memoryDossiers() }
  const by = `Ada ${script}`
  await run(context, 'dossier create', ['Veldoria'], { country: 'VD' })
  await run(context, 'dossier add', ['Veldoria', 'act.md'])
  await run(context, 'dossier decide', ['Veldoria', 'fp-8-1-a'], {
    status: 'partial',
    evidence: ['2(1)'],
    why: `${formula} ${script}`,
    recommend: `${command} ${image}`,
    reference: [`${link} ${image}`, formula],
    priority: 'high',
    by,
  })
  await run(context, 'dossier decide', ['Veldoria', 'fp-8-1-b'], { status: 'gap', why: image, by })
  await run(context, 'dossier decide', ['Veldoria', 'fp-8-1-b'], {
    status: 'met',
    why: `${field} ${link}`,
    evidence: ['1'],
    by: formula,
  })
  await run(context, 'dossier comment', ['Veldoria', 'fp-8-1-b'], { text: `${formula}${script}`, by: image })
  await run(context, 'dossier person', ['Veldoria', image], { role: 'reviewer', by })
  await run(context, 'dossier task', ['Veldoria', 'ask'], { title: formula, to: image, by })
  const matrix = ['html', 'docx', 'xlsx', 'csv', 'md'].map((form) => `matrix.${form}`)
  await run(context, 'matrix', ['Veldoria'], { output: matrix })
  await run(context, 'memo', ['desk-review', 'Veldoria'], { output: ['memo.html', 'memo.docx'] })
  await run(context, 'memo', ['action-plan', 'Veldoria'], { output: ['plan.xlsx', 'plan.html'] })
  for (const output of ['sheet.xlsx', 'sheet.docx'])
    await run(context, 'dossier export-matrix', ['Veldoria'], { output })
  return context
}

describe('hostile text in every field of a dossier', () => {
  let context: MemoryContext
  beforeAll(async () => {
    context = await spoilt()
  })
  const bytes = (file: string) => {
    const found = context.files.get(file)
    if (!found) throw new Error(`${file} was not written`)
    return found
  }
  const text = (file: string) => new TextDecoder().decode(bytes(file))

  it.each(['matrix.html', 'memo.html', 'plan.html'])('is text in %s', (file) => {
    const html = text(file)
    expect(/(?:&lt;|&#x3C;|&#60;)(?:script|svg)/i.test(html)).toBe(true)
    // Between quotes of an attribute a bracket is text.
    const markup = html.replace(/="[^"]*"/g, '')
    expect(/<script>alert|<img src=x|<svg onload/i.exec(markup)?.[0]).toBeUndefined()
    // No tag bears a handler, and no address runs anything.
    for (const [tag] of html.matchAll(/<[a-z](?:[^<>"]|"[^"]*")*>/gi)) {
      expect(tag.replace(/"[^"]*"|'[^']*'/g, '')).not.toMatch(/\son\w+\s*=/i)
      expect(tag).not.toMatch(/(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data:text)/i)
    }
  })

  it.each(['matrix.docx', 'memo.docx', 'sheet.docx'])('is text in %s, and no field', (file) => {
    const opened = openPackage(bytes(file))
    if (!opened.ok) throw new Error(opened.messages[0]?.reason)
    const source = opened.value
    const xml = partText(source, source.main) ?? ''
    expect(() => scanXml(xml)).not.toThrow()
    expect(xml).toContain('&lt;script&gt;')
    for (const name of source.entries.keys()) {
      if (!/\.(xml|rels)$/.test(name)) continue
      const part = partText(source, name) ?? ''
      expect(part).not.toMatch(/<w:instrText[^>]*>[^<]*(?:DDE|HYPERLINK "http:\/\/evil)/)
      expect(part).not.toMatch(/Target="(?:javascript|http:\/\/evil)/)
    }
  })

  it.each(['matrix.xlsx', 'plan.xlsx', 'sheet.xlsx'])('is text in %s, and no formula', (file) => {
    const cells = readWorkbook(bytes(file), file).flatMap(({ rows }) =>
      [...rows.values()].flatMap((row) => [...row.values()]),
    )
    expect(cells.filter((cell) => cell.formula)).toEqual([])
    expect(cells.some(({ text: words }) => /=HYPERLINK|<svg onload/.test(words))).toBe(true)
  })

  it('starts no formula in CSV', () => {
    const fields = [...text('matrix.csv').matchAll(/"((?:[^"]|"")*)"/g)].map(([, value = '']) => value)
    expect(fields.filter((value) => /^\s*[=+\-@＝＋－＠]/.test(value))).toEqual([])
    expect(fields.some((value) => value.includes('=HYPERLINK'))).toBe(true)
  })

  it('makes no link in Markdown', () => {
    expect(text('matrix.md')).not.toMatch(/(?<!\\)\]\(javascript:/)
    expect(text('matrix.md')).not.toMatch(/(?<!\\)<script>/)
  })
})
