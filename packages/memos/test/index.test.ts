import { deepEqual } from 'node:assert/strict'
import * as memos from '@concordance/memos'
import { test } from 'vitest'

test('exports', () =>
  deepEqual(Object.keys(memos).sort(), [
    'compareCountries',
    'makeMemo',
    'planCalendar',
    'planPicture',
    'planWorkbook',
  ]))
