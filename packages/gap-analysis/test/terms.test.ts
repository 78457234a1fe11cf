import { describe, expect, test } from 'vitest'
import { conceptsIn } from './build.ts'

describe('terms are found as laws write them', () => {
  const cases: readonly [language: string, text: string, ...concepts: string[]][] = [
    [
      'en',
      'Every imported pistol shall be engraved with its serial numbers.',
      'import',
      'firearm',
      'mark',
      'serial-number',
    ],
    ['en', 'The goods shall be forfeited to the Republic.', 'confiscate'],
    [
      'fr',
      'Les armes importées sont marquées et inscrites au registre.',
      'import',
      'weapon',
      'mark',
      'record',
    ],
    ['fr', 'La confiscation des munitions est prononcée.', 'confiscate', 'ammunition'],
    ['es', 'Se decomisarán las municiones y las piezas y componentes.', 'confiscate', 'ammunition', 'part'],
    ['de', 'Für den Waffenerwerbsschein ist die Behörde zuständig.', 'weapon', 'acquire', 'certificate'],
    ['de', 'Schusswaffen, die eingezogen werden, sind zu vernichten.', 'firearm', 'confiscate', 'destroy'],
    ['ar', 'تصادر الأسلحة والذخائر المهربة بحكم قضائي', 'confiscate', 'weapon', 'ammunition'],
    [
      'ar',
      'لا يجوز استيرادها إلا بترخيص من الوزير',
      'prohibit',
      'import',
      'without-licence',
      'competent-authority',
    ],
  ]
  test.each(cases)('%s: %s', (language, text, ...concepts) => {
    expect(conceptsIn(text, language)).toEqual(expect.arrayContaining(concepts))
  })
})

describe('false friends are kept apart', () => {
  const cases: readonly [language: string, text: string, concept: string][] = [
    ['en', 'In the case of a minor the parent signs.', 'cartridge-case'],
    ['en', 'The authorised person received a letter.', 'receiver'],
    ['fr', 'Le délai est de trente jours.', 'offence'],
    ['fr', 'Les dispositions du chapitre sont applicables.', 'dispose'],
    ['es', 'La autoridad competente resuelve.', 'sport'],
    ['de', 'Die Gesellschaft meldet ihre Geschäfte.', 'imprisonment'],
    ['de', 'Das Messer ist verboten.', 'exhibition'],
  ]
  test.each(cases)('%s: %s is not about %s', (language, text, concept) => {
    expect(conceptsIn(text, language)).not.toContain(concept)
  })
})

test('a language without terms gives no concepts', () => {
  expect(conceptsIn('Skotvopen skulu skráð.', 'is')).toEqual([])
})
