import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { groups, operations } from '../src/index.ts'
import { memoryContext } from './memory-context.ts'

const law = readFileSync(new URL('../../../fixtures/marendia/law.md', import.meta.url))
const named = (name: string) => {
  const found = operations.find((operation) => operation.name === name)
  if (!found) throw new Error(`no operation ${name}`)
  return found
}

describe('the table', () => {
  it('lists what can be done, each thing once', () => {
    expect(operations.map(({ name }) => name)).toEqual([
      'read',
      'map',
      'matrix',
      'check',
      'draft',
      'diff',
      'redline',
      'memo',
      'compare',
      'dossier create',
      'dossier add',
      'dossier list',
      'dossier take',
      'dossier decide',
      'dossier agree',
      'dossier comment',
      'dossier resolve',
      'dossier withdraw',
      'dossier conflicts',
      'dossier law',
      'dossier person',
      'dossier task',
      'dossier keep',
      'dossier log',
      'dossier verify',
      'dossier export',
      'dossier import',
      'dossier import-folder',
      'dossier export-matrix',
      'dossier import-matrix',
      'dossier import-workshop',
      'sync',
      'model list',
      'model show',
      'model search',
      'model themes',
      'model validate',
      'model attach',
    ])
  })

  it('has a line for each first word of two', () => {
    const words = operations.filter(({ name }) => name.includes(' ')).map(({ name }) => name.split(' ')[0])
    expect(Object.keys(groups)).toEqual([...new Set(words)])
  })

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s has words for every argument and option, and examples of itself',
    (name, { summary, arguments: args, options, examples }) => {
      expect(summary).toMatch(/^[A-Z].*\.$/)
      for (const { help } of [...args, ...Object.values(options)]) expect(help).not.toBe('')
      expect(examples.length).toBeGreaterThan(0)
      for (const example of examples) expect(example.startsWith(name)).toBe(true)
      const letters = Object.values(options).flatMap(({ short }) => short ?? [])
      expect(new Set(letters).size).toBe(letters.length)
    },
  )
})

describe('without disk or terminal', () => {
  it('reads a law', async () => {
    const { json, view } = await named('read').run(memoryContext({ 'law.md': law }), {
      arguments: ['law.md'],
      options: {},
    })
    expect(json).toMatchObject({ language: 'en', source: { file: 'law.md', format: 'md' } })
    expect(view.map(({ type }) => type)).toEqual(['heading', 'text', 'outline'])
  })

  it('maps a law and tells its progress', async () => {
    const context = memoryContext({ 'law.md': law })
    const { json } = await named('map').run(context, { arguments: ['law.md'], options: { top: '2' } })
    expect(json).toMatchObject({ instrument: 'firearms-protocol', law: { language: 'en' } })
    expect(context.steps.map(({ label }) => label)).toEqual(['reading law.md', 'mapping'])
  })

  it('writes a matrix with the date that it was given', async () => {
    const context = memoryContext({ 'law.md': law })
    const options = { output: ['m.html', 'm.csv'], lang: 'fr' }
    await named('matrix').run(context, { arguments: ['law.md'], options })
    expect([...context.files.keys()]).toEqual(['law.md', 'm.html', 'm.csv'])
    const html = new TextDecoder().decode(context.files.get('m.html'))
    expect(html).toContain('lang="fr"')
    expect(html).toContain('2026')
  })

  it('claims every output before it works', async () => {
    const context = memoryContext({ 'law.md': law, 'there.csv': 'mine' })
    const input = { arguments: ['law.md'], options: { output: ['m.html', 'there.csv'] } }
    await expect(named('matrix').run(context, input)).rejects.toThrow(/exists/)
    expect(context.steps).toEqual([])
    expect(context.files.has('m.html')).toBe(false)
  })

  it('validates the model that it carries', async () => {
    const { json, failed } = await named('model validate').run(memoryContext(), {
      arguments: [],
      options: {},
    })
    expect(json).toMatchObject({ valid: true, problems: [] })
    expect(failed).toBe(false)
  })

  it('finds an obligation by misspelt words', async () => {
    const { json } = await named('model search').run(memoryContext(), {
      arguments: ['serial', 'numbr', 'marking'],
      options: { top: '5' },
    })
    expect(JSON.stringify(json)).toContain('fp-8-')
  })
})
