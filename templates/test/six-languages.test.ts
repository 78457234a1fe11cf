import { deepEqual, equal } from 'node:assert/strict'
import {
  comparisonLanguages,
  comparisonWording,
  documentLanguages,
  documentWording,
  matrixLanguages,
  matrixWording,
  memoKinds,
  memoLanguages,
  memoSkeleton,
  memoWording,
  receiptLanguages,
  receiptWording,
} from '@concordance/templates'
import { describe, test } from 'vitest'

const catalogues = [
  ['matrix', matrixLanguages, matrixWording],
  ['comparison', comparisonLanguages, comparisonWording],
  ['receipt', receiptLanguages, receiptWording],
  ['document', documentLanguages, documentWording],
  ['memo-words', memoLanguages, memoWording],
] as const
const scripts = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u }
const categories = ['zero', 'one', 'two', 'few', 'many', 'other']

type Leaf = readonly [path: string, text: string]

/** Every text with its path. The plural forms of a sentence are one leaf, and so is a longer text. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  if (Array.isArray(value)) return [[path, JSON.stringify(value)]]
  if ('other' in value && Object.keys(value).every((key) => categories.includes(key)))
    return [[path, Object.values(value).join(' ')]]
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`))
}

/** The sentences in plural forms, with the forms that each has. */
function plurals(value: unknown, path = ''): (readonly [path: string, forms: readonly string[]])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const keys = Object.keys(value)
  if (keys.includes('other') && keys.every((key) => categories.includes(key))) return [[path, keys]]
  return Object.entries(value).flatMap(([key, child]) => plurals(child, `${path}.${key}`))
}

describe.each(catalogues)('%s', (_, languages, wording) => {
  const english = leaves(wording('en'))

  test('is there in six languages', () =>
    deepEqual([...languages].sort(), ['ar', 'en', 'es', 'fr', 'ru', 'zh']))

  test.each(languages)('%s: no key is missing, none beside, none empty', (language) => {
    const own = leaves(wording(language))
    deepEqual(own.map(([path]) => path).sort(), english.map(([path]) => path).sort())
    deepEqual(
      own.filter(([, text]) => text.trim() === '' || text === '[]'),
      [],
    )
    equal(wording(language)?.language, language)
  })

  test.each(languages)('%s: each plural has every form that the language asks for', (language) => {
    const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    // French and Spanish ask for "many" with millions only, which no law has of anything.
    const needed = asked.filter((form) => !(form === 'many' && ['fr', 'es'].includes(language)))
    const lacking = plurals(wording(language)).filter(
      ([, forms]) => !needed.every((form) => forms.includes(form)),
    )
    deepEqual(lacking, [])
  })

  test.each(['ar', 'ru', 'zh'] as const)('%s: texts of more than a word are in the language', (language) => {
    const words = leaves(wording(language)).filter(([, text]) =>
      /\p{Letter}{3,}/u.test(text.replace(/\{\w+\}/g, '')),
    )
    const foreign = words.filter(([path, text]) => path !== '.language' && !scripts[language].test(text))
    deepEqual(
      foreign.filter(([, text]) => !/^(SHA-256|.?\{\w+\}.?)$/.test(text)),
      [],
    )
  })
})

describe.each(memoKinds)('the skeleton of a %s', (kind) => {
  test.each(memoLanguages)('is there in %s, in the words of the language', (language) => {
    const skeleton = memoSkeleton(kind, language)
    equal(skeleton?.children[0]?.type, 'heading')
    if (language === 'ar' || language === 'ru' || language === 'zh')
      equal(scripts[language].test(JSON.stringify(skeleton)), true)
    else equal(/\p{Script=Latin}/u.test(JSON.stringify(skeleton)), true)
  })
})
