import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { concordance, fixtures } from './command.ts'

const law = join(fixtures, 'marendia/law.md')
const json = async (...args: string[]) => {
  const ran = await concordance([...args, '--json'])
  expect(ran.code).toBe(0)
  return JSON.parse(ran.out)
}

it('read prints the clauses as the contract has them', async () => {
  const read = await json('read', law)
  expect(read).toMatchObject({ language: 'en', source: { file: law, format: 'md' } })
  expect(read.source.sha256).toMatch(/^[0-9a-f]{64}$/)
  const ids = read.clauses.map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const clause of read.clauses) {
    expect(clause).toMatchObject({
      kind: expect.any(String),
      path: expect.any(String),
      text: expect.any(String),
    })
    for (const key of ['number', 'heading', 'parent', 'line']) expect(clause).toHaveProperty(key)
    if (clause.parent !== null) expect(ids).toContain(clause.parent)
  }
})

it('map prints every obligation with quotes that stand in the clauses', async () => {
  const clauses = new Map<string, string>(
    (await json('read', law)).clauses.map((c: { id: string; text: string }) => [c.id, c.text]),
  )
  const map = await json('map', law, '--top', '3')
  expect(map).toMatchObject({ law: { language: 'en' }, instrument: 'firearms-protocol' })
  for (const obligation of map.obligations) {
    expect(['met', 'partial', 'gap', 'na']).toContain(obligation.status)
    expect(obligation.proposed).toBe(true)
    expect(obligation.candidates.length).toBeLessThanOrEqual(3)
    for (const { clause, quote, score } of obligation.candidates) {
      expect(clauses.get(clause)).toContain(quote)
      expect(score).toBeGreaterThan(0)
    }
  }
})

it('map --explain prints one obligation, for a person and as data', async () => {
  const one = await json('map', law, '--explain', 'fp-8-1-a')
  expect(one.obligations.map(({ id }: { id: string }) => id)).toEqual(['fp-8-1-a'])
  const { out } = await concordance(['map', law, '--explain', 'fp-8-1-a'])
  expect(out).toContain('art. 8(1)(a)')
  expect(out.replace(/\s+/g, ' ')).toContain(one.obligations[0].because)
})

it('the file names what was read, not where the program ran', async () => {
  const text = readFileSync(law, 'utf8')
  expect(text).toContain((await json('read', law)).title)
})

it('map tells the clauses of several laws apart', async () => {
  const other = join(fixtures, 'suhail/law.md')
  const { out } = await concordance(['map', law, other])
  expect(out.split('\n')[0]).toMatch(/\[1\] · .* \[2\]$/)
  expect(out).toMatch(/\d \[2\]/)
})
