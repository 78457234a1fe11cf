import { model } from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'
import {
  calibrationError,
  dropOf,
  fit,
  judgedBy,
  leaveOneOut,
  mean,
  type Sample,
  share,
} from '../bench/fit.ts'
import { calibration } from '../src/calibration.ts'
import { candidateSignNames, clearFrom, statusSignNames } from '../src/confidence.ts'
import { map } from '../src/index.ts'
import type { ObligationResult } from '../src/types.ts'
import { law } from './build.ts'

function resultOf(id: string, ...sections: Parameters<typeof law>[1][]): ObligationResult {
  const result = map([law('en', ...sections)], model).obligations.find((one) => one.id === id)
  if (!result) throw new Error(`No result for ${id}`)
  return result
}

test('each sign has its parameter', () => {
  expect(calibration.status).toHaveLength(statusSignNames.length)
  expect(calibration.candidate).toHaveLength(candidateSignNames.length)
})

test('a gap is never sure where the text points to another law on the subject', () => {
  const result = resultOf(
    'fp-10-1-transit',
    ['1', 'Transit of firearms is governed by section 9 of the Customs Act.'],
    ['2', 'No person shall possess a firearm without a licence.'],
  )
  const silent = resultOf('fp-10-1-transit', ['2', 'No person shall possess a firearm without a licence.'])
  expect(silent).toMatchObject({ status: 'gap' })
  expect(silent.unclear).toBeUndefined()
  expect(result.status === 'gap' ? result.confidence : 0).toBeLessThanOrEqual(0.5)
})

test('an unclear result says so and names at most three clauses to read', () => {
  const { obligations } = map(
    [
      law(
        'en',
        ['1', 'The attempt to commit an offence is governed by the Penal Code.'],
        ['2', 'A firearm bears a mark.'],
        ['3', 'Firearms are destroyed or otherwise disposed of.'],
        ['4', 'The export of firearms needs a licence.'],
        ['5', 'Brokers of firearms are governed by the Penal Code.'],
        ['6', 'Smuggling is punished as the Penal Code provides.'],
      ),
    ],
    model,
  )
  const unclear = obligations.filter((one) => one.unclear)
  expect(unclear.length).toBeGreaterThan(0)
  for (const { because, confidence, candidates } of unclear) {
    expect(confidence).toBeLessThan(clearFrom)
    if (candidates.length === 0) continue
    const named = /^Not assessed: read (.*?) first\./.exec(because)?.[1]?.split(', ') ?? []
    expect(named).toEqual(candidates.slice(0, 3).map(({ path }) => path))
  }
  for (const { because, confidence } of obligations.filter((one) => !one.unclear)) {
    expect(confidence).toBeGreaterThanOrEqual(clearFrom)
    expect(because).not.toContain('Not assessed')
  }
})

test('candidates bear a confidence that falls with their score', () => {
  const { candidates } = resultOf(
    'fp-10-1-export',
    ['1', 'No person shall export a firearm without an export licence issued by the Minister.'],
    ['2', 'The Minister may inspect firearms.'],
    ['3', 'A museum shows firearms.'],
  )
  const [first, ...others] = candidates.map(({ confidence }) => confidence ?? 0)
  expect(first).toBeGreaterThan(0.5)
  for (const other of others) expect(other).toBeLessThan(first ?? 0)
})

describe('fitting', () => {
  // Right three times of four where the second sign is 1, once of four where it is 0.
  const samples: Sample[] = Array.from({ length: 80 }, (_, at) => {
    const sign = at % 2
    return { law: String(at % 5), signs: [1, sign], right: (at >> 1) % 4 < (sign ? 3 : 1) }
  })

  test('finds the shares', () => {
    const judged = judgedBy(fit(samples), samples)
    expect(judged[0]?.expected).toBeCloseTo(0.25, 1)
    expect(judged[1]?.expected).toBeCloseTo(0.75, 1)
    expect(calibrationError(judged)).toBeLessThan(0.05)
  })

  test('leaves each law out once', () => {
    expect(leaveOneOut(samples)).toHaveLength(samples.length)
  })

  test('the drop brings what is expected down to what comes', () => {
    const worse = samples.map((sample, at) => ({ ...sample, right: sample.right && at % 3 > 0 }))
    const parameters = fit(samples)
    const drop = dropOf(parameters, worse)
    const lowered = judgedBy([(parameters[0] ?? 0) - drop, parameters[1] ?? 0], worse)
    expect(drop).toBeGreaterThan(0)
    expect(mean(lowered)).toBeCloseTo(share(lowered), 2)
  })
})
