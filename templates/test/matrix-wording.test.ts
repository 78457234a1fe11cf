import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { fill, type MatrixWording, matrixLanguages, matrixWording } from '@concordance/templates'
import { describe, test } from 'vitest'

/** Every path to a string, with the string. Prose counts as one path: paragraphs may differ in number. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  if (Array.isArray(value)) return [[path, JSON.stringify(value)]]
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`))
}

function wording(language: string): MatrixWording {
  const found = matrixWording(language)
  ok(found, language)
  return found
}

describe('matrixWording', () => {
  test('six languages are there', () => deepEqual(matrixLanguages, ['ar', 'en', 'es', 'fr', 'ru', 'zh']))

  test('a regional tag gives the language', () => equal(matrixWording('FR-ca')?.language, 'fr'))

  test('an unknown language gives nothing', () => {
    equal(matrixWording('xx'), undefined)
    equal(matrixWording('constructor'), undefined)
  })

  for (const language of matrixLanguages) {
    test(`${language}: no key is missing, none is empty`, () => {
      const paths = leaves(wording(language))
      deepEqual(
        paths.map(([path]) => path),
        leaves(wording('en')).map(([path]) => path),
      )
      deepEqual(
        paths.filter(([, text]) => text.trim() === '' || text === '[]').map(([path]) => path),
        [],
      )
    })

    test(`${language}: the words for the four statuses differ`, () =>
      equal(new Set(Object.values(wording(language).status)).size, 4))
  }

  test('the translations are translations', () => {
    const english = new Map(leaves(wording('en')))
    for (const language of matrixLanguages.filter((one) => one !== 'en')) {
      const same = leaves(wording(language)).filter(
        ([path, text]) => /\s\w/.test(text) && english.get(path) === text,
      )
      ok(same.length < 4, `${language}: ${same.map(([path]) => path).join(', ')}`)
    }
  })
})

describe('fill', () => {
  test('puts values in place', () => equal(fill('{a} of {b}', { a: '1', b: '{a}' }), '1 of {a}'))
  test('throws on a missing value', () => throws(() => fill('{a}', {}), /No value for \{a\}/))
})
