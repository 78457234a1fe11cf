import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answer, type Place } from '../src/worker/answer.ts'
import { openDesk } from '../src/worker/desk.ts'
import { dossierPlace } from '../src/worker/dossier-place.ts'
import type { Request } from '../src/worker/messages.ts'
import { memoryStore } from '../src/worker/page-store.ts'

const law = readFileSync(new URL('../../fixtures/marendia/law.md', import.meta.url))

function setUp() {
  const store = memoryStore()
  const place: Place = {
    store,
    desk: openDesk(store),
    dossiers: dossierPlace(store),
    program: 'test',
    today: () => '2026-03-01',
  }
  const steps: unknown[] = []
  return { place, steps, ask: (request: Request) => answer(request, place, (step) => steps.push(step)) }
}
const files: Request = {
  type: 'files',
  files: [{ name: 'law.md', content: new Blob([new Uint8Array(law)]) }],
}
const take = (keep: boolean): Request => ({ type: 'take', keep })
const matrix = { type: 'run', operation: 'matrix' } as const

test('an operation reads from the desk, and what it writes comes back', async () => {
  const { ask, steps } = setUp()
  expect(await ask(files)).toEqual({ names: ['law.md'] })
  const result = await ask({
    ...matrix,
    input: { arguments: ['law.md'], options: { output: ['m.md', 'm.json'] } },
  })
  expect(result).toMatchObject({ messages: [], outputs: [{ name: 'm.md' }, { name: 'm.json' }] })
  expect(steps.length).toBeGreaterThan(0)
})

test('what is kept is there at the next visit; erasing leaves nothing', async () => {
  const { ask, place } = setUp()
  await ask(files)
  await ask(take(true))
  const later = { ...place, desk: openDesk(place.store) }
  expect(await answer({ type: 'restore' }, later, () => undefined)).toEqual({ names: ['law.md'] })
  expect(await ask({ type: 'data' })).toEqual({
    kind: 'memory',
    size: law.byteLength,
    names: ['desk/law.md'],
  })
  await ask({ type: 'erase' })
  expect(await ask({ type: 'data' })).toEqual({ kind: 'memory', size: 0, names: [] })
})

test('nothing is kept where that was not wanted, not even what was kept before', async () => {
  const { ask } = setUp()
  await ask(files)
  await ask(take(true))
  await ask(take(false))
  expect(await ask({ type: 'data' })).toMatchObject({ names: [] })
})

test('a file that is not on the desk is a problem for the reader, an unknown operation one of the program', async () => {
  const { ask } = setUp()
  await expect(ask({ ...matrix, input: { arguments: ['gone.md'], options: {} } })).rejects.toMatchObject({
    reason: 'the file is not open any more; open it again',
  })
  await expect(
    ask({ type: 'run', operation: 'conjure', input: { arguments: [], options: {} } }),
  ).rejects.toThrow(RangeError)
})

test('what was laid on trial and cleared away leaves desk and store as they were', async () => {
  const { ask } = setUp()
  await ask(files)
  await ask(take(true))
  await ask({ type: 'files', files: [{ name: 'other.md', content: new Blob(['no law']) }] })
  await ask({ type: 'clear' })
  const read = await ask({ type: 'run', operation: 'read', input: { arguments: ['law.md'], options: {} } })
  expect(read).toMatchObject({ json: { source: { file: 'law.md' } } })
  expect(await ask({ type: 'data' })).toMatchObject({ names: ['desk/law.md'] })
})
