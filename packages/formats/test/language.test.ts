import { describe, expect, test } from 'vitest'
import { read } from '../src/index.ts'
import { byFunctionWords, detectLanguage, primaryTag, sameLanguage } from '../src/language.ts'
import { haveLaws, lawBytes, laws } from './laws.ts'

describe('detectLanguage', () => {
  test.each([
    ['ar', 'يحدد هذا النظام قواعد تسجيل الأسلحة وحملها'],
    ['fa', 'این قانون درباره ثبت سلاح‌های گرم و چگونگی نگهداری آن‌هاست'],
    ['zh', '本法规定枪支的登记和保管办法。'],
    ['ja', 'この法律は、銃砲の登録について定めることを目的とする。'],
    ['ko', '이 법은 총포의 등록에 관하여 정한다.'],
    ['ru', 'Настоящий закон устанавливает порядок учёта оружия.'],
    ['uk', 'Цей закон встановлює порядок обліку зброї її власниками.'],
    ['sr', 'Овим законом уређује се вођење евиденције о оружју његових власника.'],
    ['bg', 'Този закон урежда воденето на регистър на оръжията от полицията.'],
    ['el', 'Ο παρών νόμος ρυθμίζει την τήρηση μητρώου όπλων.'],
    ['und', '12 (3) 45'],
  ])('%s by its letters', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language)
  })

  test.each([
    ['en', 'The keeper of the register shall enter any arm that is brought to him by a person of the town.'],
    [
      'fr',
      'Le registre des armes est tenu par le préfet, qui y inscrit les armes que les habitants détiennent.',
    ],
    [
      'es',
      'El registro de las armas se lleva por la autoridad, que anota en él las armas de los habitantes.',
    ],
    [
      'pt',
      'O registo das armas é feito pela autoridade, que nele anota as armas dos habitantes e as suas peças.',
    ],
    [
      'de',
      'Das Register wird von der Behörde geführt, die darin die Waffen der Einwohner und ihre Teile einträgt.',
    ],
    [
      'nl',
      'Het register wordt gehouden door de ambtenaar, die daarin de wapens van de bewoners en hun delen inschrijft.',
    ],
    [
      'sv',
      'Registret förs av myndigheten, som i det skall anteckna de vapen som innehas av enskilda och deras delar.',
    ],
  ])('%s by its function words', (language, text) => {
    expect(byFunctionWords(text)).toBe(language)
  })

  test('by n-grams where function words do not tell', async () => {
    expect(byFunctionWords('Armas kotona')).toBeUndefined()
    const finnish =
      'Tässä laissa säädetään aseiden rekisteristä ja sen pitämisestä. Viranomainen merkitsee rekisteriin jokaisen aseen, jonka henkilö omistaa tai tuo maahan.'
    expect(await detectLanguage(finnish)).toBe('fi')
  })

  test.skipIf(!haveLaws).each(laws.filter((name) => /\.[a-z]{2}\.[a-z]+$/.test(name)))('%s', async (name) => {
    const declared = /\.([a-z]{2})\.[a-z]+$/.exec(name)?.[1] ?? ''
    const { language, messages } = await read(lawBytes(name), { file: name })
    expect(sameLanguage(language, declared), language).toBe(true)
    expect(messages.filter((message) => message.ruleId === 'language-differs')).toEqual([])
  })
})

test('primaryTag', () => {
  expect(['fr-LU', 'eng', 'pt_BR', 'no such tag'].map(primaryTag)).toEqual(['fr', 'en', 'pt', undefined])
})
