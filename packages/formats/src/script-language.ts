/** Writing systems and the language that each stands for where nothing tells otherwise. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Latin}/gu, 'latin'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Devanagari}/gu, 'hi'],
]

/** Letters that only one of the languages of a script writes; the first row whose letters are frequent decides. */
const letters: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ru: [
    [/[ѓќѕ]/gi, 'mk'],
    [/[љњђћџ]/gi, 'sr'],
    [/[ўЎ]/g, 'be'],
    [/[їєґ]/gi, 'uk'],
    [/[ңұөәһқғ]/gi, 'kk'],
    [/[ыэ]/gi, 'ru'],
    [/ъ/gi, 'bg'],
  ],
  ar: [
    [/[ٹڈڑے]/g, 'ur'],
    [/[پچژگی]/g, 'fa'],
  ],
}

/** One letter in this many is frequent enough to tell a language. */
const frequent = 400

/** Language by script and telltale letters, `latin` for Latin script, undefined for too few letters. */
export function scriptLanguage(sample: string): string | undefined {
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const counts = scripts.map(([pattern, language]) => ({ language, letters: count(pattern) }))
  const first = counts.reduce((best, next) => (next.letters > best.letters ? next : best))
  if (first.letters < 2) return undefined
  // Japanese is written with more Chinese characters than kana in laws.
  const kana = counts.find(({ language }) => language === 'ja')?.letters ?? 0
  if (first.language === 'zh' && kana * 10 > first.letters) return 'ja'
  const telltale = letters[first.language]?.find(([pattern]) => count(pattern) * frequent > first.letters)
  return telltale?.[1] ?? first.language
}
