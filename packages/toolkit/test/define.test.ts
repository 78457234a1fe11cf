import { describe, expect, it } from 'vitest'
import { define } from '../src/define.ts'
import type { RawInput } from '../src/operation.ts'
import { isUsage } from '../src/problem.ts'
import { memoryContext } from './memory-context.ts'

const echo = define({
  name: 'echo',
  summary: 'Gives back what it was given.',
  arguments: [{ name: 'LAW', many: true, help: 'a law' }],
  options: {
    force: { type: 'flag', help: '' },
    output: { type: 'list', value: 'FILE', help: '' },
    top: { type: 'count', value: 'N', default: 10, help: '' },
    date: { type: 'date', value: 'DATE', help: '' },
    form: { type: 'text', value: 'FORM', choices: ['docx', 'xlsx'], help: '' },
    lang: { type: 'text', value: 'LANG', default: 'en', help: '' },
  },
  examples: [],
  run: async (_context, input) => ({ json: input, view: [], messages: [] }),
})

const run = (options: RawInput['options'], args = ['law.md']) =>
  echo.run(memoryContext(), { arguments: args, options }).then(({ json }) => json)

describe('define', () => {
  it('fills in defaults', async () => {
    expect(await run({})).toEqual({
      arguments: ['law.md'],
      options: { force: false, output: [], top: 10, date: undefined, form: undefined, lang: 'en' },
    })
  })

  it('converts what a face collected', async () => {
    const raw = { force: true, output: ['a.docx'], top: '3', date: '2026-02-28', form: 'xlsx', lang: 'fr' }
    expect(await run(raw)).toEqual({ arguments: ['law.md'], options: { ...raw, top: 3 } })
  })

  it.each([
    ['a missing argument', {}, [], 'echo: LAW is missing'],
    ['a number that is none', { top: 'ten' }, ['a'], '--top takes a whole number from 1, not "ten"'],
    ['zero', { top: '0' }, ['a'], '--top takes a whole number from 1, not "0"'],
    [
      'a date that no calendar has',
      { date: '2026-02-30' },
      ['a'],
      '--date takes a date like 2026-03-01, not "2026-02-30"',
    ],
    ['a date in words', { date: 'today' }, ['a'], '--date takes a date like 2026-03-01, not "today"'],
    [
      'a choice that is none',
      { form: 'dokx' },
      ['a'],
      'unknown value of --form "dokx"; did you mean "docx"?',
    ],
    ['an option that is none', { forse: true }, ['a'], 'unknown option "forse"; did you mean "force"?'],
  ])('refuses %s as wrong usage', async (_name, options, args, reason) => {
    const error = await run(options, args).catch((thrown: unknown) => thrown)
    expect(isUsage(error)).toBe(true)
    expect(error).toMatchObject({ reason })
  })
})
