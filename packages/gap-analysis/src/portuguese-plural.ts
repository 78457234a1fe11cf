const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:õ|ã)es$/u, 'ão'],
  [/ais$/u, 'al'],
  [/[ée]is$/u, 'el'],
  [/óis$/u, 'ol'],
  [/ns$/u, 'm'],
  [/(?<=[aeo])s$/u, ''],
]

/**
 * The singular of a Portuguese word in lower case. The Snowball stemmer keeps *munição* and *munições*, *arma* and *armas* apart;
 * with the plural taken off before, they meet. Verbs in *-mos* or *-ais* lose letters too, in the same way each time.
 */
export function portugueseSingular(word: string): string {
  if (word.length < 5) return word.replace(/(?<=[aeo])s$/u, '')
  for (const [ending, singular] of endings) {
    if (ending.test(word)) return word.replace(ending, singular)
  }
  return word
}
