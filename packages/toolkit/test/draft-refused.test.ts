import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isProblem, operations, type RawInput } from '../src/index.ts'
import { memoryContext } from './memory-context.ts'

const law = readFileSync(new URL('../../../fixtures/marendia/law.md', import.meta.url))
const line = (words: string) =>
  new TextDecoder()
    .decode(law)
    .split('\n')
    .findIndex((one) => one.includes(words)) + 1

const amendment = (action: string, path: string, more: object = {}) => ({
  id: `${action} ${path}`,
  action,
  place: { path, position: 'in' },
  old: '',
  new: '',
  obligations: [],
  ...more,
})

/** Runs an operation with a list of amendments; gives the problem and the files that were there before and after. */
async function refused(name: string, list: readonly object[], options: RawInput['options']) {
  const context = memoryContext({ 'law.md': law, 'in.json': JSON.stringify({ amendments: list }) })
  const operation = operations.find((one) => one.name === name)
  const error: unknown = await operation
    ?.run(context, { arguments: ['law.md'], options: { with: 'in.json', ...options } })
    .catch((one: unknown) => one)
  if (!isProblem(error)) throw new Error('nothing was refused')
  return { error, files: [...context.files.keys()] }
}

const outputs = ['a.json', 'bill.docx', 'bill.xml']
const lost = [amendment('repeal', '57'), amendment('insert', '999', { new: 'New.' })]
const twice = [
  amendment('replace', '30(1)', { old: 'five years', new: 'ten years' }),
  amendment('repeal', '30'),
]

test.each([
  ['a lost place', lost, /^amendment 2: The law has no clause 999; .* Nothing was written\.$/],
  [
    'two at one place',
    twice,
    /^amendment 2: Clause 30 .* changes 30\(1\); keep one .* Nothing was written\.$/,
  ],
] as const)('draft and check refuse %s and write nothing', async (_, list, reason) => {
  for (const [name, options] of [
    ['draft', { output: outputs }],
    ['check', { output: ['found.md'], fix: 'fix.json' }],
  ] as const) {
    const { error, files } = await refused(name, list, options)
    expect(error.file).toBe('in.json')
    expect(error.reason).toMatch(reason)
    expect(files).toEqual(['law.md', 'in.json'])
  }
})

test('draft refuses the bill of a repeal that leaves a reference behind, and names both places', async () => {
  const { error, files } = await refused('draft', [amendment('repeal', '44')], { output: outputs })
  expect(error.reason).toMatch(
    /^clause 66\(1\)\(d\) refers to “[^”]*44[^”]*”, but the amendments repeal clause 44; /,
  )
  expect(error.reason).toMatch(
    /; amend or repeal clause 66\(1\)\(d\) as well, or keep clause 44\. Nothing was written\./,
  )
  expect(error.file).toBe('law.md')
  expect(error.line).toBe(line('standards referred to in section 44'))
  expect(files).toEqual(['law.md', 'in.json'])
})
