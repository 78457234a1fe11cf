import { describe, expect, test } from 'vitest'
import { indexLaw } from '../src/law-index.ts'
import { referencesOf } from '../src/references.ts'
import { resolve } from '../src/resolve.ts'
import { lawOf } from './law.ts'

const laws = {
  en: `# Bicycle Act
## Part I Lamps
### Section 1. Lamps
(1) A rider shall carry—
(a) a lamp; and
(b) a bell.
(2) A lamp is white.
### Section 2. Words
WORDS
### Section 2A. Flags
A flag is red.
### Section 3. Fees
Fees stand in a table.
## First Schedule
Badge: 5 crowns`,
  fr: `# Loi sur les lanternes
## Chapitre 1er. Lanternes
### Art. 1er. Port
(1) Le cycliste porte :
- 1° une lanterne ;
- 2° une cloche.
(2) La lanterne est blanche.
### Art. 2. Mots
MOTS
### Art. 2 bis. Drapeau
Le drapeau est rouge.
### Art. 3. Droits
Les droits sont dus.
## Annexe 1
Badge : 5 couronnes`,
  es: `# Ley de faroles
## CAPÍTULO I. Faroles
### Artículo 1°. Porte
1.1 El ciclista llevará:
- a) un farol;
- b) una campana.
1.2 El farol es blanco.
### Artículo 2°. Palabras
PALABRAS
### Artículo 2° bis. Bandera
La bandera es roja.
### Artículo 3°. Derechos
Se deben derechos.
## Anexo 1
Distintivo: 5 coronas`,
  de: `# Lampengesetz
## § 1 Lampe
(1) Wer radelt, führt mit:
- 1. eine Lampe;
- 2. eine Glocke.
(2) Die Lampe ist weiß.
## § 2 Worte
WORTE
## § 2a Fahne
Die Fahne ist rot.
## § 3 Gebühren
Gebühren sind fällig.
## Anlage 1
Plakette: 5 Kronen`,
} as const

/** What the words lead to: paths found, `!` in front of what is missing, nothing for another law's clauses. */
const cases: { readonly [language in keyof typeof laws]: readonly (readonly [string, string])[] } = {
  en: [
    ['So section 1(1)(a) does not apply.', '1(1)(a)'],
    ['Sections 1, 2A and 3 do not apply.', '1 2A 3'],
    ['Sections 1 to 3 do not apply.', '1 3'],
    ['Paragraph (b) of subsection (1) of section 1 does not apply.', '1(1)(b)'],
    ['So section 1(1)(a) or (b) does not apply.', '1(1)(a) 1(1)(b)'],
    ['Sections 1(2) and 3 do not apply.', '1(2) 3'],
    ['Section three does not apply.', '3'],
    ['The fees in the First Schedule are due under Part I.', 'annex 1 Part I'],
    ['Section 4 does not apply.', '!section 4'],
    ['So section 1(3) does not apply.', '!section 3'],
    ['Section 5 of this Act applies.', '!section 5'],
    ['Section 5 of the Penal Code applies.', ''],
    ['Sections 5 and 7 of the Penal Code apply.', ''],
    ['Section 5 or section 9 of the Penal Code applies.', ''],
    ['Part II of the Penal Code, except sections 70 to 72, applies.', ''],
    ['Under the Penal Code, section 12, a fine is due.', ''],
    ['Section 30 of that Act applies.', ''],
    ['This clause was inserted by section 4 of Act No. 9.', ''],
    ['The Second Schedule to the Customs Act applies.', ''],
    ['Section 3 and 30 days later.', '3'],
    ['Section 1(3), as it read before 2010, applies.', ''],
    ['The Lamps Act is amended by inserting after section 40 a new section 41.', ''],
  ],
  fr: [
    ['L’article 1er, paragraphe 1er, point 2°, ne s’applique pas.', '1(1)(2)'],
    ['Les articles 1er, 2 bis et 3 ne s’appliquent pas.', '1 2bis 3'],
    ['Le point 2° du paragraphe 1er de l’article 1er ne s’applique pas.', '1(1)(2)'],
    ['Les articles 1er, paragraphe 2, et 3 ne s’appliquent pas.', '1(2) 3'],
    ['L’article 4 ne s’applique pas.', '!section 4'],
    ['L’article 1er, paragraphe 3, ne s’applique pas.', '!subsection 3'],
    ['L’article 5 de la présente loi ne s’applique pas.', '!section 5'],
    ['L’article 9 de la loi du 3 mai 1900 ne s’applique pas.', ''],
    ['Les articles 9 et 10 du Code pénal ne s’appliquent pas.', ''],
    ['Les articles 222-1 et suivants du Code pénal s’appliquent.', ''],
    ['Les droits figurent à l’annexe 1.', 'annex 1'],
    ['Les droits figurent à l’annexe 2.', '!schedule 2'],
    ['Le chapitre 1er s’applique.', 'Chapitre 1er'],
  ],
  es: [
    ['El artículo 1.1 no se aplica.', '1.1'],
    ['El literal b) del numeral 1.1 del artículo 1 no se aplica.', '1.1(b)'],
    ['Los artículos 1°, 2° bis y 3° no se aplican.', '1 2bis 3'],
    ['El artículo 4 no se aplica.', '!section 4'],
    ['El artículo 1.3 no se aplica.', '!subsection 1.3'],
    ['El artículo 7 de la presente ley no se aplica.', '!section 7'],
    ['El artículo 9 de la Ley 20.429 no se aplica.', ''],
    ['Los artículos 9 y 10 del Código Penal no se aplican.', ''],
    ['Los derechos figuran en el Anexo 1.', 'annex 1'],
    ['El Capítulo I se aplica.', 'CAPÍTULO I'],
  ],
  de: [
    ['Auch § 1 Abs. 1 Nr. 2 gilt nicht.', '1(1)(2)'],
    ['Die §§ 1, 2a und 3 gelten nicht.', '1 2a 3'],
    ['Auch § 1 Abs. 2, 2a und 3 gelten.', '1(2) 2a 3'],
    ['Auch § 4 gilt nicht.', '!section 4'],
    ['Auch § 9 des Strafgesetzbuchs gilt.', ''],
    ['Die Gebühren stehen in Anlage 1.', 'annex 1'],
  ],
}

describe.each(Object.keys(laws) as (keyof typeof laws)[])('citations in %s', (language) => {
  test.each(cases[language])('%s', async (words, expected) => {
    const law = indexLaw(await lawOf(laws[language].replace(/WORDS|MOTS|PALABRAS|WORTE/, words), language))
    const told = referencesOf(law)
      .filter(({ at, here }) => here === undefined && at.clause.text.includes(words))
      .map((reference) => resolve(law, reference))
      .flatMap((resolution) => {
        if (resolution.status === 'found') return resolution.clauses.map(({ path }) => path)
        return resolution.status === 'missing'
          ? [`!${resolution.level.kind} ${resolution.level.number}`]
          : ['?']
      })
    // The outer units of a chain are looked up too; only the innermost are compared here.
    const inner = told.filter((path, at) => !told.some((other, place) => place !== at && within(other, path)))
    expect([...new Set(inner)].join(' ')).toBe(expected)
  })
})

const within = (path: string, outer: string): boolean =>
  path.startsWith(`${outer}(`) ||
  (/^\d+$/.test(outer) && path.startsWith(`${outer}.`)) ||
  (path.startsWith('!') &&
    !path.startsWith('!section') &&
    !path.startsWith('!schedule') &&
    !outer.startsWith('!'))
