import { readFileSync } from 'node:fs'
import { applyAmendments, parseAmendments, readInstructions } from '@concordance/drafting'
import { read } from '@concordance/formats'
import { flatten, toLaw } from '@concordance/law-tree'
import { instructionWording } from '@concordance/templates'
import { describe, expect, it } from 'vitest'
import type { RawInput } from '../src/index.ts'
import { operations } from '../src/index.ts'
import { memoryContext } from './memory-context.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url))
const law = fixture('marendia/law.md')
const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (content: Uint8Array | undefined) => new TextDecoder().decode(content)

async function draft(
  options: RawInput['options'],
  context = memoryContext({ 'law.md': law }),
  file = 'law.md',
) {
  const operation = operations.find((one) => one.name === 'draft')
  if (!operation) throw new Error('no operation draft')
  const result = await operation.run(context, { arguments: [file], options })
  return { ...result, files: context.files, json: result.json as { amendments: readonly { id: string }[] } }
}

const lawOf = async (content: Uint8Array, file: string) => toLaw(await read(content, { file }))

describe('the amending bill', () => {
  it('is read back from its Word file to the amendments that were written beside it', async () => {
    const { files } = await draft({ output: ['a.json', 'bill.docx'] })
    const base = await lawOf(law, 'law.md')
    const list = parseAmendments(JSON.parse(textOf(files.get('a.json')))).amendments
    const bill = await read(files.get('bill.docx') ?? new Uint8Array(), { file: 'bill.docx' })
    const lines = flatten(toLaw(bill)).flatMap(({ clause }) => clause.text.split('\n'))
    const wording = instructionWording('en')
    if (!wording) throw new Error('no wording')
    const { instructions } = readInstructions(lines, wording, wording.styles['common-law'])
    const again = instructions.map((one, index) => ({ ...one, id: String(index), obligations: [] }))
    const words = (amended: ReturnType<typeof applyAmendments>) =>
      flatten(amended.law).map(({ clause }) => clause.text.replace(/\s+/g, ' '))
    expect(again.length).toBe(list.length)
    expect(words(applyAmendments(base, again))).toEqual(words(applyAmendments(base, list)))
  })

  it('has title, enacting words, clauses, transition and an explanatory note, with the values given', async () => {
    const { files } = await draft({
      output: ['bill.md'],
      set: ['legislature=the National Assembly', 'state=Marendia', 'transition=one year'],
    })
    const text = textOf(files.get('bill.md'))
    expect(text).toMatch(/^# Firearms Control \(Amendment\) Bill, \d{4}/)
    expect(text).toContain('Enacted by the National Assembly of Marendia:')
    expect(text).toContain('may go on without one for one year')
    expect(text).toMatch(/## Explanatory note/)
    expect(text).not.toMatch(/[{}]/)
  })

  it('is Akoma Ntoso whose modifications lead to marks that are there, once each', async () => {
    const { files } = await draft({ output: ['bill.xml'] })
    const xml = textOf(files.get('bill.xml'))
    const ids = [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const inside = [...xml.matchAll(/<(?:source|old|new) href="#([^"]+)"/g)].map(([, id]) => id)
    for (const id of inside) expect(ids).toContain(id)
    const base = flatten(await lawOf(law, 'law.md')).map(({ clause }) => clause.id)
    for (const [, id] of xml.matchAll(/<destination href="[^"#]+#([^"]+)"/g)) expect(base).toContain(id)
    expect(xml).toMatch(/<textualMod type="insertion" /)
    expect(xml).toMatch(/<textualMod type="substitution" /)
    const again = await lawOf(bytes(xml), 'bill.xml')
    expect(flatten(again).filter(({ clause }) => clause.kind === 'section').length).toBeGreaterThan(10)
  })

  it('in French and Spanish words its instructions as these languages do', async () => {
    const fr = await draft(
      { output: ['p.md'] },
      memoryContext({ 'loi.md': fixture('sourane/law.md') }),
      'loi.md',
    )
    expect(textOf(fr.files.get('p.md'))).toMatch(/Après l’article \d+.* il est inséré un article/)
    const es = await draft(
      { output: ['p.md'] },
      memoryContext({ 'ley.md': fixture('caldamar/law.md') }),
      'ley.md',
    )
    expect(textOf(es.files.get('p.md'))).toMatch(/Insértase a continuación del artículo/)
  })

  it('is refused in a language without wording, before anything is written', async () => {
    const context = memoryContext({
      'law.md': law,
      'a.json': bytes('{"amendments":[{"id":"x","action":"repeal","place":{"path":"3"}}]}'),
    })
    await expect(
      draft({ with: 'a.json', output: ['b.json', 'b.docx'], lang: 'de' }, context),
    ).rejects.toThrow(/not worded in "de"; name one of en, es, fr/)
    expect([...context.files.keys()].filter((name) => name.startsWith('b.'))).toEqual([])
  })
})

describe('amendments that are given', () => {
  it('come from an edited file', async () => {
    const edited = bytes(
      law
        .toString('utf8')
        .replace('(2) This Act does not apply', '(2) This Act does not, save for Part IV, apply'),
    )
    const { json } = await draft({ from: 'edited.md' }, memoryContext({ 'law.md': law, 'edited.md': edited }))
    expect(json.amendments).toEqual([
      expect.objectContaining({
        action: 'replace',
        place: { path: '3(2)', position: 'in' },
        new: expect.stringContaining('save for Part IV'),
      }),
    ])
  })

  it('an edited file that differs in nothing is told', async () => {
    await expect(
      draft({ from: 'same.md' }, memoryContext({ 'law.md': law, 'same.md': law })),
    ).rejects.toThrow(/differs from law.md in no clause/)
  })

  const list = (...amendments: readonly unknown[]) => bytes(JSON.stringify({ amendments }))
  const repeal = (id: string, path: string) => ({ id, action: 'repeal', place: { path, position: 'in' } })
  it('one whose place is gone stops all, with what to do', async () => {
    const context = memoryContext({ 'law.md': law, 'a.json': list(repeal('x', '3'), repeal('y', '999')) })
    await expect(draft({ with: 'a.json', output: ['bill.docx'] }, context)).rejects.toThrow(
      /amendment 2: The law has no clause 999; check the citation.*Nothing was written/,
    )
    expect(context.files.has('bill.docx')).toBe(false)
  })

  it('two at one place that exclude each other stop all', async () => {
    const context = memoryContext({ 'law.md': law, 'a.json': list(repeal('x', '3'), repeal('y', '3')) })
    await expect(draft({ with: 'a.json', output: ['bill.md'] }, context)).rejects.toThrow(
      /replaced or repealed by an amendment before this one; keep one of the two/,
    )
  })

  it('exclude a choice of what is drafted, and names that nothing knows', async () => {
    const context = () => memoryContext({ 'law.md': law, 'a.json': list(repeal('x', '3')) })
    await expect(draft({ with: 'a.json', obligation: ['fp-8-1-a'] }, context())).rejects.toThrow(
      /leave them out where amendments are given/,
    )
    await expect(draft({ with: 'a.json', set: ['parliament=x'] }, context())).rejects.toThrow(
      /nothing leaves "parliament" open/,
    )
  })
})
