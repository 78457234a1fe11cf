import { describe, expect, it } from 'vitest'
import { nearest, unknown } from '../src/nearest.ts'

describe('nearest', () => {
  const names = ['map', 'matrix', 'model', 'read', 'fp-8-1-a', 'fp-8-1-b']

  it.each([
    ['mpa', 'map'],
    ['martix', 'matrix'],
    ['FP-8-1-A', 'fp-8-1-a'],
    ['fp-81-b', 'fp-8-1-b'],
    ['reed', 'read'],
    ['8-1-b', 'fp-8-1-b'],
  ])('offers for %s the name %s', (word, name) => {
    expect(nearest(word, names)).toBe(name)
  })

  it('offers nothing where nothing is near', () => {
    expect(nearest('zzzzzz', names)).toBeUndefined()
    expect(nearest('', names)).toBeUndefined()
  })

  it('takes the nearest of several', () => {
    expect(nearest('fp-8-1-bb', names)).toBe('fp-8-1-b')
  })
})

describe('unknown', () => {
  it('asks back, or says where to look', () => {
    expect(unknown('command', 'mpa', ['map'], 'see --help')).toBe(
      'unknown command "mpa"; did you mean "map"?',
    )
    expect(unknown('command', 'xyz', ['map'], 'see --help')).toBe('unknown command "xyz"; see --help')
  })
})
