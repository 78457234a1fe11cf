import { asciiDigits, sectionNumber } from './numerals.ts'
import { ARABIC_ORDINALS } from './ordinals.ts'

/** Words and signs of citations that say what a level is, in the languages of the traditions; they carry no number. */
const LEVEL_WORDS =
  /(?<![\p{L}])(?:sections?|sec|ss?|articles?|article|artículos?|articulos?|artigos?|artikeln?|articol[oi]|arts?|члана?|чл|статьи?|статья|ст|paragraphs?|paragraphes?|paras?|subsections?|subsec|sub-?paragraphs?|abs(?:atz)?|bst|buchstaben?|lit|ziff(?:er)?|nr|no|al(?:inéa)?|lettre|point|incisos?|numeral|letra|lid|leden|onderdeel|sub|став(?:а)?|тачка|пункт|часть|ledd|stycket|المادة|مادة|الفقرة|فقرة|البند)(?![\p{L}])\.?|[§¶№]/giu
const CHINESE = /第([一二三四五六七八九十百千零〇\d]+)[条條款项項]/gu
const ANNEX =
  /(?<![\p{L}])(?:annexe?|annexure|schedule|anexo|anhang|anlage|bijlage|bilaga|vedlegg|annex|appendix|приложение|прилог|ملحق|الملحق|附件)\.?\s+/giu
const ORDINAL_SCHEDULE =
  /(?<![\p{L}])(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+schedule/giu

/** The numbers of a citation from the section downwards: `art. 5 (1) a)` → `5`, `1`, `a`; with the annex in front. */
export interface Citation {
  readonly annex: string | undefined
  readonly levels: readonly string[]
}

/** A number in the form in which citations are compared: no space, sign or capital; `L. 312-4` like `L312-4`. */
export function comparable(number: string): string {
  return asciiDigits(number)
    .replace(/^([LRDA])[.\s*]+/i, '$1')
    .replace(/[\s()[\]«»“”"ـ]+|\.(?!\d)/gu, '')
    .toLowerCase()
}

/** Reads a citation as people write it, in any of the traditions. */
export function parseCitation(text: string): Citation {
  let rest = asciiDigits(text)
    .replace(/(?<![\p{L}])([LRDA])\*{0,2}[.\s]+(?=\d)/gu, '$1')
    .replace(CHINESE, (_, number: string) => ` ${sectionNumber(number)} `)
    .replace(ORDINAL_SCHEDULE, (_, word: string) => `annex ${sectionNumber(word)} `)
    .replace(new RegExp(ARABIC_ORDINALS, 'u'), (words) => ` ${sectionNumber(words)} `)
  let annex: string | undefined
  const found = new RegExp(ANNEX.source, 'iu').exec(rest)
  if (found) {
    const [number = '', ...others] = rest.slice(found.index + found[0].length).split(/\s+/)
    annex = comparable(number)
    rest = others.join(' ')
  }
  const levels = rest
    .replace(LEVEL_WORDS, ' ')
    .replace(/(?<=\d)(?:er|°|º|o)(?![\p{L}])/gu, '')
    .split(/[\s()（）[\],;:،]+/u)
    .map(comparable)
    .filter((level) => level !== '')
  return { annex, levels }
}
