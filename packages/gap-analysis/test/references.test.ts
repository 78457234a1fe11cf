import { describe, expect, test } from 'vitest'
import type { LawIndex } from '../src/law-index.ts'
import { referencesOf, scheduleNumbers } from '../src/references.ts'
import { index, law, unitAt } from './build.ts'

function concepts({ space }: LawIndex) {
  return {
    sectionWord: space.indexOf('section-word'),
    otherLaw: [space.indexOf('other-law'), space.indexOf('criminal-code')],
    thisLaw: space.indexOf('this-law'),
  }
}

describe('references', () => {
  test.each([
    ['en', 'A breach of section 4 or 7(2) is an offence.', ['4', '7']],
    ['en', 'Sections 4 to 6 apply.', ['4', '5', '6']],
    ['fr', "Est visé l'article 1er, point 3.", ['1']],
    ['fr', 'Les articles 5 et 9 bis sont applicables.', ['5', '9 bis']],
    ['es', 'Conforme a los artículos 12 y 13.', ['12', '13']],
    ['nl', 'in strijd met de artikelen 9, eerste lid, 13, eerste lid, en 14', ['9', '13', '14']],
    ['de', 'Verstösse gegen Art. 8 Abs. 1, 12 Abs. 2 und 15', ['8', '12', '15']],
    ['es', 'según los artículos 8, apartado 1, 9 y 10', ['8', '9', '10']],
    ['de', 'Waffen, die nicht nach Art. 25 oder 25a markiert sind', ['25', '25a']],
  ])('%s: %s', (language, text, numbers) => {
    const found = index(law(language, ['1', text]))
    expect(referencesOf(unitAt(found, '1'), concepts(found)).flatMap((one) => one.numbers)).toEqual(numbers)
  })

  test('tell another law from this one', () => {
    const found = index(
      law(
        'en',
        ['1', 'An act under section 9 of the Criminal Code counts.'],
        ['2', 'Section 3 of this Act applies.'],
      ),
    )
    expect(referencesOf(unitAt(found, '1'), concepts(found)).map(({ external }) => external)).toEqual([true])
    expect(referencesOf(unitAt(found, '2'), concepts(found)).map(({ external }) => external)).toEqual([false])
  })
})

test('a schedule is named by ordinal or number', () => {
  const found = index(
    law('en', ['1', 'The fees stand in the Second Schedule.'], ['2', 'The list stands in Annex 3.']),
  )
  const ordinals = Array.from({ length: 10 }, (_, at) => found.space.indexOf(`ordinal-${at + 1}`))
  const word = found.space.indexOf('schedule-word')
  expect(scheduleNumbers(unitAt(found, '1'), word, ordinals)).toEqual([2])
  expect(scheduleNumbers(unitAt(found, '2'), word, ordinals)).toEqual([3])
})
