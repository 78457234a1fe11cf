import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareOperation } from '../src/compare.ts'
import { dossierAddOperation } from '../src/dossier-add.ts'
import { dossierCreateOperation } from '../src/dossier-create.ts'
import { dossierDecideOperation } from '../src/dossier-decide.ts'
import { draftOperation } from '../src/draft.ts'
import type { Operation } from '../src/operation.ts'
import { type MemoryContext, memoryContext, memoryDossiers } from './memory-context.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/${name}/law.md`, import.meta.url), 'utf8')
const laws = {
  'marendia.md': fixture('marendia'),
  'sourane.md': fixture('sourane'),
  'caldamar.md': fixture('caldamar'),
}
const date = '2026-03-01'

async function compared(
  args: readonly string[],
  options: { [name: string]: string | boolean | string[] } = {},
  context: MemoryContext = memoryContext(laws),
) {
  const result = await compareOperation.run(context, { arguments: args, options: { date, ...options } })
  const data = result.json as {
    readonly sort: string
    readonly columns: { readonly name: string; readonly found: number; readonly average: number }[]
    readonly articles: {
      readonly article: string
      readonly rows: {
        readonly id: string
        readonly cells: { status: string; quotes: { path: string; quote: string }[] }[]
      }[]
    }[]
    readonly moved: { readonly obligation: string; readonly statuses: string[] }[]
  }
  return { context, result, data, text: (name: string) => new TextDecoder().decode(context.files.get(name)) }
}

describe('compare', () => {
  it('gives each country a column and each obligation a row, with exact quotes', async () => {
    const { data } = await compared(['marendia.md', 'sourane.md', 'caldamar.md'])
    expect(data.columns.map(({ name }) => name)).toEqual(['marendia', 'sourane', 'caldamar'])
    const rows = data.articles.flatMap((article) => article.rows)
    expect(rows.length).toBeGreaterThan(40)
    for (const { cells } of rows) expect(cells).toHaveLength(3)
    const quotes = rows.flatMap(({ cells }) => cells[0]?.quotes ?? [])
    expect(quotes.length).toBeGreaterThan(10)
    const plain = laws['marendia.md'].replaceAll(/[^\p{L}\p{N}]+/gu, '')
    for (const { quote } of quotes) expect(plain).toContain(quote.replaceAll(/[^\p{L}\p{N}]+/gu, ''))
  })

  it('writes every form, the same bytes each time', async () => {
    const output = ['a.docx', 'a.xlsx', 'a.csv', 'a.html', 'a.md', 'a.json', 'a.svg']
    const first = await compared(['marendia.md', 'sourane.md'], { output })
    const second = await compared(['marendia.md', 'sourane.md'], { output })
    for (const name of output) {
      expect(first.context.files.get(name)?.length).toBeGreaterThan(1000)
      expect(first.context.files.get(name)).toEqual(second.context.files.get(name))
    }
    expect(JSON.parse(first.text('a.json'))).toEqual(JSON.parse(JSON.stringify(first.result.json)))
    expect(first.text('a.csv').split('\r\n')[0]).toContain('"marendia","sourane"')
    expect(first.text('a.svg')).toMatch(/<svg[\s\S]*marendia/)
  })

  it('tells how others solved what stands open in some', async () => {
    const { text } = await compared(['marendia.md', 'sourane.md'], { output: ['a.md'] })
    expect(text('a.md')).toMatch(
      /How others solved it[\s\S]*Open in: (marendia|sourane)[\s\S]*Clause [\s\S]*> \S/,
    )
  })

  it('has a row for each element where asked', async () => {
    const { data } = await compared(['marendia.md', 'sourane.md'], { elements: true })
    const statuses = data.articles.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((one) => one?.status)),
    )
    expect(data.articles.flatMap(({ rows }) => rows).length).toBeGreaterThan(100)
    expect(statuses).not.toContain('partial')
  })

  it.each(['fr', 'es'])('is written in %s', async (lang) => {
    const { text } = await compared(['marendia.md', 'sourane.md'], { lang, output: ['a.md', 'a.html'] })
    expect(text('a.md')).not.toMatch(/How others|Side by side|Average/)
    expect(text('a.html')).toContain(`lang="${lang}"`)
  })

  it('takes several files as one body of law under a name', async () => {
    const { data } = await compared(['Union=marendia.md,sourane.md', 'Caldamar=caldamar.md'])
    expect(data.columns.map(({ name }) => name)).toEqual(['Union', 'Caldamar'])
  })

  it('tells what moved between versions', async () => {
    const old = laws['marendia.md']
      .replaceAll(/\bserial number\b/g, 'name')
      .replaceAll(/\bmarks?\b/gi, 'label')
    expect(old).not.toBe(laws['marendia.md'])
    const context = memoryContext({ 'old.md': old, 'new.md': laws['marendia.md'] })
    const { data, text } = await compared(['old.md', 'new.md'], { versions: true, output: ['a.md'] }, context)
    expect(data.moved.length).toBeGreaterThan(0)
    for (const { statuses } of data.moved) expect(statuses[0]).not.toBe(statuses[1])
    expect(text('a.md')).toContain('Movement over time')
  })

  it('lays a law and its bill side by side, with the draft provisions', async () => {
    const context = memoryContext(laws)
    await draftOperation.run(context, {
      arguments: ['marendia.md'],
      options: { output: ['bill.json'] },
    })
    const { data, text } = await compared(['marendia.md'], { with: 'bill.json', output: ['a.md'] }, context)
    expect(data.sort).toBe('bill')
    expect(data.columns.map(({ name }) => name)).toEqual(['Law as it is', 'As the bill would leave it'])
    expect(data.columns[1]?.average).toBeGreaterThan(data.columns[0]?.average ?? 1)
    expect(text('a.md')).toContain('Draft provision (Clause ')
  })

  it('lays a law beside another text of it', async () => {
    const { data } = await compared(['marendia.md'], { after: 'sourane.md' })
    expect(data.sort).toBe('bill')
  })

  it.each([
    [['marendia.md'], {}, /give two laws or dossiers/],
    [['marendia.md', 'none.md'], {}, /no such file/],
    [['marendia.md', 'sourane.md'], { lang: 'xx' }, /xx/],
    [['marendia.md', 'sourane.md'], { instrument: ['atx'] }, /did you mean "att"\?/],
    [['marendia.md', 'sourane.md'], { output: ['a.ics'] }, /the forms are docx/],
    [['marendia.md', 'sourane.md'], { with: 'bill.json' }, /one law or dossier/],
  ])('%j %j is refused with what to do', async (args, options, words) => {
    await expect(compared(args, options)).rejects.toThrow(words)
  })
})

describe('compare with dossiers', () => {
  const context: MemoryContext = { ...memoryContext(laws), dossiers: memoryDossiers() }
  const run = (operation: Operation, args: string[], options: { [name: string]: string } = {}) =>
    operation.run(context, { arguments: args, options })

  beforeAll(async () => {
    await run(dossierCreateOperation, ['Marendia'], { country: 'MR' })
    await run(dossierAddOperation, ['Marendia', 'marendia.md'], { by: 'A. Orlen' })
    await run(dossierDecideOperation, ['Marendia', 'fp-8-1-a'], {
      status: 'na',
      why: 'None are made here.',
      by: 'A. Orlen',
    })
    await run(dossierCreateOperation, ['Sourane'], { country: 'SR' })
    await run(dossierAddOperation, ['Sourane', 'sourane.md'], { by: 'A. Orlen' })
  })

  it('what a person found stands in its column with the name', async () => {
    const { data, text } = await compared(['Marendia', 'Sourane'], { output: ['d.md'] }, context)
    expect(data.columns.map(({ name, found }) => [name, found])).toEqual([
      ['Marendia', 1],
      ['Sourane', 0],
    ])
    expect(text('d.md')).toContain('A. Orlen')
  })

  it('one dossier gives its versions, and says so where there is one only', async () => {
    await expect(compared(['Marendia'], {}, context)).rejects.toThrow(/one version/)
    context.files.set('marendia-2.md', new TextEncoder().encode(`${laws['marendia.md']}\nMore words.\n`))
    await run(dossierAddOperation, ['Marendia', 'marendia-2.md'], { by: 'A. Orlen', replaces: 'marendia.md' })
    const { data } = await compared(['Marendia'], {}, context)
    expect(data.sort).toBe('versions')
    expect(data.columns.map(({ name }) => name)).toEqual([
      'marendia.md (2026-03-01)',
      'marendia-2.md (2026-03-01)',
    ])
  })
})
