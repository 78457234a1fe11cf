import { model } from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'
import { referencesOf } from '../src/references.ts'
import { stemOf } from '../src/stem.ts'
import { conceptsIn, index, law, unitAt } from './build.ts'

describe('a sentence of every language finds its concepts', () => {
  const cases: readonly [language: string, text: string, ...concepts: string[]][] = [
    [
      'ru',
      'Изготовитель обязан наносить номер на каждое оружие.',
      'maker',
      'duty',
      'serial-number',
      'weapon',
    ],
    [
      'ru',
      'Ввоз патронов без разрешения запрещается.',
      'import',
      'ammunition',
      'without-licence',
      'prohibit',
    ],
    ['zh', '未经主管部门许可，不得制造枪支。', 'without-licence', 'prohibit', 'manufacture', 'firearm'],
    ['zh', '扣押的弹药由法院没收。', 'seize', 'ammunition', 'confiscate'],
    [
      'pt',
      'As munições apreendidas são declaradas perdidas a favor do Estado.',
      'ammunition',
      'seize',
      'confiscate',
    ],
    ['pt', 'É proibido o tráfico ilícito de armas de fogo.', 'prohibit', 'trafficking', 'firearm'],
    [
      'sr',
      'Произвођач је дужан да обележи оружје серијским бројем.',
      'maker',
      'duty',
      'mark',
      'serial-number',
    ],
    [
      'nl',
      'Het is verboden zonder vergunning munitie te vervaardigen.',
      'prohibit',
      'without-licence',
      'manufacture',
    ],
    ['sv', 'Vapen som har förverkats ska förstöras.', 'weapon', 'confiscate', 'duty', 'destroy'],
    [
      'nb',
      'Politiet skal føre register over merking av skytevåpen.',
      'police',
      'duty',
      'record',
      'mark',
      'firearm',
    ],
  ]
  test.each(cases)('%s: %s', (language, text, ...concepts) => {
    expect(conceptsIn(text, language)).toEqual(expect.arrayContaining(concepts))
  })
})

describe('false friends', () => {
  const cases: readonly [language: string, text: string, concept: string][] = [
    ['pt', 'O requerente junta certificado do registo criminal.', 'record'],
    ['ru', 'Решение принимается с учётом мнения сторон.', 'record'],
    ['zh', '注册商标的专用权受保护。', 'register-person'],
    ['zh', '前款规定不影响合同。', 'prior'],
    ['ru', 'Нарушение ч. 1 статьи 5 не влечёт последствий.', 'part'],
  ]
  test.each(cases)('%s: %s is not about %s', (language, text, concept) => {
    expect(conceptsIn(text, language)).not.toContain(concept)
  })

  test('block their concept only where they stand', () => {
    expect(conceptsIn('O registo criminal e o registo das armas.', 'pt')).toContain('record')
  })
})

test('a term that would shrink to one word keeps its small word', () => {
  const terms = { 'function-word': ['by', 'the'], delegation: ['by regulation'] }
  const small = { ...model, terms: { ...model.terms, en: terms } }
  expect(conceptsIn('Fees are set by the regulation.', 'en', small)).toContain('delegation')
  expect(conceptsIn('This regulation is short.', 'en', small)).not.toContain('delegation')
})

test.each([
  ['zh', '槍械彈藥製造許可證', '枪械弹药制造许可证'],
  ['sr', 'Дозвола за ношење оружја и муниције', 'Dozvola za nošenje oružja i municije'],
  ['nn', 'Politiet kan gje løyve.', 'Politiet kan gje løyve.'],
] as const)('%s: %s reads as %s', (language, text, other) => {
  const concepts = conceptsIn(text, language)
  expect(concepts).toContain('licence')
  expect(concepts).toEqual(conceptsIn(other, language))
})

test.each([
  ['pt', 'munição', 'munições'],
  ['pt', 'arma', 'armas'],
  ['pt', 'confidencial', 'confidenciais'],
  ['ru', 'учёта', 'учета'],
  ['ru', 'приведённое', 'приведенное'],
] as const)('%s: %s and %s have one stem', (language, one, other) => {
  expect(stemOf(one, language)).toBe(stemOf(other, language))
})

test('å and ä are letters of their own in Swedish', () => {
  expect(conceptsIn('Beslutet är slutligt.', 'sv')).not.toContain('year-unit')
  expect(conceptsIn('Tillståndet gäller i fem år.', 'sv')).toEqual(
    expect.arrayContaining(['year-unit', 'number-5', 'licence']),
  )
})

test.each(['يحظر بيع بارود', 'يحظر بيع البارود', 'ظرف وكبسولة وبارود'])(
  'gunpowder is found with and without article and particles: %s',
  (text) => {
    expect(conceptsIn(text, 'ar')).toContain('propellant')
  },
)

describe('references', () => {
  const cases: readonly [language: string, text: string, numbers: readonly string[]][] = [
    ['de', 'Wer entgegen §§ 7 und 12 handelt, wird bestraft.', ['7', '12']],
    ['pt', 'Quem violar os artigos 5.º, 6.º e 10.º-A é punido.', ['5', '6', '10-a']],
    ['ru', 'Нарушение статей 30–32 наказывается.', ['30', '31', '32']],
    ['zh', '违反第七条、第十四条规定的，予以处罚。', ['7', '14']],
    ['zh', '违反第八条至第十条规定的，予以处罚。', ['8', '9', '10']],
  ]
  test.each(cases)('%s: %s', (language, text, numbers) => {
    const found = index(law(language, ['99', text]))
    const concepts = {
      sectionWord: found.space.indexOf('section-word'),
      otherLaw: [found.space.indexOf('other-law')],
      thisLaw: found.space.indexOf('this-law'),
    }
    expect(referencesOf(unitAt(found, '99'), concepts).flatMap((reference) => reference.numbers)).toEqual(
      numbers,
    )
  })
})
