import { writeWorkbook } from '@concordance/reports'
import { describe, expect, it } from 'vitest'
import type { Context } from '../src/context.ts'
import { sheetColumns } from '../src/dossier-sheet.ts'
import { returnedRows } from '../src/dossier-sheet-read.ts'
import { operations } from '../src/index.ts'
import { readWorkbook } from '../src/read-workbook.ts'
import { memoryContext, memoryDossiers } from './memory-context.ts'

const run = async (context: Context, name: string, args: readonly string[], options: object = {}) => {
  const operation = operations.find((one) => one.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  return operation.run(context, { arguments: args, options: { ...options } })
}

const law = `# Arms Act

1. No person makes a firearm without a licence.

2. (1) The maker of a firearm cuts into it his name and a number.

(2) The Office keeps a record of each mark for twelve years.
`

async function sent() {
  const context = { ...memoryContext({ 'act.md': law }), dossiers: memoryDossiers() }
  await run(context, 'dossier create', ['Veldoria'], { country: 'VD' })
  await run(context, 'dossier add', ['Veldoria', 'act.md'])
  await run(context, 'dossier decide', ['Veldoria', 'fp-8-1-a'], {
    status: 'partial',
    evidence: ['2(1)'],
    why: '=HYPERLINK("http://evil.example")',
    by: 'Ada Orlen',
  })
  await run(context, 'dossier export-matrix', ['Veldoria'], { output: 'review.xlsx' })
  return context
}

type Edit = (row: { [key: string]: string }) => void

/** Opens the sheet, edits rows by their obligation, and saves it as a spreadsheet program would. */
async function edit(context: Awaited<ReturnType<typeof sent>>, edits: { readonly [id: string]: Edit }) {
  const bytes = context.files.get('review.xlsx') ?? new Uint8Array()
  const rows = returnedRows(bytes, 'review.xlsx').map((row) => {
    const copy: { [key: string]: string } = Object.fromEntries(
      sheetColumns('en').map(({ key }) => [key, row[key]]),
    )
    edits[row.obligation]?.(copy)
    return sheetColumns('en').map(({ key }) => copy[key] ?? '')
  })
  const content = { title: 'x', language: 'en', date: '2026-03-02' }
  context.files.set(
    'edited.xlsx',
    await writeWorkbook({ ...content, sheets: [{ name: 'Any', columns: sheetColumns('en'), rows }] }, 'A4'),
  )
}

const bring = (context: Context, options = {}) =>
  run(context, 'dossier import-matrix', ['Veldoria', 'edited.xlsx'], options)

describe('the matrix as a sheet', () => {
  it('comes back untouched without a change, formulas as mere text', async () => {
    const context = await sent()
    await edit(context, {})
    const { json, failed } = await bring(context)
    expect(json).toMatchObject({ applied: false, changes: [], refused: [] })
    expect(failed).toBe(false)
    const cells = readWorkbook(context.files.get('review.xlsx') ?? new Uint8Array(), 'x').flatMap(
      ({ rows }) => [...rows.values()].flatMap((row) => [...row.values()]),
    )
    expect(cells.filter(({ formula }) => formula)).toEqual([])
    expect(cells.map(({ text }) => text)).toContain('=HYPERLINK("http://evil.example")')
  })

  it('lists changes first, and writes them under the name that is given', async () => {
    const context = await sent()
    await edit(context, {
      'fp-8-1-a': (row) => {
        row.status = 'Met'
        row.why = 'Read again.'
      },
      'fp-8-1-b': (row) => {
        row.status = 'gap'
        row.why = 'Nothing on the seller.'
        row.priority = 'high'
        row.evidence = '2(2)'
        row.words = 'a record of each mark'
      },
    })
    const dry = await bring(context)
    expect(dry.json).toMatchObject({
      applied: false,
      refused: [],
      changes: [
        { obligation: 'fp-8-1-a', cells: { status: ['partial', 'Met'] } },
        { obligation: 'fp-8-1-b', cells: { status: ['', 'gap'], priority: ['', 'high'] } },
      ],
    })
    const list = async () => (await run(context, 'dossier list', ['Veldoria'])).json as { findings: object[] }
    expect((await list()).findings).toHaveLength(1)
    await expect(bring(context, { apply: true })).rejects.toThrow(/--by is missing/)
    expect((await bring(context, { apply: true, by: 'Ada Orlen' })).json).toMatchObject({ applied: true })
    expect((await list()).findings).toMatchObject([
      { obligation: 'fp-8-1-a', status: 'met', evidence: [{ path: '2(1)' }], why: 'Read again.' },
      {
        obligation: 'fp-8-1-b',
        status: 'gap',
        evidence: [{ quote: 'a record of each mark' }],
        priority: 'high',
      },
    ])
    expect(await run(context, 'dossier verify', ['Veldoria'])).toMatchObject({ failed: false })
  })

  it('tells what others found meanwhile, and overwrites nothing', async () => {
    const context = await sent()
    await run(context, 'dossier decide', ['Veldoria', 'fp-8-1-a'], {
      status: 'gap',
      why: 'No.',
      by: 'Bo Timm',
    })
    await edit(context, {
      'fp-8-1-a': (row) => {
        row.status = 'met'
      },
    })
    expect((await bring(context, { apply: true, by: 'Ada Orlen' })).json).toMatchObject({
      changes: [{ meanwhile: 'Bo Timm found gap: No.' }],
    })
    const { json } = await run(context, 'dossier conflicts', ['Veldoria'])
    expect(json).toMatchObject({ findings: [{ opinions: [{ by: 'Bo Timm' }, { by: 'Ada Orlen' }] }] })
  })

  it.each<readonly [string, RegExp, Edit]>([
    [
      'an unknown obligation',
      /no such obligation/,
      (row) => {
        row.obligation = 'fp-99'
      },
    ],
    [
      'a status that is none',
      /"perhaps" is no status/,
      (row) => {
        row.status = 'perhaps'
      },
    ],
    [
      'a status that was erased',
      /a status is not erased/,
      (row) => {
        row.status = ''
      },
    ],
    [
      'a missing reason',
      /the reason is missing/,
      (row) => {
        row.why = ' '
      },
    ],
    [
      'a clause that does not stand there',
      /no clause "99"/,
      (row) => {
        row.evidence = '99'
      },
    ],
    [
      'an entry that was meddled with',
      /names no entry/,
      (row) => {
        row.entry = 'entry:__proto__'
      },
    ],
    [
      'a priority that is none',
      /is no priority/,
      (row) => {
        row.priority = 'urgent'
      },
    ],
  ])('refuses %s, and writes nothing of the sheet', async (_, words, change) => {
    const context = await sent()
    await edit(context, {
      'fp-8-1-a': change,
      'fp-8-1-b': (row) => {
        row.status = 'gap'
        row.why = 'Sound in itself.'
      },
    })
    const { json, failed } = await bring(context, { apply: true, by: 'Ada Orlen' })
    expect(failed).toBe(true)
    expect(json).toMatchObject({
      applied: false,
      entries: [],
      refused: [{ reason: expect.stringMatching(words) }],
    })
  })

  it('refuses formulas and what is no workbook of this kind', async () => {
    const context = await sent()
    context.files.set('edited.xlsx', new TextEncoder().encode('PK no zip'))
    await expect(bring(context)).rejects.toThrow(/no workbook/)
    const columns = [{ title: 'Something', width: 10 }]
    const other = {
      title: 'x',
      language: 'en',
      date: '2026-03-02',
      sheets: [{ name: 'A', columns, rows: [['x']] }],
    }
    context.files.set('edited.xlsx', await writeWorkbook(other, 'A4'))
    await expect(bring(context)).rejects.toThrow(/no sheet of dossier export-matrix/)
  })
})
