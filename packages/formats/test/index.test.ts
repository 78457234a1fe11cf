import { expect, test } from 'vitest'
import * as formats from '../src/index.ts'

test('exports', () => {
  expect(Object.keys(formats).sort()).toEqual([
    'ReadError',
    'aknKinds',
    'blockText',
    'defaultLimits',
    'detectFormat',
    'detectLanguage',
    'formatOfName',
    'parseMarkdown',
    'read',
    'readFlatYaml',
    'readRepairs',
  ])
})
