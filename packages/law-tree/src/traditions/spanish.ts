import type { Tradition } from './tradition.ts'

/** The provisions that close a Spanish-language act are numbered with ordinal words of their own. */
const DISPOSICION =
  '(?:DISPOSICI[OÓ]N(?:ES)?|Disposici[oó]n(?:es)?)(?:\\s+(?:COMPLEMENTARIAS?|TRANSITORIAS?|FINAL(?:ES)?|ADICIONAL(?:ES)?|DEROGATORIAS?|MODIFICATORIAS?|complementarias?|transitorias?|final(?:es)?|adicional(?:es)?|derogatorias?|modificatorias?|y|Y))+(?=\\s*:?\\.?\\s*$)'

export const spanish: Tradition = {
  languages: ['es', 'ca', 'gl'],
  sections: [
    {
      example: 'Artículo 1°.- Objeto',
      pattern: '(?:ART[IÍ]CULO|Art[ií]culo|Art\\.|ART\\.)\\s*{N}',
      kind: 'section',
      element: 'article',
    },
    {
      example: 'QUINTA. Registro',
      pattern: '(?<n>{O!})(?=\\s*[.:-])',
      kind: 'section',
      element: 'article',
      bare: true,
    },
  ],
  containers: [
    { example: 'LIBRO I', pattern: '(?:LIBRO|Libro)\\s+{C}', kind: 'book' },
    { example: 'TÍTULO II', pattern: '"?(?:T[IÍ]TULO|T[ií]tulo)\\s+{C}', kind: 'title' },
    { example: 'CAPITULO I Disposiciones', pattern: '"?(?:CAP[IÍ]TULO|Cap[ií]tulo)\\s+{C}', kind: 'chapter' },
    { example: 'SECCION IV', pattern: '(?:SECCI[OÓ]N|Secci[oó]n)\\s+{C}', kind: 'division' },
    { example: 'SUBSECCIÓN 1', pattern: '(?:SUBSECCI[OÓ]N|Subsecci[oó]n)\\s+{C}', kind: 'subdivision' },
    { example: 'DISPOSICIONES TRANSITORIAS', pattern: DISPOSICION, kind: 'division', unnumbered: true },
  ],
  schedules: [
    { example: 'ANEXO 1', pattern: '(?:ANEXO|Anexo)\\s+{C}', kind: 'schedule' },
    { example: 'ANEXO', pattern: '(?:ANEXO|Anexo)(?=\\s*$)', kind: 'schedule', unnumbered: true },
  ],
  categories: '(?:CATEGOR[IÍ]A|Categor[ií]a)\\s+(?<n>[A-Z]|\\d{1,2}|[IVX]+)(?![\\p{L}\\p{N}])',
  references:
    'art[ií]culos?|art|incisos?|letras?|literal(?:es)?|numeral(?:es)?|p[aá]rrafos?|puntos?|categor[ií]as|ley|decreto|n|los|las|la|el|del|de|y|o|e|al|en',
  openers:
    'La|El|Los|Las|Lo|Un|Una|Todas?|Todos?|Toda|Son|Es|Para|En|Se|No|Ninguna?|Est[aá]n?|Esta|Este|Estas|Cuando|Quien(?:es)?|Con|Por|Si|Corresponde|Constituyen?|Prohíbese|Cualquier|Excepcionalmente|Dispóngase|Incorp[oó]rase|Modif[ií]case|Der[oó]ganse|Der[oó]gase',
  definitions: 'definici[oó]n(?:es)?|se entiende por|se entender[aá] por|se define|significado',
  terms: [
    '(?<term>[\\p{Lu}][^.:;]{1,70}?)\\s?[.:]\\s(?=[\\p{Lu}]|\\p{Ll})',
    '[“"](?<term>[^”"]{1,80})[”"]\\s*[:.,]',
  ],
  nextAct:
    '(?:DECRETO SUPREMO|DECRETO LEGISLATIVO|DECRETO DE URGENCIA|RESOLUCI[OÓ]N(?: \\p{Lu}+)*|ORDENANZA|PODER EJECUTIVO|LEY) ?(?:$|N[.°º])',
  repealed: 'derogad[oa]s?|suprimid[oa]s?',
}
