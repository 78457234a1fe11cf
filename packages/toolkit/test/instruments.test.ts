import { readFileSync } from 'node:fs'
import type { Mapping } from '@concordance/gap-analysis'
import { flatten } from '@concordance/law-tree'
import { loadModel, model } from '@concordance/protocol-model'
import { describe, expect, it } from 'vitest'
import { operations } from '../src/index.ts'
import { readLaw } from '../src/laws.ts'
import { findInstruments } from '../src/model-instruments.ts'
import { mapInstruments, mergeMappings } from '../src/model-mapping.ts'
import { matrixOfInstruments } from '../src/model-matrix.ts'
import { memoryContext } from './memory-context.ts'

const file = readFileSync(new URL('../../../fixtures/marendia/law.md', import.meta.url))
const context = () => memoryContext({ 'law.md': file })
const law = await readLaw(context(), 'law.md', {})
const texts = new Map(flatten(law).map(({ clause }) => [clause.id, clause.text]))
const run = async (
  name: string,
  args: readonly string[],
  options: Record<string, string | readonly string[]> = {},
) => {
  const found = operations.find((operation) => operation.name === name)
  if (!found) throw new Error(`no operation ${name}`)
  return found.run(context(), { arguments: args, options })
}
const mapped = async (instrument: string | readonly string[]) =>
  (await run('map', ['law.md'], { instrument })).json as Mapping

describe('instruments by name', () => {
  it('takes ids with commas, repeated, in capitals and everyday names, each once', async () => {
    const ids = async (...words: string[]) =>
      (await findInstruments(words)).map(({ instrument }) => instrument.id)
    expect(await ids()).toEqual(['firearms-protocol'])
    expect(await ids('att, untoc', 'ATT')).toEqual(['att', 'untoc'])
    expect(await ids('Arms Trade Treaty')).toEqual(['att'])
  })

  it('offers the nearest name for one that it does not know', async () => {
    await expect(findInstruments(['cfta'])).rejects.toThrow('did you mean "cifta"?')
    await expect(run('matrix', ['law.md'], { instrument: 'untok' })).rejects.toThrow('did you mean "untoc"?')
    await expect(run('model list', [], { instrument: 'att,zzzz' })).rejects.toThrow('the model holds')
  })
})

describe('map', () => {
  it('gives the same for the Firearms Protocol whatever else is asked for', async () => {
    const alone = await mapped('firearms-protocol')
    const several = await mapped(['firearms-protocol,cross-cutting', 'att'])
    expect(several.instrument).toBe('firearms-protocol')
    expect(several.instruments).toEqual(['firearms-protocol', 'cross-cutting', 'att'])
    const own = several.obligations.filter(({ instrument }) => instrument === 'firearms-protocol')
    expect(own.map(({ instrument, ...rest }) => rest)).toEqual(alone.obligations)
  })

  it('infers what it does not look for and shows every step', async () => {
    const { obligations } = await mapped('cifta')
    const marking = obligations.find(({ id }) => id === 'cifta-6-1-a')
    const [protocol] = (await mapped('firearms-protocol')).obligations.filter(({ id }) => id === 'fp-8-1-a')
    expect(marking?.status).toBe(protocol?.status)
    expect(marking?.inferred).toEqual([
      expect.objectContaining({
        obligation: 'fp-8-1-a',
        relation: 'superset-of',
        status: protocol?.status,
        by: 'program',
        provision: 'art. 8(1)(a)',
        instrument: 'firearms-protocol',
      }),
    ])
    expect(marking?.because).toContain('Inferred, not looked for in the law')
    expect(marking?.candidates[0]).toEqual(protocol?.candidates[0])
  })

  it('puts the question where nothing follows', async () => {
    const { obligations, notAssessed = [] } = await mapped('att')
    expect(notAssessed.map(({ id }) => id)).toContain('att-6-3')
    expect(notAssessed.find(({ id }) => id === 'att-6-3')?.question.en).toMatch(/\?$/)
    const seen = new Set(obligations.map(({ id }) => id))
    expect(notAssessed.filter(({ id }) => seen.has(id))).toEqual([])
    const whole = model.catalogue.find(({ id }) => id === 'att')
    expect(seen.size + notAssessed.length).toBe(whole?.obligations.length)
  })

  it('never proposes met through an overlap alone', async () => {
    const { obligations } = await mapped('att,poa,iti,cifta,untoc')
    const lifted = obligations.filter(
      ({ status, inferred }) =>
        status === 'met' && inferred?.every(({ relation }) => /intersects|subset/.test(relation)),
    )
    expect(lifted).toEqual([])
  })

  it('looks for the cross-cutting criteria and the fields of a register in the law itself', async () => {
    const { obligations } = await mapped('cross-cutting,firearms-register')
    expect(obligations.filter(({ inferred }) => inferred)).toEqual([])
    for (const { candidates, criteria, status } of obligations) {
      if (status === 'met') expect(criteria.some(({ met, quote }) => met && quote !== '')).toBe(true)
      for (const { clause, quote } of candidates) expect(texts.get(clause)).toContain(quote)
    }
    expect(obligations.find(({ id }) => id === 'reg-serial')?.status).toBe('met')
  })

  it('proposes nothing in a language for which the notions have no terms', async () => {
    const loaded = await findInstruments(['cross-cutting'])
    const [mapping] = await mapInstruments([{ ...law, language: 'sv' }], loaded, { top: 3 })
    expect(mapping?.obligations.filter(({ inferred }) => !inferred)).toEqual([])
    expect(mapping?.notAssessed?.map(({ id }) => id)).toContain('cc-tech-online')
  })

  it('explains an inferred status by its path, and one that is not assessed by its question', async () => {
    const inferred = await run('map', ['law.md'], { instrument: 'cifta', explain: 'cifta-6-1-a' })
    expect(JSON.stringify(inferred.view)).toContain('Follows from fp-8-1-a')
    const open = await run('map', ['law.md'], { instrument: 'att', explain: 'att-6-3' })
    expect(JSON.stringify(open.view)).toContain('not assessed')
  })
})

describe('what persons found', () => {
  const found = async (
    findings: { obligation: string; status: 'met' | 'partial' | 'gap' | 'conflict' }[],
  ) => {
    const loaded = await findInstruments(['cifta', 'att'])
    const mappings = await mapInstruments([law], loaded, { top: 3, findings })
    return {
      mappings,
      matrix: matrixOfInstruments(mappings, loaded, findings, { date: '2026-01-01', program: '0' }),
    }
  }

  it('is the ground of an inference before what is proposed', async () => {
    const { mappings } = await found([{ obligation: 'fp-8-1-a', status: 'conflict' }])
    const marking = mergeMappings(mappings).obligations.find(({ id }) => id === 'cifta-6-1-a')
    expect(marking).toMatchObject({ status: 'gap', inferred: [{ by: 'person', status: 'gap' }] })
  })

  it('has a row also where nothing is proposed, and the question is no longer put', async () => {
    const { matrix } = await found([{ obligation: 'att-6-3', status: 'met' }])
    expect(matrix.rows.find(({ id }) => id === 'att-6-3')?.instrument).toBe('att')
    expect(matrix.notAssessed?.map(({ id }) => id)).not.toContain('att-6-3')
    expect(matrix.notAssessed?.map(({ id }) => id)).toContain('att-6-2')
  })

  it('stands in one matrix under each instrument, every obligation once', async () => {
    const { matrix } = await found([])
    expect(matrix.instrument.id).toBe('cifta')
    expect(matrix.related?.map(({ id }) => id)).toContain('att')
    expect(matrix.also?.map(({ id }) => id)).toEqual(['att'])
    const ids = matrix.rows.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const { met, partial, gap, na } = matrix.counts
    expect(met + partial + gap + na).toBe(ids.length)
  })
})

describe('model', () => {
  it('shows how an obligation stands to others, from either end', async () => {
    const { json } = await run('model show', ['fp-8-1-a'])
    expect(json).toMatchObject({
      related: expect.arrayContaining([
        expect.objectContaining({ to: 'cifta-6-1-a', relation: 'superset-of' }),
      ]),
    })
  })

  it('lists the citations to verify', async () => {
    const { json, failed } = await run('model validate', [])
    expect(failed).toBe(false)
    expect(json).toMatchObject({
      valid: true,
      toVerify: expect.arrayContaining([expect.objectContaining({ id: 'poa-2-7', of: 'provision' })]),
    })
  })

  it('lays themes over all instruments', async () => {
    const { json } = await run('model themes', ['marking'])
    const ids = (json as { obligations: { id: string }[] }).obligations.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['fp-8-1-a', 'cifta-6-1-a', 'poa-2-7', 'iti-8-a']))
    await expect(run('model themes', ['markin'])).rejects.toThrow('did you mean "marking"?')
  })

  it('finds obligations of every instrument by words', async () => {
    const { json } = await run('model search', ['gender-based', 'violence'])
    expect((json as { results: { obligation: { id: string } }[] }).results[0]?.obligation.id).toMatch(
      /^(att-7-4|cc-gender)/,
    )
    expect((await loadModel()).instruments.length).toBe(model.catalogue.length)
  })
})
