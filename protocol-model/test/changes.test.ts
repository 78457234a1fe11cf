import { expect, test } from 'vitest'
import { assemble } from '../compile/assemble.ts'
import { split } from '../compile/split.ts'
import { schemas, soundSources } from './sources.ts'

const known = await schemas()
const file = 'instruments/bicycles/changes.yaml'
const sound = '- { fromVersion: 1, from: bt-2-2, to: [bt-2-1], relation: merged }\n'
const made = (text: string) => assemble([...soundSources(), { file, text }], known)

test('a change file is compiled into its instrument, and nothing where there is none', () => {
  const { model, sheets = [], problems } = made(sound)
  expect(problems).toEqual([])
  const changes = [{ fromVersion: 1, from: 'bt-2-2', to: ['bt-2-1'], relation: 'merged' }]
  expect(model?.instruments[0]?.changes).toEqual(changes)
  expect(model && split(model, sheets).base.instruments[0]?.changes).toEqual(changes)
  expect(assemble(soundSources(), known).model?.instruments[0]).not.toHaveProperty('changes')
})

test.each([
  ['merged', 'moved', 'schema', 'use one of'],
  ['fromVersion: 1, ', '', 'schema', 'add "fromVersion"'],
  ['[bt-2-1]', '[bt-9-9]', 'change-sound', 'bt-9-9'],
  ['fromVersion: 1', 'fromVersion: 2', 'change-sound', 'Raise the version'],
  ['merged', 'split', 'change-sound', 'two ids or more'],
  ['[bt-2-1]', '[bt-2-1, bt-2-2]', 'change-sound', 'one id'],
  ['[bt-2-1], relation: merged', '[bt-2-2], relation: renamed', 'change-sound', 'another id'],
])('%s → %s is refused', (was, is, rule, says) => {
  const { problems } = made(sound.replace(was, is))
  expect(problems).toContainEqual(
    expect.objectContaining({ rule, file, line: 1, reason: expect.stringContaining(says) }),
  )
})
