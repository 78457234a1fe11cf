import { model } from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'
import { map } from '../src/index.ts'
import { en } from '../src/wording/en.ts'
import { es } from '../src/wording/es.ts'
import { fr } from '../src/wording/fr.ts'
import { wordsFor } from '../src/words.ts'
import { law } from './build.ts'

const act = law(
  'en',
  ['4', 'No person shall export a firearm or ammunition without a permit.'],
  ['5', 'Section 4 does not apply to a firearm of a museum.'],
  ['9', 'A person who contravenes section 4 is liable to imprisonment for six years.'],
)

function exportIn(language?: string) {
  const mapping = map([act], model, language ? { language } : {})
  const found = mapping.obligations.find(({ id }) => id === 'fp-10-1-export')
  if (!found) throw new Error('fp-10-1-export was not mapped')
  return found
}

describe('notes and reasons', () => {
  test.each([
    ['fr', fr],
    ['es', es],
  ])('%s: every message has the places of the English one', (_, wording) => {
    const places = (messages: object) =>
      Object.fromEntries(
        Object.entries(messages).map(([key, text]) => [
          key,
          [...text.matchAll(/\{\w+\}/g)].map(String).sort(),
        ]),
      )
    expect(places(wording.messages)).toEqual(places(en.messages))
  })

  test.each([
    ['fr', fr],
    ['es', es],
  ])('%s: names only concepts of the model', (_, wording) => {
    const known = new Set(model.concepts.map(({ id }) => id))
    expect(Object.keys(wording.concepts).filter((id) => !known.has(id))).toEqual([])
  })

  test('are in the language of the reader, and the quotes in that of the law', () => {
    const [english, french, spanish] = [exportIn(), exportIn('fr-CA'), exportIn('es')]
    expect(french.status).toBe(english.status)
    expect(english.because).toMatch(/essential elements were found/)
    expect(french.because).toMatch(/éléments essentiels/)
    expect(spanish.because).toMatch(/elementos esenciales/)
    const licence = french.criteria.find(({ id }) => id === 'fp-10-1-export.licence')
    expect(licence?.note).toMatch(/^Trouvé : exportation, /)
    expect(licence?.quote).toBe('No person shall export a firearm or ammunition without a permit.')
  })

  test('a language without wording is answered in English', () => {
    expect(wordsFor(model, 'xx').say('notFound')).toBe('Not found.')
  })
})

test('what takes something out of a rule is shown beside it', () => {
  const licence = exportIn().criteria.find(({ id }) => id === 'fp-10-1-export.licence')
  expect(licence?.exception?.path).toBe('5')
  expect(licence?.exception?.quote).toBe('Section 4 does not apply to a firearm of a museum.')
  expect(licence?.note).toContain('5 takes something out of this rule.')
})
