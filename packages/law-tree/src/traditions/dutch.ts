import type { Tradition } from './tradition.ts'

export const dutch: Tradition = {
  languages: ['nl', 'af'],
  sections: [
    {
      example: 'Artikel 3a',
      pattern: '(?:ARTIKEL|Artikel|Art\\.)\\s+{N}',
      kind: 'section',
      element: 'article',
    },
  ],
  containers: [
    { example: 'BOEK I', pattern: '(?:BOEK|Boek)\\s+{C}', kind: 'book' },
    { example: 'DEEL II', pattern: '(?:DEEL|Deel)\\s+{C}', kind: 'part' },
    { example: 'TITEL I', pattern: '(?:TITEL|Titel)\\s+{C}', kind: 'title' },
    { example: 'Hoofdstuk 2. Vergunningen', pattern: '(?:HOOFDSTUK|Hoofdstuk)\\s+{C}', kind: 'chapter' },
    { example: 'Afdeling 1', pattern: '(?:AFDELING|Afdeling)\\s+{C}', kind: 'division' },
    { example: '§ 4a Markering', pattern: '(?:PARAGRAAF|Paragraaf|§)\\s*{C}', kind: 'division' },
  ],
  schedules: [
    { example: 'Bijlage I', pattern: '(?:BIJLAGE|Bijlage)\\s+{C}', kind: 'schedule' },
    { example: 'Bijlage', pattern: '(?:BIJLAGE|Bijlage)(?=\\s*$)', kind: 'schedule', unnumbered: true },
  ],
  categories: '(?:CATEGORIE|Categorie)\\s+(?<n>[A-Z]+|\\d{1,2}|[IVX]+)(?![\\p{L}\\p{N}])',
  references:
    'artikelen|artikel|lid|leden|onderdeel|onderdelen|sub|onder|en|of|tot|de|het|van|categorie|categorieën|nr',
  openers: 'De|Het|Een|In|Onze|Deze|Dit|Met|Bij|Indien',
  definitions: 'begripsbepalingen|definities|wordt verstaan onder|verstaan onder',
  terms: ['(?<term>\\p{L}[^.:;]{1,70}?):\\s'],
  repealed: 'vervallen',
}
