import { expect, test } from 'vitest'
import { differentNames, matrixName } from '../src/text/file-name.ts'

test('a download is named after the law', () => {
  expect(matrixName(['Firearms Act (2014).docx'], 'matrix', 'xlsx')).toBe('Firearms Act (2014) - matrix.xlsx')
  expect(matrixName(['act.xml', 'rules.xml'], 'matrix', 'docx')).toBe('act +1 - matrix.docx')
  expect(matrixName(['Act No. 5 of 2012'], 'matrix', 'md')).toBe('Act No. 5 of 2012 - matrix.md')
})

test('files of one name from two folders keep apart', () => {
  expect(differentNames(['act.docx', 'act.docx', 'act (2).docx', 'law', 'law'])).toEqual([
    'act.docx',
    'act (2).docx',
    'act (2) (2).docx',
    'law',
    'law (2)',
  ])
})
