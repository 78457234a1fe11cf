const marks = /\p{M}+/gu
const tatweel = /\u0640/g
const arabicLetters: { readonly [letter: string]: string } = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ؤ: 'و',
  ئ: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
}

/** Lower case without accents or vowel signs, with one form for letters that are written in several ways. */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word
  return word
    .toLowerCase()
    .replace(/[أإآٱىؤئةکی]/g, (letter) => arabicLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(marks, '')
    .replace(tatweel, '')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/đ/g, 'dj')
}
