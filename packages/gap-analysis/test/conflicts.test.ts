import { model } from '@concordance/protocol-model'
import { expect, test } from 'vitest'
import { buildMatrix, map } from '../src/index.ts'
import type { Conflict, ObligationResult } from '../src/types.ts'
import { law, type Sketch } from './build.ts'

function laws(...files: readonly (readonly [file: string, ...sections: Sketch[]])[]): ObligationResult[] {
  return map(mapped(files), model).obligations as ObligationResult[]
}

function mapped(files: readonly (readonly [file: string, ...sections: Sketch[]])[]) {
  return files.map(([file, ...sections]) => {
    const made = law('en', ...sections)
    return { ...made, source: { ...made.source, file } }
  })
}

function of(results: readonly ObligationResult[], id: string): ObligationResult {
  const result = results.find((one) => one.id === id)
  if (!result) throw new Error(`No result for ${id}`)
  return result
}

const dealersAct: readonly [string, ...Sketch[]] = [
  'firearms-act.md',
  ['1', '“firearm” means a barrelled weapon from which a bullet is expelled by an explosive charge.'],
  ['7', 'Every dealer shall keep a register of each firearm sold, with its serial number, for ten years.'],
]

test('two retention periods for the records of the same people are a conflict, and the shorter one counts', () => {
  const regulations: readonly [string, ...Sketch[]] = [
    'regulations.md',
    ['3', 'The dealer shall preserve the register of firearms for five years.'],
  ]
  const result = of(laws(dealersAct, regulations), 'fp-7-period')
  expect(result.conflicts).toHaveLength(1)
  const [conflict] = result.conflicts as [Conflict]
  expect(conflict).toMatchObject({ measure: 'years-kept', element: 'fp-7-period.years', values: [5, 10] })
  expect(conflict.clauses.map(({ path, file, value }) => [path, file, value])).toEqual([
    ['7', 'firearms-act.md', 10],
    ['3', 'regulations.md', 5],
  ])
  expect(result.criteria.find(({ id }) => id === 'fp-7-period.years')?.met).toBe(false)
  expect(result.status).not.toBe('met')
  expect(result.because).toContain('3: 5 (regulations.md)')
})

test('records of other people may be kept for another time', () => {
  const clubs: readonly [string, ...Sketch[]] = [
    'regulations.md',
    ['3', 'The customs office shall preserve its register of vessels for five years.'],
  ]
  expect(of(laws(dealersAct, clubs), 'fp-7-period').conflicts).toBeUndefined()
})

test('two years that make an antique are a conflict', () => {
  const customs: readonly [string, ...Sketch[]] = [
    'customs-act.md',
    ['88', 'An antique firearm manufactured before 1920 may be imported without a permit.'],
  ]
  const act: readonly [string, ...Sketch[]] = [
    'firearms-act.md',
    ['2', '“antique firearm” means a firearm manufactured before 1900.'],
  ]
  const result = of(laws(act, customs), 'fp-3-antique')
  expect(result.conflicts?.map(({ values }) => values)).toEqual([[1900, 1920]])
  expect(result.status).not.toBe('met')
})

const making =
  'Any person who manufactures a firearm without a licence commits an offence and is liable to imprisonment for'

test('two penalties for the same conduct are a conflict, whichever law they stand in', () => {
  const files = [
    ['firearms-act.md', ['9', `${making} three years.`]],
    ['penal-code.md', ['210', `${making} ten years.`]],
  ] as const
  const result = of(laws(...files), 'fp-5-1-a-ii')
  expect(result.conflicts?.map(({ measure, values }) => [measure, values])).toEqual([
    ['prison-years', [3, 10]],
  ])
  const matrix = buildMatrix(map(mapped(files), model), model, { date: '2026-01-01', program: '0' })
  expect(matrix.rows.find(({ id }) => id === 'fp-5-1-a-ii')?.conflicts).toEqual(result.conflicts)
})

test('a penalty for other goods or a second offence is none', () => {
  const files = [
    ['firearms-act.md', ['9', `${making} three years.`]],
    [
      'penal-code.md',
      ['210', `${making.replace('firearm', 'cartridge')} one year.`],
      ['211', `${making} twelve years on a second offence.`],
    ],
  ] as const
  expect(of(laws(...files), 'fp-5-1-a-ii').conflicts).toBeUndefined()
})

test('evidence comes from all laws, and each candidate names its file', () => {
  const files = [
    ['firearms-act.md', ['9', 'No person shall import a firearm, its parts or ammunition without a permit.']],
    [
      'customs-act.md',
      ['88', 'The customs officer shall not release imported firearms without an import permit.'],
    ],
  ] as const
  const { candidates } = of(laws(...files), 'fp-10-1-import')
  expect(new Set(candidates.slice(0, 2).map(({ file }) => file))).toEqual(
    new Set(['firearms-act.md', 'customs-act.md']),
  )
})
