import type { Tradition } from './tradition.ts'

export const german: Tradition = {
  languages: ['de'],
  sections: [
    {
      example: 'Art. 24a Markierung',
      pattern: '(?:Artikel|ARTIKEL|Art\\.)[\\s*]*{N}',
      kind: 'section',
      element: 'article',
    },
    { example: '§ 5 Waffen', pattern: '§§?\\s?{N}', kind: 'section' },
  ],
  containers: [
    { example: 'Buch 2', pattern: 'Buch\\s+{C}|{C}\\.?\\s+Buch(?![\\p{L}])', kind: 'book' },
    { example: '1. Teil: Allgemeines', pattern: '(?:Teil\\s+{C}|{C}\\.?\\s+Teil(?![\\p{L}]))', kind: 'part' },
    {
      example: '3a. Kapitel: Erwerb',
      pattern: '(?:Kapitel\\s+{C}|{C}\\.?\\s+Kapitel(?![\\p{L}]))',
      kind: 'chapter',
    },
    { example: '1. Hauptstück', pattern: '{C}\\.?\\s+Hauptstück(?![\\p{L}])', kind: 'chapter' },
    {
      example: 'Abschnitt 2',
      pattern: '(?:Abschnitt\\s+{C}|{C}\\.?\\s+Abschnitt(?![\\p{L}]))',
      kind: 'division',
    },
    {
      example: 'Unterabschnitt 1',
      pattern: '(?:Unterabschnitt\\s+{C}|{C}\\.?\\s+Unterabschnitt(?![\\p{L}]))',
      kind: 'subdivision',
    },
  ],
  schedules: [
    { example: 'Anhang 1', pattern: '(?:Anhang|Anlage|ANHANG|ANLAGE)\\s+{C}', kind: 'schedule' },
    {
      example: 'Anhang',
      pattern: '(?:Anhang|Anlage|ANHANG|ANLAGE)(?=\\s*$)',
      kind: 'schedule',
      unnumbered: true,
    },
  ],
  categories: '(?:Kategorie|KATEGORIE)\\s+(?<n>[A-Z]|\\d{1,2}|[IVX]+)(?![\\p{L}\\p{N}])',
  references:
    'artikeln?|art|abs|absatz|absätzen?|bst|buchstaben?|ziff|ziffern?|nr|nummern?|satz|sätze|und|oder|bis|der|die|das|des|dem|nach|von|vom|am|im|den',
  openers: 'Der|Die|Das|Wer|Es|Ein|Eine|In|Für|Diese|Dieses|Dieser|Bei|Mit|Im',
  definitions: 'begriffe?|begriffsbestimmungen|gelten als|im sinne dieses|bedeuten',
  terms: ['["„“»](?<term>[^"“”«]{1,90})["“”«]\\s*:', '(?<term>[\\p{Lu}][^.:;]{1,60}?):\\s'],
  repealed: 'aufgehoben|gestrichen|weggefallen',
}
