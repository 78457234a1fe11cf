/**
 * A light stemmer for Arabic: takes off the article and the particles written together with a word, then the commonest
 * endings, and leaves at least three letters. After the "light10" scheme of L. Larkey, L. Ballesteros and M. Connell (2002).
 * Expects folded text.
 */
export function stemArabic(word: string): string {
  let stem = word
  if (stem.length > 4 && stem.startsWith('و')) stem = stem.slice(1)
  for (const prefix of ['بال', 'كال', 'فال', 'لل', 'ال']) {
    if (stem.startsWith(prefix) && stem.length - prefix.length >= 3) {
      stem = stem.slice(prefix.length)
      break
    }
  }
  if (stem === word && stem.length > 4 && /^[بلفك]/.test(stem)) stem = stem.slice(1)
  for (const suffix of ['اتها', 'ها', 'هم', 'ان', 'ات', 'ون', 'ين', 'يه', 'ته', 'ه', 'ي']) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 3) {
      stem = stem.slice(0, -suffix.length)
    }
  }
  return stem
}
