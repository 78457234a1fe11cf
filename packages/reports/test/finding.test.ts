import type { MatrixFinding, MatrixRow } from '@concordance/gap-analysis'
import { describe, expect, it } from 'vitest'
import { summarise, writeMatrix } from '../src/index.ts'
import { sample } from './sample-matrix.ts'

const finding: MatrixFinding = {
  status: 'conflict',
  proposed: 'met',
  stage: 'second-reading',
  stale: true,
  disagreement: true,
  by: 'Ada <b>Orlen</b>',
  at: '2026-03-01T09:00:00.000Z',
  why: 'It says the opposite.',
  recommendation: 'Repeal it.',
  opinions: [
    { status: 'met', by: 'Bo Timm', at: '2026-02-01T09:00:00.000Z', why: 'It will do.', stale: false },
    {
      status: 'conflict',
      by: 'Ada <b>Orlen</b>',
      at: '2026-03-01T09:00:00.000Z',
      why: 'It does not.',
      stale: true,
    },
  ],
}

const quoted = {
  clause: 'sec_9',
  path: '9',
  score: 1,
  file: 'arms-act.docx',
  quote: 'Words that a person chose.',
  why: [],
}

const [first, ...others] = sample.rows
const found: MatrixRow = { ...(first as MatrixRow), status: 'gap', evidence: [quoted], elements: [], finding }
const matrix = { ...sample, rows: [found, ...others] }

describe('a finding in a matrix', () => {
  it('says who found it, when and why, and what speaks against it', async () => {
    const text = String(await writeMatrix(matrix, 'md', { language: 'en' }))
    for (const words of [
      /Conflict/,
      /1 March 2026/,
      /It says the opposite\./,
      /Opinions differ: Bo Timm, Met and Ada/,
      /no longer stand in the law/,
      /Recommended: Repeal it\./,
      /Words that a person chose\./,
    ])
      expect(text).toMatch(words)
  })

  it('is told in the language of the document', async () => {
    const text = String(await writeMatrix(matrix, 'md', { language: 'fr' }))
    expect(text).toMatch(/Constaté par Ada/)
    expect(text).toMatch(/1er mars 2026|1 mars 2026/)
    expect(text).toMatch(/Contraire/)
  })

  it('shows names as text, never as markup', async () => {
    const html = String(await writeMatrix(matrix, 'html', { language: 'en' }))
    expect(html).not.toContain('<b>Orlen')
    expect(html).toContain('&#x3C;b>Orlen')
  })

  it('quotes what the person chose and not what the program would have', async () => {
    const csv = String(await writeMatrix(matrix, 'csv', { language: 'en' }))
    const line = csv.split('\r\n').find((row) => row.includes(found.id)) ?? csv
    expect(line).toContain('Words that a person chose.')
    for (const { quote } of first?.evidence ?? []) expect(line).not.toContain(quote)
  })

  it('no longer lets the whole matrix be called a proposal', () => {
    expect(summarise(matrix, 'en').note).toMatch(/unless/)
    expect(summarise(sample, 'en').note).toBe('proposal, not a finding')
  })
})
