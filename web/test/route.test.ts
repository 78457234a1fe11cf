import { expect, test } from 'vitest'
import { noFilter, parseRoute, type Route, routeHash } from '../src/state/route.ts'
import { viewNamed, views } from '../src/views.ts'

const routes: readonly Route[] = [
  { view: 'dossiers', filter: noFilter, search: '' },
  {
    view: 'matrix',
    dossier: 'Marendia 1',
    after: 'bill.docx',
    sort: '-status',
    filter: noFilter,
    search: '',
  },
  { view: 'work', obligation: 'fp-8-1-a', evidence: 'e:fp-8-1-a.maker', filter: noFilter, search: '' },
  {
    view: 'matrix',
    filter: {
      status: ['gap', 'partial'],
      article: 'untoc:10',
      form: 'marking',
      stage: 'stale',
      words: 'à l’import & #1',
    },
    search: 'marcación ?=#',
  },
]

test.each(routes)('the address of %j says all of it', (route) => {
  expect(parseRoute(routeHash(route))).toEqual(route)
})

test('what is not set does not stand in the address', () => {
  expect(routeHash({ view: 'work', filter: noFilter, search: '' })).toBe('#work')
})

test('an address of somebody else shows the first view, and unknown keys are left out', () => {
  const route = parseRoute('#nowhere?x=1&o=')
  expect(route).toEqual({ view: 'nowhere', filter: noFilter, search: '' })
  expect(viewNamed(route.view)).toBe(views[0])
  expect(viewNamed(parseRoute('').view)).toBe(views[0])
})

test('each view has a name and a letter of its own', () => {
  for (const key of ['name', 'letter'] as const)
    expect(new Set(views.map((view) => view[key])).size).toBe(views.length)
})
