import { expect, test } from 'vitest'
import * as lawTree from '../src/index.ts'

test('the public names', () => {
  expect(Object.keys(lawTree).sort()).toEqual([
    'TRADITIONS',
    'doubts',
    'escaped',
    'findClause',
    'flatten',
    'parseCitation',
    'repair',
    'toAkomaNtoso',
    'toLaw',
    'toMarkdown',
    'toMdast',
    'toOutlineRows',
  ])
})
