import type { Tradition } from './tradition.ts'

/** Sweden and Finland put the number before the word: `2 kap.`, `5 §`; Norway and Denmark behind it. */
export const nordic: Tradition = {
  languages: ['sv', 'no', 'nb', 'nn', 'da', 'fi', 'is'],
  sections: [
    {
      example: '7 a § Med vapenmagasin',
      pattern: '(?<n>\\d+(?:\\s?[a-z](?![\\p{L}]))?)\\s?§(?!§)',
      kind: 'section',
    },
    { example: '§ 5.Løyve', pattern: '§\\s?(?<n>\\d+(?:-\\d+)?(?:\\s?[a-z](?![\\p{L}]))?)', kind: 'section' },
    { example: 'Artikel 5', pattern: '(?:Artikel|Artikkel)\\s+{N}', kind: 'section', element: 'article' },
  ],
  containers: [
    { example: 'Avdeling 1', pattern: '(?:Avdeling|AVDELING|Del|DEL|Afsnit|AFSNIT)\\s+{C}', kind: 'part' },
    { example: '1 a kap. Register', pattern: '(?<n>\\d+(?:\\s?[a-z])?)\\s+kap\\.', kind: 'chapter' },
    {
      example: 'Kapittel 1 Føremål',
      pattern: '(?:Kapittel|KAPITTEL|Kapitel|KAPITEL|Kap\\.)\\s+{C}',
      kind: 'chapter',
    },
    {
      example: 'Övergångsbestämmelser',
      pattern: '(?:Övergångsbestämmelser|Ikraftträdande- och övergångsbestämmelser)(?=\\s*$)',
      kind: 'chapter',
      unnumbered: true,
    },
    { example: '2012:306', pattern: '(?<n>(?:18|19|20)\\d\\d:\\d+)(?=\\s*$)', kind: 'division' },
  ],
  schedules: [
    {
      example: 'Bilaga 1',
      pattern: '(?:Bilaga|BILAGA|Vedlegg|VEDLEGG|Bilag|BILAG|Liite)\\s+{C}',
      kind: 'schedule',
    },
    {
      example: 'Bilaga',
      pattern: '(?:Bilaga|BILAGA|Vedlegg|VEDLEGG|Bilag|BILAG)(?=\\s*$)',
      kind: 'schedule',
      unnumbered: true,
    },
  ],
  references: 'kap|§|§§|stycket|ledd|nr|nummer|punkt|punkten|och|og|eller|till|til|i|av|den|bokstav',
  definitions: 'definisjon(?:er|ar)|definitioner|meiner ein med|menes med|avses med|forstås ved',
  terms: ['(?<term>[\\p{Lu}][\\p{L}\\s/-]{1,50}?):\\s', '[”"«](?<term>[^”"»]{1,60})[”"»]\\s?:'],
  repealed: 'har upphävts|upphävd|oppheva|opphevet|ophævet',
}
