import { deepEqual } from 'node:assert/strict'
import * as reports from '@concordance/reports'
import { test } from 'vitest'

test('exports', () =>
  deepEqual(Object.keys(reports).sort(), [
    'changeOf',
    'matrixPicture',
    'matrixView',
    'statusGlyph',
    'summarise',
    'writeComparison',
    'writeDocument',
    'writeLawText',
    'writeMatrix',
    'writePicture',
    'writeReceipt',
    'writeTable',
    'writeWorkbook',
  ]))
