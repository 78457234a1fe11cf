import { describe, expect, it } from 'vitest'
import { outputsOf } from '../src/outputs.ts'
import { isUsage } from '../src/problem.ts'

const forms = ['docx', 'xlsx', 'html'] as const

describe('outputsOf', () => {
  it('takes the form from the ending, in any case', () => {
    expect(outputsOf(['a.docx', 'out/b.v2.HTML'], undefined, forms)).toEqual([
      { file: 'a.docx', form: 'docx' },
      { file: 'out/b.v2.HTML', form: 'html' },
    ])
  })

  it('takes the form that was asked for', () => {
    expect(outputsOf(['-'], 'html', forms)).toEqual([{ file: '-', form: 'html' }])
    expect(outputsOf(['matrix.txt'], 'docx', forms)).toEqual([{ file: 'matrix.txt', form: 'docx' }])
  })

  it.each([
    [['matrix.dokx'], undefined, 'unknown form of output "dokx"; did you mean "docx"?'],
    [['out.d/matrix'], undefined, 'out.d/matrix has no ending that picks the form'],
    [['-'], undefined, 'standard output has no ending'],
    [['a.docx', 'b.html'], 'docx' as const, '--form goes with one output'],
    [['a.docx', 'a.docx'], undefined, 'the output a.docx is named twice'],
  ])('refuses %s with --form %s', (files, form, reason) => {
    const attempt = () => outputsOf(files, form, forms)
    expect(attempt).toThrow(reason)
    try {
      attempt()
    } catch (error) {
      expect(isUsage(error)).toBe(true)
    }
  })
})
