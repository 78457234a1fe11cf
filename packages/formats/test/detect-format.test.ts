import { describe, expect, test } from 'vitest'
import { docx } from '../../word/test/build/docx.ts'
import { p } from '../../word/test/build/markup.ts'
import { detectFormat } from '../src/index.ts'
import { utf8, utf16 } from './bytes.ts'

describe('detectFormat', () => {
  test.each([
    ['law.pdf', '%PDF-1.7\n', 'pdf'],
    ['law.rtf', '{\\rtf1\\ansi}', 'rtf'],
    ['law.html', '<!DOCTYPE html><p>x', 'html'],
    ['law.html', '<div>x</div>', 'html'],
    ['law.xml', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', 'html'],
    ['law.xml', '<?xml version="1.0"?><!-- c --><akn:akomaNtoso xmlns:akn="x"/>', 'akn'],
    ['law.xml', '<Statute xmlns:lims="http://justice.gc.ca/lims"/>', 'canada-xml'],
    ['law.xml', '<Statute/>', 'xml'],
    ['law.xml', '<law><body/></law>', 'xml'],
    ['law.json', ' {"title": "x"}', 'json'],
    ['law.md', 'plain words', 'md'],
    ['law.md', '<meta charset="utf-8">\n##Words', 'md'],
    ['law.txt', '# 1 words', 'txt'],
    ['law', '# Law\n', 'md'],
    ['law', '1. Words\n', 'txt'],
  ])('%s with %s is %s', (name, content, format) => {
    expect(detectFormat(utf8(content), name)).toBe(format)
  })

  test('a Word file, whatever its name', () => {
    expect(detectFormat(docx(p('Words')), 'law.txt')).toBe('docx')
  })

  test('legacy Word files and those under a password', () => {
    expect(detectFormat(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'law.doc')).toBe('doc')
  })

  test('OpenDocument', () => {
    const bytes = utf8('PK\u0003\u0004......mimetypeapplication/vnd.oasis.opendocument.textPK')
    expect(detectFormat(bytes, 'law.odt')).toBe('odt')
  })

  test('HTML in UTF-16', () => {
    expect(detectFormat(utf16('<!doctype html><p>x', 'le', true), 'law.htm')).toBe('html')
  })

  test.each([
    ['a zip of something else', utf8('PK\u0003\u0004picture.png')],
    ['binary data', Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 31)],
  ])('%s is none', (_, bytes) => {
    expect(detectFormat(bytes, 'law.docx')).toBeUndefined()
  })
})

test('a document type that declares entities is XML, also without the first line', () => {
  const bytes = new TextEncoder().encode('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')
  expect(detectFormat(bytes, 'law.xml')).toBe('xml')
})
