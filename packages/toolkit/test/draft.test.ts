import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RawInput } from '../src/index.ts'
import { isUsage, operations } from '../src/index.ts'
import { memoryContext } from './memory-context.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url))
const law = fixture('marendia/law.md')

interface Made {
  readonly base: { readonly file: string; readonly sha256: string }
  readonly amendments: readonly {
    readonly id: string
    readonly new: string
    readonly obligations: readonly string[]
    readonly template?: string
  }[]
}

interface Row {
  readonly id: string
  readonly status: string
  readonly before?: { readonly status: string }
}

function run(
  name: string,
  context: ReturnType<typeof memoryContext>,
  file: string,
  options: RawInput['options'] = {},
) {
  const operation = operations.find((one) => one.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  return operation.run(context, { arguments: [file], options })
}

const draftOf = async (options: RawInput['options'], context = memoryContext({ 'law.md': law })) => {
  const result = await run('draft', context, 'law.md', options)
  return { ...result, made: result.json as Made, context }
}

describe('draft', () => {
  it('writes amendments for all gaps, with their base and the values that were taken', async () => {
    const { made, messages, context } = await draftOf({ output: ['a.json'] })
    expect(made.base).toMatchObject({ file: 'law.md', sha256: expect.stringMatching(/^[\da-f]{64}$/) })
    expect(made.amendments.length).toBeGreaterThan(10)
    for (const one of made.amendments) expect(one.new).not.toMatch(/[{}]/)
    const { base, amendments } = made
    expect(JSON.parse(new TextDecoder().decode(context.files.get('a.json')))).toEqual({ base, amendments })
    const values = messages.find(({ ruleId }) => ruleId === 'values')
    expect(values?.reason).toMatch(/authority = the Registrar \(from the law\); .*maximum = 10/)
  })

  it('drafts for the obligations named and no others but what comes with them', async () => {
    const { made } = await draftOf({ obligation: ['fp-8-1-c'] })
    expect(made.amendments.map(({ id }) => id)).toEqual(['marking-state-stocks'])
    expect(made.amendments[0]?.template).toBe('marking/state-stocks.en.common-law@1')
  })

  it('takes values from a file, and those named over them', async () => {
    const context = memoryContext({ 'law.md': law, 'v.yaml': 'days: 20\nauthority: the Board\n' })
    const { made } = await draftOf({ obligation: ['fp-10-4'], values: 'v.yaml', set: ['days=25'] }, context)
    expect(made.amendments[0]?.new).toMatch(/give the Board proof of delivery within 25 days/)
  })

  it('takes another wording and another style', async () => {
    const { made } = await draftOf({
      obligation: [],
      provision: ['licensing/transit'],
      set: ['licensing/transit=b'],
    })
    expect(made.amendments[0]?.new).toMatch(/Notice of transit/)
    const { made: civil } = await draftOf({ provision: ['offences/tampering'], style: 'civil-law' })
    expect(civil.amendments[0]?.new).toMatch(/Whoever, without the authority of the Registrar/)
  })

  it('tells what may be chosen: wordings with their notes, values with their limits, what the statuses become', async () => {
    const { json } = await draftOf({
      provision: ['licensing/transit'],
      set: ['licensing/transit=b', 'days=20'],
    })
    expect(json).toMatchObject({
      drafted: {
        provisions: expect.arrayContaining([
          expect.objectContaining({
            id: 'licensing/transit',
            taken: 'B',
            alternatives: [
              { id: 'A', when: expect.stringMatching(/./) },
              { id: 'B', when: expect.stringMatching(/./) },
            ],
          }),
        ]),
        values: expect.arrayContaining([
          expect.objectContaining({ name: 'days', value: '20', from: 'given', kind: 'days' }),
          expect.objectContaining({ name: 'authority', value: 'the Registrar', from: 'law' }),
        ]),
      },
    })
  })

  it('drafts for the criteria of another instrument, and for what the mapping cannot judge', async () => {
    const { made } = await draftOf({ instrument: ['cross-cutting'] })
    expect(made.amendments.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'offences-printing-and-blueprints',
        'licensing-online-trade',
        'marking-modular-frames',
        'licensing-craft-production',
        'records-seizure-data',
      ]),
    )
    const { made: one } = await draftOf({ obligation: ['cc-tech-parcel', 'fp-14'] })
    expect(one.amendments.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['licensing-online-trade', 'cooperation-training']),
    )
  })

  it('lets no shorter period for like records stand beside the one that it brings in', async () => {
    const { made, messages } = await draftOf({})
    const periods = made.amendments.filter(({ id }) => id.startsWith('records-period'))
    expect(periods).toMatchObject(
      ['30(1)', '30(3)'].map((path) => ({
        place: { path, position: 'in' },
        old: 'five years',
        new: 'ten years',
      })),
    )
    expect(messages.filter(({ ruleId }) => ruleId === 'worse')).toEqual([])
  })

  it('asks a person and takes the default for an empty answer', async () => {
    const asked: string[] = []
    const context = {
      ...memoryContext({ 'law.md': law }),
      ask: async (question: string) => {
        asked.push(question)
        return question.includes('(days)') ? '45' : ''
      },
    }
    const { made, messages } = await draftOf({ obligation: ['fp-10-4'] }, context)
    expect(asked).toContain('Days for notices and answers (days) [30] ')
    expect(made.amendments[0]?.new).toMatch(/the Registrar proof of delivery within 45 days/)
    expect(messages.some(({ ruleId }) => ruleId === 'values')).toBe(false)
  })

  it.each([
    [{ set: ['retention=5'] }, /must be 10 or more/],
    [{ set: ['retention'] }, /NAME=VALUE/],
    [{ lang: 'nb' }, /no model provisions in "nb"/],
    [{ obligation: ['fp-99'] }, /no obligation "fp-99"/],
  ] as const)('refuses %j and writes nothing', async (options, reason) => {
    const context = memoryContext({ 'law.md': law })
    const error = await run('draft', context, 'law.md', { ...options, output: ['a.json'] }).catch(
      (one: unknown) => one,
    )
    expect(isUsage(error)).toBe(true)
    expect(String(error)).toMatch(reason)
    expect(context.files.has('a.json')).toBe(false)
  })

  it('names the file of values that is none', async () => {
    const context = memoryContext({ 'law.md': law, 'v.yaml': '- a\n' })
    await expect(run('draft', context, 'law.md', { values: 'v.yaml' })).rejects.toMatchObject({
      file: 'v.yaml',
    })
  })
})

describe('matrix after a bill', () => {
  const after = async (
    options: RawInput['options'],
    files: { readonly [name: string]: string | Uint8Array } = {},
  ) => {
    const result = await run('matrix', memoryContext({ 'law.md': law, ...files }), 'law.md', options)
    return { ...result, rows: (result.json as { readonly rows: readonly Row[] }).rows }
  }

  /** Drafts for all gaps and asks for the matrix with those amendments that are kept. */
  async function afterDraft(file: string, keep: (id: string) => boolean) {
    const context = memoryContext({ 'law.md': fixture(file) })
    const { json } = await run('draft', context, 'law.md')
    const { amendments } = json as Made
    context.files.set(
      'a.json',
      new TextEncoder().encode(JSON.stringify({ amendments: amendments.filter(({ id }) => keep(id)) })),
    )
    const made = await run('matrix', context, 'law.md', { with: 'a.json' })
    const rank = ['gap', 'partial', 'met']
    const { rows } = made.json as { readonly rows: readonly Row[] }
    return {
      closed: rows.filter(({ before, status }) => before?.status === 'gap' && status === 'met'),
      fallen: rows.filter(
        ({ before, status }) => status !== 'na' && rank.indexOf(status) < rank.indexOf(before?.status ?? ''),
      ),
      warnings: made.messages.filter(({ ruleId }) => ruleId === 'worse').map(({ reason }) => reason),
    }
  }

  it.each(['marendia/law.md', 'sourane/law.md', 'caldamar/law.md'])(
    '%s: what is drafted closes gaps and makes nothing worse',
    async (file) => {
      const { closed, fallen, warnings } = await afterDraft(file, () => true)
      expect(closed.length).toBeGreaterThan(3)
      expect(fallen.map(({ id }) => id)).toEqual([])
      expect(warnings).toEqual([])
    },
  )

  it('warns where a new period stands beside a shorter one of the law', async () => {
    const { fallen, warnings } = await afterDraft('marendia/law.md', (id) => !id.startsWith('records-period'))
    expect(fallen.map(({ id }) => id)).toEqual(['fp-7-period'])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(
      /falls from met to partial because clauses [^;]*30\(3\)[^;]* contradict each other; bring them to the same number\. /,
    )
  })

  it('warns loudly of what a bill breaks', async () => {
    const repeal = {
      amendments: [
        {
          id: '1',
          action: 'repeal',
          place: { path: '57', position: 'in' },
          old: '',
          new: '',
          obligations: [],
        },
      ],
    }
    const { messages, rows, view } = await after({ with: 'r.json' }, { 'r.json': JSON.stringify(repeal) })
    expect(view.at(-1)).toMatchObject({ type: 'text', tone: 'bad', text: expect.stringMatching(/5\(2\)/) })
    const broken = rows.filter(({ before, status }) => before && before.status !== status)
    expect(broken.length).toBeGreaterThan(0)
    expect(messages.map(({ reason }) => reason).join('\n')).toMatch(
      /WORSE AFTER THE BILL: .* because what clauses? [^;]*57[^;]* said of it is lost or cut down; keep those words or bring in a provision/,
    )
  })

  it('shows nothing of a list of which one amendment finds no place', async () => {
    const list = {
      amendments: [
        {
          id: 'x',
          action: 'insert',
          place: { path: '999', position: 'after' },
          old: '',
          new: 'New.',
          obligations: [],
        },
      ],
    }
    await expect(after({ with: 'x.json' }, { 'x.json': JSON.stringify(list) })).rejects.toMatchObject({
      file: 'x.json',
      reason: expect.stringMatching(/amendment "x": .*no clause 999.*Nothing was applied/),
    })
  })

  it('compares with the text of a bill', async () => {
    const bill = new TextDecoder().decode(law).replace(/January 1945/, 'January 1900')
    const { rows } = await after({ after: 'bill.md' }, { 'bill.md': bill })
    expect(rows.find(({ id }) => id === 'fp-3-antique')).toMatchObject({
      before: { status: 'partial' },
      status: 'met',
    })
    await expect(after({ after: 'bill.md', with: 'a.json' }, { 'bill.md': bill })).rejects.toThrow(
      /exclude each other/,
    )
  })
})
