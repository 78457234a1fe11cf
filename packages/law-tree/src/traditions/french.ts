import type { Tradition } from './tradition.ts'

export const french: Tradition = {
  languages: ['fr'],
  sections: [
    {
      example: 'Article L. 312-4-3',
      pattern:
        '(?:ARTICLE|Article|Art\\.)\\s*(?<n>[LRDA]\\*{0,2}\\.?\\s?\\d+(?:[-‑–]\\d+)*(?:\\s?[A-Z](?![\\p{L}]))?)',
      kind: 'section',
      element: 'article',
    },
    {
      example: 'Art. 1er. Définitions',
      pattern: '(?:ARTICLE|Article|Art\\.|ART\\.)\\s*{N}',
      kind: 'section',
      element: 'article',
    },
    { example: '§ 5', pattern: '§\\s?{N}', kind: 'section' },
    { example: '5. Marquage', pattern: '{N}\\.(?=\\s|$)', kind: 'section', bare: true },
    { example: '5 Marquage', pattern: '{N}(?=\\s+[\\p{Lu}(])', kind: 'section', bare: true },
  ],
  containers: [
    { example: 'PARTIE I', pattern: '(?:PARTIE|Partie)\\s+{C}', kind: 'part' },
    { example: 'LIVRE III : POLICES', pattern: '(?:LIVRE|Livre)\\s+{C}', kind: 'book' },
    { example: 'TITRE Ier : ARMES', pattern: '(?:TITRE|Titre)\\s+{C}', kind: 'title' },
    {
      example: 'Chapitre 1er Dispositions',
      pattern: '(?:CHAPITRE|Chapitre|CHAP\\.|Chap\\.)\\s+{C}',
      kind: 'chapter',
    },
    {
      example: 'Section 4 bis : Collections',
      pattern: '(?:SECTION|Section|Sect\\.)\\s+{C}',
      kind: 'division',
    },
    {
      example: 'Sous-section 2 : Remise',
      pattern: '(?:SOUS-SECTION|Sous-section)\\s+{C}',
      kind: 'subdivision',
    },
    { example: 'Paragraphe 1 : Décision', pattern: '(?:PARAGRAPHE|Paragraphe)\\s+{C}', kind: 'subdivision' },
    {
      example: 'Sous-paragraphe 1 : Agents',
      pattern: '(?:SOUS-PARAGRAPHE|Sous-paragraphe)\\s+{C}',
      kind: 'subdivision',
    },
  ],
  schedules: [
    { example: 'ANNEXE 1', pattern: '(?:ANNEXE|Annexe)\\s+{C}', kind: 'schedule' },
    { example: 'ANNEXE', pattern: '(?:ANNEXE|Annexe)(?=\\s*$)', kind: 'schedule', unnumbered: true },
  ],
  categories: '(?:CATÉGORIE|Catégorie)\\s+(?<n>[A-Z]|\\d{1,2}|[IVX]+)(?![\\p{L}\\p{N}])',
  references:
    'articles?|art|paragraphes?|alinéas?|lettres?|points?|numéros?|n|sections?|chapitres?|titres?|aux?|du|des|de|la|le|les|à|et|ou|visée?s?|au',
  openers:
    "Le|La|Les|L’|L'|Un|Une|Toute?|Tous|Toutes|Nul|Il|Elle|Est|Sont|Pour|En|Sans|Dans|Au|Aux|Aucune?|Quiconque|Lorsque|Si",
  definitions: "définitions?|on entend par|il faut entendre|au sens de la présente|s’entend|s'entend",
  terms: [
    '«\\s?(?<term>[^»]{1,90}?)\\s?»(?:\\s+et\\s+«[^»]{1,90}»)?\\s*(?:[:,]|\\(|\\p{Ll})',
    '(?<term>\\p{L}[^.:;]{1,70}?)\\s?:\\s',
  ],
  repealed: 'abrogée?s?|supprimée?s?',
}
