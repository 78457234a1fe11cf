import { expect, test } from 'vitest'
import { openDossier, withFound } from '../src/state/dossier.ts'
import { emptyDraft, proposal, readDraft, withEvidence } from '../src/state/draft.ts'
import { firstWords, repairFile } from '../src/state/repairs.ts'
import { matrixOf, row } from './made-up.ts'

const words = { file: 'law.md', clause: 'sec_1', path: '1', quote: 'shall mark' }

test('the same words are evidence once', () => {
  const once = withEvidence(emptyDraft, [words])
  expect(withEvidence(once, [words, { ...words, quote: 'other' }]).evidence.length).toBe(2)
})

test('a proposal brings status and words, never a reason; a gap brings no words', () => {
  const evidence = [{ ...words, score: 1, why: [] }]
  const draft = proposal(row('8-1', { status: 'partial', evidence }), { ...emptyDraft, why: 'Mine.' })
  expect(draft).toMatchObject({ status: 'partial', why: 'Mine.', evidence: [words] })
  expect(proposal(row('8-1', { status: 'gap', evidence }), emptyDraft).evidence).toEqual([])
})

test.each(['', 'null', '{}', '{"evidence":1}', '[', '7'])('a stored draft %j does no harm', (stored) => {
  expect(readDraft(stored)).toBeUndefined()
})

test('what people found stands over the proposal, which is still told', () => {
  const opinion = {
    ...emptyDraft,
    obligation: '8-1',
    status: 'conflict',
    by: 'A',
    at: '2026-03-01T09:00:00Z',
  }
  const more = { entry: 'e', stage: 'found', stale: false, disagreement: false } as const
  const answer = {
    name: 'M',
    country: 'XM',
    laws: [],
    findings: [{ ...opinion, ...more, status: 'conflict' as const }],
  }
  const { rows, counts } = withFound(matrixOf([row('8-1'), row('8-2')]), openDossier(answer))
  expect(rows[0]).toMatchObject({ status: 'gap', finding: { status: 'conflict', proposed: 'met', by: 'A' } })
  expect(rows[1]).not.toHaveProperty('finding')
  expect(counts).toEqual({ met: 1, partial: 0, gap: 1, na: 0 })
})

test('a repair file quotes words so that nothing in them is YAML', () => {
  expect(repairFile([{ ignore: 'a: "b"\n- c', whole: true }])).toBe(
    'repairs:\n  - ignore: "a: \\"b\\"\\n- c"\n    whole: true\n',
  )
  expect(firstWords(`${'word '.repeat(60)}`).length).toBeLessThanOrEqual(120)
})
