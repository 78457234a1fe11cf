import { expect, it } from 'vitest'
import { killWriters } from './kill.ts'

it('keeps every acknowledged decision of processes killed at random moments', {
  timeout: 180_000,
}, async () => {
  const { kills, acknowledged, lost, flaws } = await killWriters(20, Math.random)
  expect({ kills, lost, flaws }).toEqual({ kills: 20, lost: 0, flaws: 0 })
  expect(acknowledged).toBeGreaterThan(20)
})
