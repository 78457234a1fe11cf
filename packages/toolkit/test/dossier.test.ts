import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { operations } from '../src/index.ts'
import type { RawInput, Result } from '../src/operation.ts'
import { type MemoryContext, memoryContext, memoryDossiers } from './memory-context.ts'

const law = readFileSync(new URL('../../../fixtures/marendia/law.md', import.meta.url), 'utf8')
let context: MemoryContext

beforeEach(() => {
  context = {
    ...memoryContext({ 'law.md': law, 'v2/law.md': law.replace('a good reason', 'good grounds') }),
    dossiers: memoryDossiers(),
  }
})

function runNamed(name: string, args: readonly string[], options: RawInput['options']): Promise<Result> {
  const operation = operations.find((one) => one.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  return operation.run(context, { arguments: args, options })
}

const run = (name: string, args: readonly string[], options: RawInput['options'] = {}) =>
  runNamed(`dossier ${name}`, args, options)

const decision = { status: 'partial', evidence: ['12(1)'], why: 'No time is set.', by: 'A. Orlen' }

async function begun() {
  await run('create', ['Marendia'], { country: 'mr' })
  await run('add', ['Marendia', 'law.md'])
  return run('decide', ['Marendia', 'fp-8-1-a'], decision)
}

describe('a dossier', () => {
  it('lists what was decided in the shape of the contract', async () => {
    await begun()
    const { json } = await run('list', ['marendia'])
    expect(json).toMatchObject({
      name: 'Marendia',
      country: 'MR',
      laws: [{ file: 'law.md', state: 'in-force' }],
      findings: [
        {
          obligation: 'fp-8-1-a',
          status: 'partial',
          evidence: [{ path: '12(1)', file: 'law.md' }],
          why: 'No time is set.',
          by: 'A. Orlen',
          at: expect.stringMatching(/^2026-03-01T/),
          stale: false,
        },
      ],
    })
    const [evidence] = (json as { findings: { evidence: { quote: string }[] }[] }).findings[0]?.evidence ?? []
    expect(law).toContain(evidence?.quote)
    expect(JSON.stringify((await run('list', [])).json)).toContain(
      '"name":"Marendia","country":"MR","laws":1,"findings":1',
    )
  })

  it('keeps the corrections with which a law was read, and refuses others afterwards', async () => {
    const repairs = 'repairs:\n  - ignore: "good reason"\n'
    const files = context.files
    context = { ...context, readIfThere: async (file) => files.get(file) }
    files.set('law.repair.yaml', new TextEncoder().encode(repairs))
    await begun()
    expect((await run('list', ['Marendia'])).json).toMatchObject({ laws: [{ repairs }] })
    expect((await run('verify', ['Marendia'])).json).toMatchObject({ clean: true })
    files.set('law.repair.yaml', new TextEncoder().encode('repairs: []\n'))
    await expect(run('add', ['Marendia', 'law.md'])).rejects.toMatchObject({ ruleId: 'repairs-differ' })
  })

  it('gives a law back byte for byte, and takes words of several clauses as evidence', async () => {
    await begun()
    expect((await run('take', ['Marendia', 'law.md'], { output: 'out.md' })).json).toMatchObject({
      file: 'law.md',
      state: 'in-force',
    })
    expect(new TextDecoder().decode(context.files.get('out.md'))).toBe(law)
    await expect(run('take', ['Marendia', 'lew.md'], { output: 'x.md' })).rejects.toMatchObject({
      reason: expect.stringContaining('law.md'),
    })
    const { json } = await run('list', ['Marendia'])
    const [whole] =
      (json as { findings: { evidence: { clause: string; quote: string }[] }[] }).findings[0]?.evidence ?? []
    const words = whole?.quote.split(' ').slice(0, 3).join(' ')
    const lines = [
      { clause: whole?.clause, quote: words, effect: 'partly' },
      { clause: '13', file: 'law.md' },
    ]
    context.files.set('e.json', new TextEncoder().encode(JSON.stringify(lines)))
    const { evidence: _, ...bare } = decision
    const decided = await run('decide', ['Marendia', 'fp-8-1-b'], { ...bare, 'evidence-from': 'e.json' })
    expect((decided.json as { evidence: readonly object[] }).evidence[0]).toMatchObject({
      quote: words,
      effect: 'partly',
    })
    context.files.set('e.json', new TextEncoder().encode('[{"clause":1}]'))
    await expect(
      run('decide', ['Marendia', 'fp-8-1-b'], { ...bare, 'evidence-from': 'e.json' }),
    ).rejects.toMatchObject({ ruleId: 'evidence' })
  })

  it('makes a finding stale when a law of the same name comes with other words', async () => {
    await begun()
    const { json } = await run('add', ['Marendia', 'v2/law.md'])
    expect(json).toMatchObject({ added: [{ file: 'law.md' }], stale: ['fp-8-1-a'] })
    const listed = (await run('list', ['Marendia'], { stale: true })).json
    expect(listed).toMatchObject({ findings: [{ stale: true, lost: [{ path: '12(1)' }] }] })
    expect((await run('verify', ['Marendia'])).json).toMatchObject({ clean: true, laws: 2 })
  })

  it('tells the log who decided what, when and why', async () => {
    await begun()
    await run('comment', ['Marendia', 'fp-8-1-a'], { text: 'See the rules.', by: 'B. Timm' })
    await run('agree', ['Marendia', 'fp-8-1-a'], { by: 'B. Timm' })
    const { json } = await run('log', ['Marendia'])
    expect(json).toMatchObject({
      entries: [
        { act: 'law', file: 'law.md' },
        { act: 'decide', obligation: 'fp-8-1-a', by: 'A. Orlen', why: 'No time is set.' },
        { act: 'comment', text: 'See the rules.' },
        { act: 'agree', by: 'B. Timm' },
      ],
    })
    expect((await run('list', ['Marendia'], { stage: 'agreed' })).json).toMatchObject({
      findings: [{ stage: 'agreed' }],
    })
    expect((await run('list', ['Marendia'], { form: 'brokering' })).json).toMatchObject({ findings: [] })
  })

  it('keeps two opinions until they are resolved, and takes a resolution back', async () => {
    await begun()
    await run('decide', ['Marendia', 'fp-8-1-a'], { status: 'gap', why: 'Nothing there.', by: 'B. Timm' })
    expect((await run('list', ['Marendia'])).json).toMatchObject({
      findings: [{ by: 'A. Orlen', disagreement: true }, { by: 'B. Timm' }],
    })
    await run('resolve', ['Marendia', 'fp-8-1-a'], { status: 'gap', why: 'Read together.', by: 'C. Ruan' })
    expect((await run('list', ['Marendia'])).json).toMatchObject({
      findings: [{ by: 'C. Ruan', resolves: true }],
    })
    await run('withdraw', ['Marendia', 'fp-8-1-a'], { by: 'C. Ruan' })
    expect((await run('list', ['Marendia'])).json).toMatchObject({
      findings: [{ by: 'A. Orlen' }, { by: 'B. Timm' }],
    })
  })

  it('goes out as a file and comes back', async () => {
    await begun()
    context.files.set('key.txt', new TextEncoder().encode('an evening in Marendia\n'))
    await run('export', ['Marendia'], { output: 'm.concordance', 'passphrase-file': 'key.txt' })
    await expect(run('import', ['m.concordance'], { as: 'Copy' })).rejects.toThrow(/passphrase/)
    const { json } = await run('import', ['m.concordance'], { as: 'Copy', 'passphrase-file': 'key.txt' })
    expect(json).toMatchObject({ merged: false, entries: 2, laws: 1 })
    await run('decide', ['Copy', 'fp-8-1-b'], { ...decision, by: 'B. Timm' })
    await run('export', ['Copy'], { output: 'c.concordance' })
    expect((await run('import', ['c.concordance'], { as: 'Marendia' })).json).toMatchObject({
      merged: true,
      entries: 1,
    })
    const { findings } = (await run('list', ['Marendia'])).json as { findings: unknown[] }
    expect(findings).toHaveLength(2)
  })

  it('becomes a matrix of findings where there are some, of proposals elsewhere', async () => {
    await begun()
    await run('decide', ['Marendia', 'fp-8-1-b'], { ...decision, status: 'exceeds' })
    const { json, view } = await runNamed('matrix', ['Marendia'], { output: ['m.html'] })
    const { rows } = json as { rows: { id: string; status: string; finding?: object }[] }
    expect(rows.find(({ id }) => id === 'fp-8-1-a')).toMatchObject({
      status: 'partial',
      finding: { by: 'A. Orlen', stage: 'found', stale: false },
    })
    expect(rows.find(({ id }) => id === 'fp-8-1-b')).toMatchObject({
      status: 'met',
      finding: { status: 'exceeds' },
    })
    expect(rows.filter(({ finding }) => finding)).toHaveLength(2)
    expect(new TextDecoder().decode(context.files.get('m.html'))).toContain('Found by A. Orlen')
    expect(JSON.stringify(view)).toContain('unless the row names')
  })
})

describe('what is refused', () => {
  const refused = async (promise: Promise<unknown>, reason: RegExp) => {
    await expect(promise).rejects.toThrow(reason)
  }

  it('is said in a sentence', async () => {
    await begun()
    await refused(run('create', ['MARENDIA'], { country: 'MR' }), /already/)
    for (const name of ['../evil', 'a/b', '.hidden', 'CON', 'x'.repeat(100), 'ends.', ''])
      await refused(run('create', [name], { country: 'MR' }), /cannot be the name/)
    await refused(run('create', ['Other'], { country: 'Marendia' }), /two letters/)
    await refused(run('list', ['Marendja']), /did you mean marendia/)
    const decide = (obligation: string, more: object) =>
      run('decide', ['Marendia', obligation], { ...decision, ...more })
    await refused(decide('fp-8-1-x', {}), /did you mean/)
    await refused(decide('fp-8-1-a', { status: undefined }), /--status is missing/)
    await refused(decide('fp-8-1-a', { status: 'good' }), /it takes met/)
    await refused(decide('fp-8-1-a', { why: ' ' }), /--why is missing/)
    await refused(decide('fp-8-1-a', { by: undefined }), /--by is missing/)
    await refused(decide('fp-8-1-a', { by: 'A\u0007' }), /--by takes the name/)
    await refused(decide('fp-8-1-a', { evidence: ['999(9)'] }), /no clause "999\(9\)"/)
    await refused(decide('fp-8-1-a', { law: 'other.md' }), /unknown law of this dossier/)
    await refused(decide('fp-8-1-a', { quote: ['no such words'] }), /do not stand in 12\(1\)/)
    await refused(decide('fp-8-1-a', { evidence: [], quote: ['words'] }), /--quote needs the clause/)
    await refused(
      run('add', ['Marendia', 'v2/law.md'], { replaces: 'act.md' }),
      /unknown law of this dossier/,
    )
    await refused(run('import', ['law.md']), /no sound export/)
    expect((await run('log', ['Marendia'])).json).toMatchObject({
      entries: [{ act: 'law' }, { act: 'decide' }],
    })
  })

  it('leaves nothing behind: a dossier that could not be imported is not there', async () => {
    await begun()
    await run('export', ['Marendia'], { output: 'm.concordance' })
    const whole = context.files.get('m.concordance') ?? new Uint8Array()
    context.files.set('half.concordance', whole.slice(0, whole.length / 2))
    await refused(run('import', ['half.concordance'], { as: 'Half' }), /nothing was imported/)
    expect((await run('list', [])).json).toMatchObject({ dossiers: [{ name: 'Marendia' }] })
  })

  it('needs a place for dossiers', async () => {
    context = memoryContext()
    await refused(run('list', []), /cannot be kept here/)
  })

  it('shows a status without any clause as a warning', async () => {
    await begun()
    const { messages } = await run('decide', ['Marendia', 'fp-8-1-b'], {
      status: 'met',
      why: 'Known.',
      by: 'B. Timm',
    })
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['no-evidence'])
  })
})
