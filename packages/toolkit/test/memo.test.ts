import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { memoOperation } from '../src/memo.ts'
import { memoryContext } from './memory-context.ts'

const law = readFileSync(new URL('../../../fixtures/marendia/law.md', import.meta.url))
const made = async (
  args: readonly string[],
  options: { [name: string]: string | boolean | string[] } = {},
) => {
  const context = memoryContext({
    'act.md': law,
    'own.md': '# {laws}\n\nSee {articels}.\n',
    'good.md': '# Mine {date}\n\n{picture}\n',
  })
  const result = await memoOperation.run(context, {
    arguments: args,
    options: { date: '2026-03-01', ...options },
  })
  return { context, result, text: (name: string) => new TextDecoder().decode(context.files.get(name)) }
}

describe('memo', () => {
  it('writes every form of every kind, the same bytes each time', async () => {
    for (const kind of ['desk-review', 'ratification', 'questionnaire', 'workshop']) {
      const output = ['a.docx', 'a.html', 'a.md']
      const first = await made([kind, 'act.md'], { output })
      const second = await made([kind, 'act.md'], { output })
      for (const name of output) {
        expect(first.context.files.get(name)?.length).toBeGreaterThan(2000)
        expect(first.context.files.get(name)).toEqual(second.context.files.get(name))
      }
    }
  })

  it('a plan is also a workbook, a calendar and a picture', async () => {
    const output = ['a.docx', 'a.xlsx', 'a.ics', 'a.svg']
    const { text, context } = await made(['action-plan', 'act.md'], { output })
    expect(text('a.ics')).toMatch(/^BEGIN:VCALENDAR/)
    expect(text('a.svg')).toContain('<svg')
    expect(context.files.get('a.xlsx')?.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })

  it('rests on proposals and says so', async () => {
    const { text, result } = await made(['desk-review', 'act.md'], { output: ['a.md'], lang: 'fr' })
    expect(text('a.md')).toMatch(/^> \*\*Repose uniquement/)
    expect(JSON.stringify(result.view)).toContain('proposals only')
  })

  it('prints the bill of its drafts as an annex, and what it would change', async () => {
    const { text } = await made(['desk-review', 'act.md'], { output: ['a.md'] })
    expect(text('a.md')).toMatch(/Annex B[\s\S]*Amendment\) Bill/)
    expect(text('a.md')).toContain('With the draft provisions')
  })

  it('prints amendments that are given in place of its own', async () => {
    const context = memoryContext({
      'act.md': law,
      'bill.json': JSON.stringify({
        amendments: [
          {
            id: 'one',
            action: 'replace',
            place: { path: '30(1)', position: 'in' },
            old: 'five years',
            new: 'twelve years',
            obligations: ['fp-7-period'],
          },
        ],
      }),
    })
    await memoOperation.run(context, {
      arguments: ['desk-review', 'act.md'],
      options: { date: '2026-03-01', output: ['a.md'], with: 'bill.json' },
    })
    expect(new TextDecoder().decode(context.files.get('a.md'))).toMatch(/Annex B[\s\S]*twelve years/)
  })

  it('takes a template of the user', async () => {
    const { text } = await made(['desk-review', 'act.md'], { output: ['a.md'], template: 'good.md' })
    expect(text('a.md')).toContain('# Mine 1 March 2026')
  })

  it.each([
    [['desk-revue', 'act.md'], {}, /did you mean "desk-review"\?/],
    [['desk-review'], {}, /LAW is missing/],
    [['desk-review', 'act.md'], { lang: 'xx' }, /xx/],
    [['desk-review', 'act.md'], { output: ['a.xlsx'] }, /the forms are docx, html, md/],
    [['desk-review', 'act.md'], { instrument: ['atx'] }, /did you mean "att"\?/],
    [
      ['desk-review', 'act.md'],
      { output: ['a.md'], template: 'own.md' },
      /unknown placeholder \{articels\}; did you mean \{articles\}\?/,
    ],
  ])('%j %j is refused with what to do', async (args, options, words) => {
    await expect(made(args, options)).rejects.toThrow(words)
  })

  it('names file and line of an unknown placeholder', async () => {
    await expect(made(['desk-review', 'act.md'], { template: 'own.md' })).rejects.toMatchObject({
      file: 'own.md:3',
    })
  })
})
