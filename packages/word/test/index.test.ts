import { expect, it } from 'vitest'
import * as word from '../src/index.ts'

it('exports what the README lists', () => {
  expect(Object.keys(word).sort()).toEqual([
    'accept',
    'decodeXml',
    'defaultLimits',
    'escapeXml',
    'gateQuestions',
    'gates',
    'intendedOutline',
    'listRevisions',
    'openPackage',
    'parseXml',
    'partText',
    'prove',
    'readDocument',
    'readReturned',
    'redline',
    'reject',
    'relatedPart',
    'savePackage',
    'scanXml',
    'serializeXml',
    'textOf',
    'unescapeXml',
    'unzip',
    'withParts',
    'writeRedline',
    'zip',
  ])
})
