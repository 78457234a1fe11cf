import type { Tradition } from './tradition.ts'

export const portuguese: Tradition = {
  languages: ['pt', 'it', 'ro'],
  sections: [
    {
      example: 'Art. 5º O registo',
      pattern: '(?:ARTIGO|Artigo|ARTICOLO|Articolo|ARTICOLUL|Articolul|Art\\.|ART\\.)\\s*{N}',
      kind: 'section',
      element: 'article',
    },
  ],
  containers: [
    { example: 'LIVRO I', pattern: '(?:LIVRO|Livro|LIBRO|Libro)\\s+{C}', kind: 'book' },
    { example: 'PARTE II', pattern: '(?:PARTE|Parte)\\s+{C}', kind: 'part' },
    {
      example: 'TÍTULO I',
      pattern: '(?:T[IÍ]TULO|T[ií]tulo|TITOLO|Titolo|TITLUL|Titlul)\\s+{C}',
      kind: 'title',
    },
    {
      example: 'CAPÍTULO III',
      pattern: '(?:CAP[IÍ]TULO|Cap[ií]tulo|CAPO|Capo|CAPITOLUL|Capitolul)\\s+{C}',
      kind: 'chapter',
    },
    {
      example: 'SECÇÃO I',
      pattern: '(?:SEC?ÇÃO|Sec?ção|SEZIONE|Sezione|SECȚIUNEA|Secțiunea)\\s+{C}',
      kind: 'division',
    },
    { example: 'SUBSECÇÃO I', pattern: '(?:SUBSEC?ÇÃO|Subsec?ção)\\s+{C}', kind: 'subdivision' },
    {
      example: 'DISPOSIÇÕES FINAIS',
      pattern:
        '(?:DISPOSIÇÕES|Disposições)\\s+(?:FINAIS|TRANSITÓRIAS|Finais|Transitórias|finais|transitórias)(?=\\s*$)',
      kind: 'division',
      unnumbered: true,
    },
  ],
  schedules: [
    { example: 'ANEXO I', pattern: '(?:ANEXO|Anexo|ALLEGATO|Allegato|ANEXA|Anexa)\\s+{C}', kind: 'schedule' },
    {
      example: 'ANEXO',
      pattern: '(?:ANEXO|Anexo|ALLEGATO|Allegato)(?=\\s*$)',
      kind: 'schedule',
      unnumbered: true,
    },
  ],
  references:
    'artigos?|art|alíneas?|al|n|n\\.º|incisos?|parágrafos?|lei|do|da|dos|das|de|e|ou|a|as|os|o|no|na|comma|lettera|lettere|articol[oi]|numero',
  openers: 'O|A|Os|As|Um|Uma|É|São|Para|Em|No|Na|Todas?|Todos?|Quem',
  definitions: 'definiç(?:ão|ões)|entende-se por|definizioni|si intende per',
  terms: ['[«“"](?<term>[^»”"]{1,80})[»”"]\\s*[:,–-]?', '(?<term>[\\p{Lu}][^.:;–]{1,60}?)\\s?[:–]\\s'],
  repealed: 'revogad[oa]s?|abrogat[oi]',
}
