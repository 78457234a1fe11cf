const article = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{3})/u
const endings = ['اتها', 'ها', 'هم', 'ان', 'ات', 'ون', 'ين', 'يه', 'ته', 'ه', 'ي']

/**
 * A light stemmer for Arabic: takes off the article with what is written before it, then the commonest endings, and
 * leaves at least three letters. After the "light10" scheme of L. Larkey, L. Ballesteros and M. Connell (2002).
 * Expects folded text.
 */
export function stemArabic(word: string): string {
  return withoutEnding(word.replace(article, ''))
}

/**
 * The stems that a word may have besides, if its first letters are particles: `وبترخيص` may be "and with a licence".
 * Whether they are, only a dictionary could tell (`وساطة` is one word), so each reading is looked up.
 */
export function arabicReadings(word: string): readonly string[] {
  if (article.test(word)) return []
  const readings = [/^[وبلفك](?=.{3})/u, /^[وف][بلك](?=.{3})/u]
    .filter((particles) => particles.test(word))
    .map((particles) => withoutEnding(word.replace(particles, '')))
  return [...new Set(readings)].filter((stem) => stem !== stemArabic(word))
}

function withoutEnding(word: string): string {
  if (/^[وف](?:لا|لم|لن|ما|ان|اذا|كل)$/.test(word)) return word.slice(1)
  let stem = word
  for (const ending of endings) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 3) stem = stem.slice(0, -ending.length)
  }
  return stem
}
