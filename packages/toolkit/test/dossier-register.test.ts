import { describe, expect, it } from 'vitest'
import type { Context } from '../src/context.ts'
import { operations } from '../src/index.ts'
import { memoryContext, memoryDossiers } from './memory-context.ts'

const run = async (context: Context, name: string, args: readonly string[], options: object = {}) => {
  const operation = operations.find((one) => one.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  return operation.run(context, { arguments: args, options: { ...options } })
}

async function desk(): Promise<Context> {
  const context = {
    ...memoryContext({
      'act.md': '# Arms Act\n\n1. No person makes a firearm without a licence.\n',
      'memo.md': '# What we saw\n',
      'amendments.json': '{"amendments":[]}',
      'broken.json': '{"amendments":',
    }),
    dossiers: memoryDossiers(),
  }
  await run(context, 'dossier create', ['Veldoria'], { country: 'VD' })
  await run(context, 'dossier add', ['Veldoria', 'act.md'], { state: 'bill' })
  return context
}

const by = { by: 'Cy Ruan' }

describe('what a dossier holds beside findings', () => {
  it('is set, listed and told in the log', async () => {
    const context = await desk()
    await run(context, 'dossier person', ['Veldoria', 'Bo Timm'], { role: 'reviewer', ...by })
    await run(context, 'dossier task', ['Veldoria', 'ask'], {
      title: 'Ask the Office.',
      to: 'Bo Timm',
      ...by,
    })
    await run(context, 'dossier task', ['Veldoria', 'ask'], { done: true, by: 'Bo Timm' })
    await run(context, 'dossier keep', ['Veldoria', 'memo.md'], { sort: 'memo', ...by })
    await run(context, 'dossier keep', ['Veldoria', 'amendments.json'], { sort: 'amendments', ...by })
    await run(context, 'dossier law', ['Veldoria', 'act.md'], {
      state: 'in-force',
      'in-force': '2027-01-01',
      ...by,
    })
    const { json, view } = await run(context, 'dossier list', ['Veldoria'])
    expect(json).toMatchObject({
      laws: [{ file: 'act.md', state: 'in-force', inForce: '2027-01-01' }],
      people: [{ name: 'Bo Timm', role: 'reviewer' }],
      tasks: [{ task: 'ask', title: 'Ask the Office.', to: 'Bo Timm', done: true }],
      papers: [{ sort: 'memo', name: 'memo.md', length: 14 }, { sort: 'amendments' }],
    })
    expect(JSON.stringify(view)).toMatch(/done: Ask the Office/)
    expect(JSON.stringify((await run(context, 'dossier log', ['Veldoria'])).view)).toMatch(
      /kept the memo: memo\.md/,
    )
    expect((await run(context, 'dossier conflicts', ['Veldoria'])).view).toEqual([
      { type: 'text', text: 'Nothing waits to be settled.', tone: 'good' },
    ])
    expect(await run(context, 'dossier verify', ['Veldoria'])).toMatchObject({ failed: false })
  })

  it('is refused with a sentence where it is not right', async () => {
    const context = await desk()
    const refused = [
      ['dossier person', ['Veldoria', 'Bo Timm'], { role: 'reviewer' }, /--by is missing/],
      ['dossier task', ['Veldoria', 'Ask!'], { title: 'x', ...by }, /cannot name a task/],
      ['dossier task', ['Veldoria', 'ask'], by, /--title is missing/],
      ['dossier keep', ['Veldoria', 'broken.json'], { sort: 'amendments', ...by }, /this is no JSON/],
      ['dossier law', ['Veldoria', 'axt.md'], { state: 'bill', ...by }, /act\.md/],
    ] as const
    for (const [name, args, options, words] of refused)
      await expect(run(context, name, args, options)).rejects.toThrow(words)
  })
})
