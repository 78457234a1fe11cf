import { expect, test } from 'vitest'
import { readPreferences } from '../src/state/preferences.ts'

test('without anything stored the page speaks the reader’s first language that it knows', () => {
  expect(readPreferences(null, ['de-CH', 'fr-CH', 'en'])).toEqual({
    language: 'fr',
    theme: 'auto',
    keys: true,
    sync: false,
    person: '',
    keep: true,
  })
  expect(readPreferences(null, [])).toMatchObject({ language: 'en' })
})

test.each(['', '[]', 'null', '{', '{"language":"xx","theme":7,"keys":"no"}'])('%j does no harm', (stored) => {
  expect(readPreferences(stored, ['es'])).toEqual({
    language: 'es',
    theme: 'auto',
    keys: true,
    sync: false,
    person: '',
    keep: true,
  })
})

test('what was chosen is kept', () => {
  const chosen = { language: 'fr', theme: 'dark', keys: false, sync: true, person: 'A. Orlen', keep: false }
  expect(readPreferences(JSON.stringify(chosen), ['es'])).toEqual(chosen)
})
