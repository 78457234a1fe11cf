import { describe, expect, it } from 'vitest'
import { scanXml } from '../src/index.ts'
import { newFindings, schemaFindings } from '../src/schema.ts'

const findings = (xml: string): string[] => [...schemaFindings([scanXml(xml)]).keys()]

describe('schemaFindings', () => {
  it.each([
    [
      'properties in order',
      '<w:pPr><w:pStyle/><w:numPr/><w:jc/><w:rPr><w:ins w:id="1" w:author="A"/><w:b/></w:rPr></w:pPr>',
      [],
    ],
    ['a style behind a list', '<w:pPr><w:numPr/><w:pStyle/></w:pPr>', ['w:pStyle too late in w:pPr']],
    [
      'a tracked mark behind its look',
      '<w:rPr><w:b/><w:ins w:id="1" w:author="A"/></w:rPr>',
      ['w:ins too late in w:rPr'],
    ],
    ['a property twice', '<w:rPr><w:b/><w:b/></w:rPr>', ['w:b twice in w:rPr']],
    ['a paragraph in an insertion', '<w:ins w:id="1" w:author="A"><w:p/></w:ins>', ['w:p in w:ins']],
    [
      'a hyperlink in a deletion',
      '<w:del w:id="1" w:author="A"><w:hyperlink/></w:del>',
      ['w:hyperlink in w:del'],
    ],
    ['properties behind words', '<w:r><w:t/><w:rPr/></w:r>', ['w:rPr not first in w:r']],
    ['a change without an author', '<w:ins w:id="1"><w:r/></w:ins>', ['w:ins without id or author']],
    ['a cell that ends with a table', '<w:tc><w:p/><w:tbl/></w:tc>', ['w:tc not closed by w:p']],
    ['a section in the middle', '<w:body><w:sectPr/><w:p/></w:body>', ['w:sectPr before the end of w:body']],
  ])('%s', (_, xml, expected) => {
    expect(findings(xml)).toEqual(expected)
  })

  it('newFindings forgives what the base has as well', () => {
    const bad = schemaFindings([scanXml('<w:rPr><w:b/><w:b/></w:rPr>')])
    expect(newFindings(bad, bad)).toEqual([])
    expect(newFindings(new Map(), bad)).toEqual(['w:b twice in w:rPr'])
  })
})
