import { fill } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import { number, numberOf, numberWords } from './draft-period.ts'
import { amendmentId, type DraftWork, type Wanted } from './draft-work.ts'

interface Keeping {
  /** What has a record kept, or allows it to be destroyed or taken off a register. */
  readonly verb: RegExp
  readonly years: RegExp
  readonly record: RegExp
  /** Records of another kind, for which another time may hold. */
  readonly unlike: RegExp
}

const keepings: { readonly [language: string]: Keeping } = {
  en: {
    verb: /\b(?:kept|keep|preserved?|retain(?:ed)?|remove[ds]?|destroy(?:ed)?|erased?|deleted?)\b/iu,
    years: new RegExp(`(?<![\\p{L}\\d])${number}(?: \\(\\d+\\))? years\\b`, 'giu'),
    record: /\b(?:records?|registers?|books?|entry|entries)\b/iu,
    unlike: /\b(?:accounts?|cash|visits?|attendance|video|medical|training)\b/iu,
  },
  fr: {
    verb: /conserv|supprim|effac|détrui|radi[ée]/iu,
    years: new RegExp(`(?<![\\p{L}\\d])${number}(?: \\(\\d+\\))? ans(?!\\p{L})`, 'giu'),
    record: /registre|inscription|écriture|(?<!\p{L})livres?(?!\p{L})/iu,
    unlike: /comptab|caisse|visite|vidéo|médica|formation/iu,
  },
  es: {
    verb: /conserv|elimin|destru|borr|cancel/iu,
    years: new RegExp(`(?<![\\p{L}\\d])${number}(?: \\(\\d+\\))? años(?!\\p{L})`, 'giu'),
    record: /registro|asiento|inscripci|(?<!\p{L})libros?(?!\p{L})/iu,
    unlike: /contab|caja|visita|vídeo|médic|capacitaci/iu,
  },
}

/**
 * Where a provision brings in a period of retention, the shorter periods that the law has for like records are brought
 * up to it: two periods in one law contradict each other, and the shorter one would undo the new one.
 */
export function draftShorterPeriods(wanted: readonly Wanted[], work: DraftWork): Amendment[] {
  const keeping = keepings[work.language]
  const one = wanted.find(
    ({ provision, alternative }) =>
      provision.id.startsWith('records/') && JSON.stringify(alternative).includes('{retention}'),
  )
  const retention = work.values.retention
  if (!keeping || !one || retention === undefined) return []
  const rows = work.places.rows.filter(({ clause }) => work.places.sectionOf(clause.id) !== undefined)
  return rows
    .flatMap(({ clause }) =>
      shorterIn(clause.text, keeping, retention, work.language).map((found) => ({ clause, ...found })),
    )
    .map(({ clause, old, fresh }, index) => ({
      id: amendmentId('records/period', index),
      action: 'replace',
      place: { path: clause.path, position: 'in' },
      old,
      new: fresh,
      obligations: ['fp-7-period'],
      rationale: fill(work.words.shorter, { path: clause.path, old, new: fresh }),
    }))
}

/** Periods under the one that is brought in, each with the words that come; what stands twice in a clause is left to the drafter. */
function shorterIn(
  text: string,
  { verb, years, record, unlike }: Keeping,
  retention: string,
  language: string,
) {
  return [...text.matchAll(/[^.;]+/gu)].flatMap(([sentence]) => {
    const at = sentence.search(verb)
    if (at < 0 || !record.test(sentence) || unlike.test(sentence)) return []
    const [match] = [...sentence.matchAll(years)].filter(({ index }) => index > at && index - at < 160)
    const [old = '', said = ''] = match ?? []
    if (old === '' || text.indexOf(old) !== text.lastIndexOf(old)) return []
    if (numberOf(said) >= Number(retention)) return []
    return [
      {
        old,
        fresh: old.replace(said, inWords(said, retention, language)).replace(/\(\d+\)/, `(${retention})`),
      },
    ]
  })
}

/** The number as the law writes the one that it replaces: in figures, or in words where there is a word. */
function inWords(said: string, retention: string, language: string): string {
  if (/^\d/.test(said)) return retention
  const known = Object.entries(numberWords[language] ?? {}).find(([, value]) => value === Number(retention))
  return known?.[0] ?? retention
}
