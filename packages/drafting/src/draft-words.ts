/** Words that grow together with an article that a value begins with: `de` + `le Ministre` → `du Ministre`. */
const contractions: { readonly [language: string]: readonly (readonly [RegExp, string])[] } = {
  fr: [
    [/(?<!\p{L})(d)e le /giu, '$1u '],
    [/(?<!\p{L})(d)e les /giu, '$1es '],
    [/(?<!\p{L})à le /giu, 'au '],
    [/(?<!\p{L})à les /giu, 'aux '],
    [/(?<!\p{L})([dl])e (?=[aeiouyéèêhâ])/giu, '$1’'],
    [/(?<!\p{L})(qu)e (?=[aeiouyéèêâ])/giu, '$1’'],
  ],
  es: [
    [/(?<!\p{L})(d)e el /giu, '$1el '],
    [/(?<!\p{L})(a) el /giu, '$1l '],
  ],
}

/**
 * Puts values in the place of `{name}`, contracts what grows together at their edges, and begins sentences with a capital.
 * Throws where a value is missing, since the law would hold a bare placeholder.
 */
export function fillWords(
  text: string,
  values: { readonly [name: string]: string },
  language: string,
  { capital = true }: { readonly capital?: boolean } = {},
): string {
  const rules = contractions[language] ?? []
  const filled = text.replace(/(\p{L}+ )?\{(\w+)\}/gu, (_, before: string | undefined, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`No value for {${name}}`)
    return rules.reduce((words, [found, instead]) => words.replace(found, instead), `${before ?? ''}${value}`)
  })
  const sentences = filled.replace(/(?<=[.:!?]\s)\p{Ll}/gu, (letter, at: number) =>
    filled.slice(0, at).trimEnd().endsWith(':') ? letter : letter.toUpperCase(),
  )
  return capital ? sentences.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : sentences
}
