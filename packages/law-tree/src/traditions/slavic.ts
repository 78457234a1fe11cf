import type { Tradition } from './tradition.ts'

export const slavic: Tradition = {
  languages: ['sr', 'ru', 'uk', 'be', 'bg', 'mk', 'bs', 'hr', 'sl', 'sh', 'kk', 'ky'],
  sections: [
    {
      example: 'Члан 5. Предмет',
      pattern: '(?:Члан|ЧЛАН|Član|ČLAN|Članak)\\s+{N}',
      kind: 'section',
      element: 'article',
    },
    {
      example: 'Статья 5. Понятия',
      pattern: '(?:Статья|СТАТЬЯ|Стаття|Ст\\.|Артыкул)\\s+{N}',
      kind: 'section',
      element: 'article',
    },
    {
      example: 'Чл. 5. (1)',
      pattern: '(?:Чл\\.|Член|Čl\\.|Člen)\\s+{N}',
      kind: 'section',
      element: 'article',
    },
  ],
  containers: [
    {
      example: 'РАЗДЕЛ I',
      pattern: '(?:РАЗДЕЛ|Раздел|РОЗДІЛ|Розділ|ДЕО|Део|DEO|ДЯЛ|Дял)\\s+{C}',
      kind: 'part',
    },
    {
      example: 'Глава 2. Оборот',
      pattern: '(?:ГЛАВА|Глава|GLAVA|Glava|Поглавље|ПОГЛАВЉЕ|Poglavlje)\\s+{C}',
      kind: 'chapter',
    },
    { example: '§ 1. Общие положения', pattern: '§\\s?{C}', kind: 'division' },
    {
      example: 'II. НАБАВЉАЊЕ ОРУЖЈА',
      pattern: '(?<n>[IVXLC]+[аa]?)\\.(?=\\s+[\\p{Lu}\\s,-]{4,}$)',
      kind: 'chapter',
    },
  ],
  schedules: [
    {
      example: 'Приложение 1',
      pattern: '(?:Приложение|ПРИЛОЖЕНИЕ|Прилог|ПРИЛОГ|Додаток|Prilog)\\s+(?:№\\s?)?{C}',
      kind: 'schedule',
    },
    {
      example: 'Приложение',
      pattern: '(?:Приложение|ПРИЛОЖЕНИЕ|Прилог|ПРИЛОГ)(?=\\s*$)',
      kind: 'schedule',
      unnumbered: true,
    },
  ],
  references: 'члана?|чл|става?|ст|тачк[аеи]|тач|статьи?|част[иь]|пункт[аы]?|абзац|и|или|до|од|из|бр|број',
  definitions: 'значење израза|изрази|основные понятия|следующие понятия|термины|појмови|značenje',
  terms: [
    '(?<term>[\\p{Ll}\\p{Lu}][^.;:–—]{1,90}?)\\s(?:јесте|јесу|је|су|jeste|jesu)[\\s,:]',
    '(?<term>[\\p{L}][^.;:–—]{1,90}?)\\s[-–—]\\s',
    '[„"«](?<term>[^”“"»]{1,80})[”“"»]\\s',
  ],
  repealed: 'брисан|престао да важи|утратила? силу|исключен[ао]?',
}
