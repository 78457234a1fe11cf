import { p, r } from '../build/markup.ts'
import { type HardCase, insertAt, words } from './case.ts'

const rightToLeft = '<w:bidi/>'
const arabic = '<w:rtl/><w:lang w:bidi="ar-SA"/>'

export const languageCases: readonly HardCase[] = [
  {
    name: 'Arabic',
    base: { body: p(r('لا يجوز بيع الكلاب إلا بترخيص.', arabic), rightToLeft) + p('End.') },
    edits: [words(0, 'الكلاب', 'القطط'), insertAt(0, 29, ' كتابي')],
    accepted: ['لا يجوز بيع القطط إلا بترخيص كتابي.', 'End.'],
  },
  {
    name: 'Arabic with vowel signs',
    base: { body: p(r('قَانُون', arabic), rightToLeft) + p('End.') },
    edits: [{ kind: 'replace', at: { index: 0 }, from: 1, to: 2, text: '\u0650' }],
    accepted: ['قِانُون', 'End.'],
  },
  {
    name: 'right-to-left with Latin numerals',
    base: { body: p(r('المادة ', arabic) + r('12') + r(' من القانون', arabic), rightToLeft) + p('End.') },
    edits: [words(0, '12 من', '15 مكرر من')],
    accepted: ['المادة 15 مكرر من القانون', 'End.'],
  },
  {
    name: 'Chinese',
    base: { body: p(r('第五条 未经许可,不得养狗。', '<w:rFonts w:hint="eastAsia"/>')) + p('End.') },
    edits: [words(0, '养狗', '饲养动物'), words(0, '五', '六')],
    accepted: ['第六条 未经许可,不得饲养动物。', 'End.'],
  },
  {
    name: 'Cyrillic',
    base: { body: p('Забрањено је држање паса.') + p('End.') },
    edits: [words(0, 'паса', 'животиња')],
    accepted: ['Забрањено је држање животиња.', 'End.'],
  },
  {
    name: 'French spacing',
    base: { body: p('Est puni\u00a0: «\u202fle vendeur\u202f»\u00a0;') + p('End.') },
    edits: [words(0, '«\u202fle vendeur\u202f»\u00a0;', '«\u202fl’acheteur\u202f»\u00a0!')],
    accepted: ['Est puni\u00a0: «\u202fl’acheteur\u202f»\u00a0!', 'End.'],
  },
]
