import { flatten, type Law } from '@concordance/law-tree'

type Words = { readonly [name: string]: string }

/** Terms that a law may define for what a provision names, best first; each gives the words of the provision. */
const terms: { readonly [language: string]: readonly (readonly [RegExp, (found: string) => Words])[] } = {
  en: [
    [
      /^(?:the )?(registrar|licensing authority|licensing officer|firearms authority|competent authority)\b/i,
      (one) => ({ authority: `the ${one.replace(/^the /i, '')}` }),
    ],
    [
      /^(?:(?:essential|principal|major|firearm) )?(?:parts?|components?)(?: and components?| of a firearm)?$/i,
      (one) => ({ parts: plural(one.toLowerCase()) }),
    ],
  ],
  fr: [
    [
      /^autorité(?: compétente| nationale)?$/i,
      (one) => ({ authority: /^Autorité$/.test(one) ? 'l’Autorité' : `l’${one.toLowerCase()}` }),
    ],
    [
      /^(?:éléments?|pièces?|parties?)(?: essentiel(?:le)?s?)?$/i,
      (one) => ({ parts: each(one.toLowerCase()) }),
    ],
  ],
  es: [
    [/^autoridad(?: competente)?$/i, (one) => ({ authority: `la ${one.toLowerCase()}` })],
    [
      /^(?:partes?|piezas?)(?: esencial(?:es)?)?(?: y componentes)?$/i,
      (one) => ({ parts: each(one.toLowerCase()) }),
    ],
  ],
}

const firearm: { readonly [language: string]: { readonly [word in 'narrow' | 'wide']: Words } } = {
  en: {
    narrow: { firearm: 'firearm', firearms: 'firearms' },
    wide: { firearm: 'weapon', firearms: 'weapons' },
  },
  fr: {
    narrow: { firearm: 'arme à feu', firearms: 'armes à feu' },
    wide: { firearm: 'arme', firearms: 'armes' },
  },
  es: {
    narrow: { firearm: 'arma de fuego', firearms: 'armas de fuego' },
    wide: { firearm: 'arma', firearms: 'armas' },
  },
}

/** How laws of a language name themselves. */
const self: { readonly [language: string]: RegExp } = {
  en: /(?<!\p{L})(this (?:Act|Law|Code|Ordinance|Decree|Proclamation)|these Regulations)(?!\p{L})/gu,
  fr: /(?<!\p{L})(la présente (?:loi|ordonnance)|le présent (?:code|décret|règlement))(?!\p{L})/giu,
  es: /(?<!\p{L})((?:la presente|esta) (?:ley|ordenanza)|(?:el presente|este) (?:código|decreto|reglamento))(?!\p{L})/giu,
}

/**
 * The law's own words for what provisions name: the term that it defines, how it names itself, and `weapon` instead of
 * `firearm` where it defines or says only that. Empty for a language without such a table.
 */
export function ownWords(law: Law): Words {
  const language = law.language.split('-')[0] ?? ''
  const clauses = flatten(law).map(({ clause }) => clause)
  const defined = clauses.flatMap(({ term }) => (term === undefined ? [] : [term.trim()]))
  const found: Record<string, string> = {}
  for (const [pattern, words] of terms[language] ?? []) {
    const term = defined.find((one) => pattern.test(one))
    if (term !== undefined) for (const [name, value] of Object.entries(words(term))) found[name] ??= value
  }
  const text = clauses.map((clause) => clause.text).join('\n')
  const named = self[language] && mostFrequent(text.match(self[language]) ?? [])
  return {
    ...(named === undefined ? {} : { act: named }),
    ...found,
    ...weaponWords(language, defined, text),
  }
}

function weaponWords(language: string, defined: readonly string[], text: string): Words {
  const words = firearm[language]
  if (!words) return {}
  const isDefined = (word: string | undefined) =>
    defined.some((term) => term.toLowerCase() === word || term.toLowerCase() === `${word}s`)
  if (isDefined(words.narrow.firearm) || isDefined(words.narrow.firearms)) return words.narrow
  if (isDefined(words.wide.firearm) || isDefined(words.wide.firearms)) return words.wide
  const lower = text.toLowerCase()
  const count = (word = '') => lower.split(word).length - 1
  // `armes à feu` does not hold `arme à feu`; but both hold `arme`.
  const { firearm: one = '', firearms: many = '' } = words.narrow
  const narrow = count(one) + (many.includes(one) ? 0 : count(many))
  return narrow * 4 >= count(words.wide.firearm) ? words.narrow : words.wide
}

function mostFrequent(found: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const one of found) {
    const word = /^[A-ZÉ]/.test(one) ? `${one.charAt(0).toLowerCase()}${one.slice(1)}` : one
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const plural = (term: string): string =>
  term.replace(/(?:part|component)(?!s)(?!.*(?:part|component))/, '$&s')

/** French and Spanish: each word takes its plural. */
const each = (term: string): string =>
  term.replace(/\p{L}{3,}/gu, (word) =>
    word.endsWith('s')
      ? word
      : /[^aeiouáéíóúe]$/.test(word) && word.endsWith('al')
        ? `${word}es`
        : `${word}s`,
  )
