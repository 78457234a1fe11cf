import { expect, test } from 'vitest'
import { noFilter, parseRoute, type Route, routeHash } from '../src/state/route.ts'

const routes: readonly Route[] = [
  { view: 'start', filter: noFilter, search: '' },
  { view: 'work', obligation: 'fp-8-1-a', evidence: 'e:fp-8-1-a.maker', filter: noFilter, search: '' },
  {
    view: 'matrix',
    filter: { status: ['gap', 'partial'], article: 'untoc:10', form: 'marking', words: 'à l’import & #1' },
    search: 'marcación ?=#',
  },
]

test.each(routes)('the address of %j says all of it', (route) => {
  expect(parseRoute(routeHash(route))).toEqual(route)
})

test('what is not set does not stand in the address', () => {
  expect(routeHash({ view: 'work', filter: noFilter, search: '' })).toBe('#work')
})

test('an address of somebody else leads to the start, and unknown keys are left out', () => {
  expect(parseRoute('#nowhere?x=1&o=')).toEqual({ view: 'start', filter: noFilter, search: '' })
  expect(parseRoute('')).toEqual({ view: 'start', filter: noFilter, search: '' })
})
