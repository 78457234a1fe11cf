/** BCP 47 primary tag → Tesseract's name of the language. */
const names: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  nl: 'nld',
  pt: 'por',
  ru: 'rus',
  sr: 'srp',
  sv: 'swe',
  zh: 'chi_sim',
}

/** Tesseract's name of a language; undefined where the program knows none. */
export const tesseractName = (language: string): string | undefined =>
  names[language.toLowerCase().split('-')[0] ?? '']

/** One language for each script, to find out which script a page is in. */
export const scriptSamples: readonly string[] = ['en', 'ar', 'zh', 'sr']
