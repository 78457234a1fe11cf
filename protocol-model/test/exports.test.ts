import * as protocolModel from '@concordance/protocol-model'
import { expect, test } from 'vitest'

test('the package exports these names and no others', () => {
  expect(Object.keys(protocolModel).sort()).toEqual([
    'alignOfficialText',
    'inferStatus',
    'instrument',
    'instrumentOf',
    'loadModel',
    'model',
    'obligation',
    'officialWords',
    'relationIndex',
    'schemaChecker',
    'searchModel',
    'text',
    'unverified',
    'validateModel',
  ])
})
