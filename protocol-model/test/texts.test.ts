import { text } from '@concordance/protocol-model'
import { expect, test } from 'vitest'

const texts = { en: 'mark', fr: 'marque' }

test.each([
  ['fr', 'marque'],
  ['fr-CH', 'marque'],
  ['FR', 'marque'],
  ['en', 'mark'],
  ['ru', 'mark'],
  ['', 'mark'],
])('in %j it is %s', (language, words) => expect(text(texts, language)).toBe(words))
