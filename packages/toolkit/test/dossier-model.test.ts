import { instrument } from '@concordance/protocol-model'
import { expect, test } from 'vitest'
import { changesOf } from '../src/dossier-model.ts'

test('a change file tells what became of obligations, and goes before what they say themselves', () => {
  const protocol = instrument('firearms-protocol')
  const [first, second, third] = protocol?.obligations ?? []
  if (!protocol || !first || !second || !third) throw new Error('The model holds no obligations.')
  const change = { fromVersion: 1, from: first.id, to: [second.id], relation: 'merged' } as const
  const retired = [
    { ...first, movedTo: third.id },
    { ...first, id: 'fp-old', movedTo: third.id },
  ]
  const made = changesOf([{ ...protocol, version: 2, retired, changes: [change] }])
  expect([...made.successors]).toEqual([
    [first.id, [second.id]],
    ['fp-old', [third.id]],
  ])
  expect(made.told?.get(first.id)).toEqual([change])
  expect(changesOf([protocol]).told?.size).toBe(0)
})
