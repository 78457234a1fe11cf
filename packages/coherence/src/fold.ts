/** A word of a text, folded for comparison, with its place. */
export interface Word {
  readonly folded: string
  readonly from: number
  readonly to: number
}

/** Small letters without accents, plural endings and possessives: `Licences’` → `licence`, `municiones` → `municion`. */
export function foldWord(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]s?$/u, '')
  if (plain.length < 4) return plain
  if (plain.endsWith('ies')) return `${plain.slice(0, -3)}y`
  if (/[nrld]es$/u.test(plain) && plain.length > 6) return plain.slice(0, -2)
  return /[^s]s$|x$/u.test(plain) ? plain.slice(0, -1) : plain
}

/** The words of a text. An elided article (`l’arme`) is a word of its own. */
export function wordsOf(text: string): Word[] {
  return [
    ...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'-](?!(?:s|arm|art)\b)[\p{L}\p{M}\p{N}]{2,})*(?:[’']s\b)?/gu),
  ].map((match) => {
    const elided = /^(?:l|d|qu|n|s)[’'](?=\p{L})/iu.exec(match[0])?.[0].length ?? 0
    return {
      folded: foldWord(match[0].slice(elided)),
      from: match.index + elided,
      to: match.index + match[0].length,
    }
  })
}

/** The words of a term joined: its key. Leading articles fall away. */
export function termKey(term: string): string {
  const words = wordsOf(term).map(({ folded }) => folded)
  const first = words[0]
  const rest =
    first !== undefined && /^(?:the|an?|la|le|les?|el|lo|un|une|l)$/u.test(first) ? words.slice(1) : words
  return rest.join(' ')
}
