import { expect, it } from 'vitest'
import { shortNames } from '../src/short-names.ts'

it('leaves folders away, on every system', () => {
  expect([...shortNames(['/home/ana/acts/law.docx', 'C:\\acts\\rules.xml']).values()]).toEqual([
    'law.docx',
    'rules.xml',
  ])
})

it('keeps the paths where names would be the same', () => {
  expect([...shortNames(['2019/law.docx', '2024/law.docx']).values()]).toEqual([
    '2019/law.docx',
    '2024/law.docx',
  ])
})

it('knows a file that is given once', () => {
  expect([...shortNames(['law.docx'])]).toEqual([['law.docx', 'law.docx']])
})
