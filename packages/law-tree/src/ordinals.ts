/** Ordinal words that number a unit, per language, first to last. Feminine and masculine stems end alike but for the vowel. */
const SPANISH =
  'primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[éeÉEó]ptim[oa]|octav[oa]|noven[oa]|d[éeÉEó]cim[oa]|und[éeÉEó]cim[oa]|duod[éeÉEó]cim[oa]'
const ENGLISH =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth'
const FRENCH =
  'premi[eè]re?|deuxi[eè]me|troisi[eè]me|quatri[eè]me|cinqui[eè]me|sixi[eè]me|septi[eè]me|huiti[eè]me|neuvi[eè]me|dixi[eè]me'
const PORTUGUESE =
  'primeir[oa]|segund[oa]|terceir[oa]|quart[oa]|quint[oa]|sext[oa]|s[ée]tim[oa]|oitav[oa]|non[oa]|d[ée]cim[oa]'
const COMPOUND =
  /^d[éeÉEó]cim[oa] ?(primer[oa]|segund[oa]|tercer[oa]|cuart[oa]|quint[oa]|sext[oa]|s[éeÉE]ptim[oa]|octav[oa]|noven[oa])$/i
/** A unit that stands alone: "Artículo único", "Article unique". */
const ONLY = /^(único|unico|única|unica|unique|only)$/i

const LISTS = [SPANISH, ENGLISH, FRENCH, PORTUGUESE].map((list) =>
  list.split('|').map((stem) => new RegExp(`^(?:${stem})$`, 'i')),
)

/** Alternation of every Latin ordinal word, for use in patterns. */
export const LATIN_ORDINALS = [
  'd[éeÉEó]cim[oa] ?(?:primer[oa]|segund[oa]|tercer[oa]|cuart[oa]|quint[oa]|sext[oa]|s[éeÉE]ptim[oa]|octav[oa]|noven[oa])',
  SPANISH,
  ENGLISH,
  FRENCH,
  PORTUGUESE,
  'únic[oa]|unic[oa]|unique',
].join('|')

/** Value of an ordinal word in English, French, Spanish or Portuguese (`QUINTA` → 5), else undefined. */
export function latinOrdinal(text: string): number | undefined {
  if (!/^\p{L}[\p{L} ]{3,}$/u.test(text)) return undefined
  if (ONLY.test(text)) return 1
  const compound = COMPOUND.exec(text)
  const word = compound?.[1] ?? text
  for (const list of LISTS) {
    const at = list.findIndex((stem) => stem.test(word))
    if (at >= 0) return at + 1 + (compound ? 10 : 0)
  }
  return undefined
}

/** Arabic ordinal stems; the article ال, the conjunction و and the feminine ة are taken off before looking up. */
const ARABIC: Readonly<Record<string, number>> = {
  أولى: 1,
  اولى: 1,
  أول: 1,
  اول: 1,
  حادي: 1,
  واحد: 1,
  ثاني: 2,
  ثان: 2,
  ثالث: 3,
  رابع: 4,
  خامس: 5,
  سادس: 6,
  سابع: 7,
  ثامن: 8,
  تاسع: 9,
  عاشر: 10,
  عشر: 10,
  عشرون: 20,
  عشرين: 20,
  ثلاثون: 30,
  ثلاثين: 30,
  أربعون: 40,
  اربعون: 40,
  أربعين: 40,
  خمسون: 50,
  خمسين: 50,
  ستون: 60,
  ستين: 60,
  سبعون: 70,
  سبعين: 70,
  ثمانون: 80,
  ثمانين: 80,
  تسعون: 90,
  تسعين: 90,
  مائ: 100,
  مئ: 100,
  مائتين: 200,
  مئتين: 200,
  مائتان: 200,
}
const STEMS = Object.keys(ARABIC).join('|')
const ARABIC_WORD = `(?:و\\s?)?(?:بعد\\s+)?(?:ال)?(?:${STEMS})(?:ة|ه)?(?![\\u0621-\\u064A])`

/** A run of Arabic ordinal words, for use in patterns: الثالثة والستون. */
export const ARABIC_ORDINALS = `${ARABIC_WORD}(?:\\s+${ARABIC_WORD}){0,4}`

/** Value of an Arabic ordinal (`الثالثة والستون` → 63), else undefined. */
export function arabicOrdinal(text: string): number | undefined {
  if (!/^[\u0621-\u064A\s]+$/.test(text)) return undefined
  let total = 0
  for (const word of text.replace(/[\u064B-\u0652]/g, '').split(/\s+/)) {
    if (word === 'بعد' || word === 'و') continue
    const stem = word.replace(/^و(?=ال)/, '').replace(/^ال/, '')
    const value = ARABIC[stem] ?? ARABIC[stem.replace(/[ةه]$/, '')] ?? ARABIC[stem.replace(/^و/, '')]
    if (value === undefined) return undefined
    total += value
  }
  return total === 0 ? undefined : total
}
