import type { Tradition } from './tradition.ts'

/** Words of the items of Arabic laws are numbered with أ ب ج, 1- 2- or أولا ثانيا; articles with ordinal words. */
export const arabic: Tradition = {
  languages: ['ar', 'fa', 'ur'],
  sections: [
    {
      example: 'المادة الثالثة والستون',
      pattern: '(?:ال)?ماد[ةه]\\s*{A}',
      kind: 'section',
      element: 'article',
    },
    {
      example: 'الفصل 5 ـ التعريفات',
      pattern: '(?:ال)?فصل\\s+(?<n>\\d+)(?=\\s*[-–ـ:])',
      kind: 'section',
      element: 'article',
    },
  ],
  containers: [
    { example: 'الكتاب الأول', pattern: 'الكتاب\\s+{A}', kind: 'book' },
    { example: 'القسم الثاني', pattern: 'القسم\\s+{A}', kind: 'part' },
    { example: 'الباب الأول أحكام عامة', pattern: 'الباب\\s+{A}', kind: 'title' },
    { example: 'الفصل الثاني', pattern: 'الفصل\\s+{A}', kind: 'chapter' },
    { example: 'الفرع الأول', pattern: 'الفرع\\s+{A}', kind: 'division' },
    {
      example: 'أحكام انتقالية',
      pattern: 'أحكام\\s+(?:ختامية|انتقالية|عامة)(?=\\s*$)',
      kind: 'division',
      unnumbered: true,
    },
  ],
  schedules: [
    { example: 'الملحق رقم 1', pattern: '(?:ال)?(?:ملحق|جدول)\\s+(?:رقم\\s+)?{A}', kind: 'schedule' },
    { example: 'ملحق', pattern: '(?:ال)?ملحق(?=\\s*$)', kind: 'schedule', unnumbered: true },
  ],
  references: 'الفقرة|فقرة|الفقرتين|الفقرات|البند|البنود|المادة|المادتين|المواد|رقم|فئة|من|في|و|أو|إلى',
  definitions: 'تعريفات|التعاريف|يقصد\\s+ب|المعاني|يكون للكلمات|يراد',
  terms: ['(?<term>[\\u0621-\\u064A][\\u0621-\\u064A\\s"“”«»،()]{1,60}?)\\s?:\\s'],
  repealed: 'ملغاة|ألغيت|محذوفة',
}
