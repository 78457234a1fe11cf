import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { quick as cases, runCase } from './fuzz/case.ts'
import { seeds } from './fuzz/seeds.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
/** Of one case, on a busy machine; `npm run fuzz` measures it alone. */
const longest = 5000

test(`${cases} files with faults are read or refused with a message, none takes long`, async () => {
  const sound = seeds(root)
  expect(new Set(sound.map(({ format }) => format))).toEqual(
    new Set(['md', 'txt', 'html', 'xml', 'json', 'docx', 'pdf', 'rtf']),
  )
  let found = 0
  for (let number = 0; number < cases; number++) {
    const outcome = await runCase(number, sound).catch((error: unknown) => {
      throw new Error(`case ${number}: npm run fuzz -- ${number}`, { cause: error })
    })
    expect(outcome.milliseconds, `case ${number}`).toBeLessThan(longest)
    if (outcome.read) found++
  }
  // Faults that only ever broke the wrapping would test nothing.
  expect(found).toBeGreaterThan(cases / 3)
}, 240_000)
