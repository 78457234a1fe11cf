import { expect, test } from 'vitest'
import { commandOf } from '../src/app/keys.ts'
import { row, stateAt } from './made-up.ts'

const candidate = { path: '', file: 'law.md', why: [], score: 1, quote: 'words' }
const rows = [
  row('5-1', {
    evidence: [
      { ...candidate, clause: 'a' },
      { ...candidate, clause: 'b' },
    ],
  }),
  row('8-1', { status: 'gap' }),
  row('8-2'),
]
const target = (key: string, hash: string, awaiting = false, keys = true) => {
  const state = stateAt(hash, rows)
  const letters = awaiting ? (letter: string) => ({ m: 'matrix' })[letter] : undefined
  const command = commandOf(key, false, { ...state, preferences: { ...state.preferences, keys } }, letters)
  return command?.type === 'go' ? command.route : command
}

test('j and k walk through what is listed and stop at the ends', () => {
  expect(target('j', '#work')).toMatchObject({ obligation: '8-1' })
  expect(target('j', '#work?o=5-1')).toMatchObject({ obligation: '8-1' })
  expect(target('j', '#work?o=5-1&status=met')).toMatchObject({ obligation: '8-2' })
  expect(target('k', '#work?o=8-1')).toMatchObject({ obligation: '5-1' })
  expect(target('j', '#work?o=8-2')).toBeUndefined()
  expect(target('j', '#matrix?o=5-1')).toBeUndefined()
})

test('another obligation begins with its own best quote', () => {
  expect(target('j', '#work?o=5-1&e=c1')).not.toHaveProperty('evidence')
})

test('n and p walk through the quotes of the obligation', () => {
  expect(target('n', '#work?o=5-1')).toMatchObject({ evidence: 'c1' })
  expect(target('p', '#work?o=5-1&e=c1')).toMatchObject({ evidence: 'c0' })
  expect(target('n', '#work?o=5-1&e=c1')).toBeUndefined()
  expect(target('n', '#work?o=8-1')).toBeUndefined()
})

test('digits choose statuses, g and a letter a view', () => {
  expect(target('3', '#matrix?status=met')).toMatchObject({ filter: { status: ['met', 'gap'] } })
  expect(target('1', '#matrix?status=met')).toMatchObject({ filter: { status: [] } })
  expect(target('g', '#work')).toEqual({ type: 'await-view' })
  expect(target('m', '#work', true)).toMatchObject({ view: 'matrix' })
  expect(target('m', '#work')).toBeUndefined()
})

test('single letters can be switched off; F6 stays', () => {
  expect(target('j', '#work', false, false)).toBeUndefined()
  expect(target('?', '#work', false, false)).toBeUndefined()
  expect(target('F6', '#work', false, false)).toEqual({ type: 'pane', step: 1 })
})
