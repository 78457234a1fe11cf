import { describe, expect, test } from 'vitest'
import { strength } from '../src/strengths.ts'
import { conceptsIn, index, law, strengthAt } from './build.ts'

describe('definitions', () => {
  test.each([
    ['en', '“ammunition” means a cartridge and its components;'],
    ['fr', '« munitions » : la cartouche et ses éléments ;'],
    ['es', 'b) Munición: el cartucho completo.'],
    ['de', 'Als Munition gilt Schiessmaterial mit einer Treibladung.'],
    ['ar', 'الذخيرة : الطلقات والخراطيش.'],
  ])('%s: %s', (language, text) => {
    const heading =
      { en: 'In this Act:', fr: 'On entend par :', es: 'Definiciones', de: 'Begriffe', ar: 'التعريفات' }[
        language
      ] ?? ''
    const found = index(law(language, ['1', heading, ['1(a)', text]]))
    expect(strengthAt(found, '1(a)', 'defines/ammunition')).toBe(strength.own)
  })

  test('"firearms officer" does not define a firearm', () => {
    const found = index(
      law('en', ['1', 'In this Act:', ['1(a)', '“firearms officer” means a member of the police;']]),
    )
    expect(strengthAt(found, '1(a)', 'defines/firearm')).toBe(0)
  })

  test('a law that defines arms to include parts speaks of parts where it speaks of arms', () => {
    const found = index(
      law(
        'en',
        ['1', '“arms” means guns and every component thereof, spare parts included;'],
        ['2', 'No person shall import arms.'],
      ),
    )
    expect(found.partsIncluded).toBe(true)
    expect(strengthAt(found, '2', 'part')).toBe(strength.heading)
  })
})

describe('penalties', () => {
  const found = index(
    law(
      'en',
      ['4', 'No person shall export a gun without a permit.'],
      ['5', 'The Board may meet.'],
      ['6', 'A person shall not:', ['6(a)', 'sell guns at fairs;'], ['6(b)', 'lend guns;']],
      ['20', 'A person who contravenes section 4 is liable to imprisonment for five years.'],
      ['21', 'A breach of section 6 is punished with a fine of ten crowns.'],
    ),
  )
  test('reach the section to which the penal clause refers', () => {
    expect(strengthAt(found, '4', 'is/crime')).toBe(strength.opening)
    expect(strengthAt(found, '5', 'is/crime')).toBe(0)
  })
  test('a fine alone is a penalty but not a criminal one', () => {
    expect(strengthAt(found, '6(a)', 'is/offence')).toBe(strength.opening)
    expect(strengthAt(found, '6(a)', 'is/crime')).toBe(0)
  })
  test('in the opening words reach the items', () => {
    const listed = index(
      law('de', [
        '60',
        'Mit Freiheitsstrafe wird bestraft, wer:',
        ['60(a)', 'Waffen ohne Bewilligung herstellt;'],
      ]),
    )
    expect(strengthAt(listed, '60(a)', 'is/crime')).toBeGreaterThanOrEqual(strength.opening)
  })
})

describe('what is no rule', () => {
  test('a power to make rules', () => {
    const found = index(
      law('en', ['9', 'The Minister may make regulations respecting:', ['9(a)', 'the marking of firearms;']]),
    )
    expect(strengthAt(found, '9(a)', 'is/power')).toBe(strength.opening)
  })
  test('treaty text in a schedule', () => {
    const found = index(
      law('en', ['annex 1 3', 'Each State Party shall mark firearms.'], ['2', 'Guns shall be marked.']),
    )
    expect(strengthAt(found, 'annex 1 3', 'is/treaty')).toBe(strength.own)
    expect(strengthAt(found, '2', 'is/treaty')).toBe(0)
  })
  test('a purpose clause', () => {
    const found = index(law('en', ['1', 'The purpose of this Act is to control the import of firearms.']))
    expect(strengthAt(found, '1', 'is/purpose')).toBeGreaterThan(0.8)
  })
})

describe('what rules nothing', () => {
  test('a list of past convictions that bar from a licence', () => {
    const found = index(
      law(
        'en',
        [
          '3',
          'No licence shall be issued to a person who has been convicted of:',
          ['3(a)', 'exporting a firearm without a permit;'],
        ],
        ['4', 'A person who has been convicted before is liable to imprisonment for six years.'],
      ),
    )
    expect(strengthAt(found, '3(a)', 'is/disqualification')).toBe(strength.opening)
    expect(strengthAt(found, '4', 'is/disqualification')).toBe(0)
  })

  test('the words of the title of a treaty', () => {
    const text =
      'The Convention against the illicit manufacturing of and trafficking in firearms, ammunition, explosives and other related materials is in force.'
    expect(conceptsIn(text, 'en')).toContain('protocol')
    expect(conceptsIn(text, 'en')).not.toContain('trafficking')
    expect(conceptsIn('Trafficking in firearms is punished.', 'en')).toContain('trafficking')
  })

  test('a licence that is lost or destroyed is not a firearm that is destroyed', () => {
    expect(conceptsIn('A certificate that is lost or destroyed shall be replaced.', 'en')).not.toContain(
      'destroy',
    )
    expect(conceptsIn('A forfeited firearm shall be destroyed.', 'en')).toContain('destroy')
  })
})

test('a barrel listed among the weapons is a part named there, and brings in no other parts', () => {
  const found = index(
    law(
      'en',
      ['1', '“firearm” means:', ['1(a)', 'any gun;'], ['1(b)', 'any barrel or frame;']],
      ['2', 'No person shall import a firearm.'],
    ),
  )
  expect(strengthAt(found, '1(b)', 'part')).toBe(strength.own)
  expect(strengthAt(found, '2', 'part')).toBe(0)
})

test('a row of a schedule of penalties reaches the section whose number it begins with', () => {
  const found = index(
    law(
      'en',
      ['4', 'No person shall export a gun without a permit.'],
      ['5', 'The Board may meet.'],
      ['annex 1', 'Offence under section and penalty\n4 Imprisonment for seven years\n6 A fine'],
    ),
  )
  expect(strengthAt(found, '4', 'is/crime')).toBe(strength.opening)
  expect(strengthAt(found, '5', 'is/crime')).toBe(0)
})
