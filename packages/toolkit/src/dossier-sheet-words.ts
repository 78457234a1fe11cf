import type { FindingStatus, Priority } from '@concordance/dossier'
import type { SheetKey } from './dossier-sheet-widths.ts'

/** Languages in which the sheet goes out; it comes back in any of them. */
export const sheetLanguages = ['en', 'fr', 'es'] as const
export type SheetLanguage = (typeof sheetLanguages)[number]

export interface SheetWords {
  readonly columns: { readonly [key in SheetKey]: string }
  readonly statuses: { readonly [status in FindingStatus]: string }
  readonly priorities: { readonly [priority in Priority]: string }
  readonly name: string
  /** How to work in the file. */
  readonly guide: string
}

export const sheetWords: { readonly [language in SheetLanguage]: SheetWords } = {
  en: {
    columns: {
      obligation: 'Obligation',
      provision: 'Provision',
      title: 'Title',
      proposed: 'Proposed by the program',
      status: 'Status',
      why: 'Why',
      evidence: 'Clauses',
      words: 'Words, where not the whole clause counts',
      recommendation: 'Recommendation',
      priority: 'Priority',
      by: 'Found by',
      entry: 'Entry (leave as it is)',
    },
    statuses: {
      met: 'met',
      partial: 'partial',
      gap: 'gap',
      na: 'na',
      conflict: 'conflict',
      exceeds: 'exceeds',
    },
    priorities: { high: 'high', medium: 'medium', low: 'low' },
    name: 'Review',
    guide:
      'Edit the status, the reason, the clauses, the recommendation and the priority. A status is one of: {statuses}. Tracked changes count as accepted; comments are kept under the names of their authors. Leave the first and the last column as they are.',
  },
  fr: {
    columns: {
      obligation: 'Obligation',
      provision: 'Disposition',
      title: 'Intitulé',
      proposed: 'Proposé par le programme',
      status: 'Statut',
      why: 'Motif',
      evidence: 'Articles cités',
      words: 'Mots, si la disposition entière ne compte pas',
      recommendation: 'Recommandation',
      priority: 'Priorité',
      by: 'Constaté par',
      entry: 'Inscription (ne pas modifier)',
    },
    statuses: {
      met: 'conforme',
      partial: 'partiel',
      gap: 'lacune',
      na: 'sans objet',
      conflict: 'contraire',
      exceeds: 'va au-delà',
    },
    priorities: { high: 'haute', medium: 'moyenne', low: 'basse' },
    name: 'Examen',
    guide:
      'Modifiez le statut, le motif, les articles cités, la recommandation et la priorité. Un statut est : {statuses}. Les modifications suivies comptent comme acceptées ; les commentaires sont gardés sous le nom de leurs auteurs. Ne modifiez ni la première ni la dernière colonne.',
  },
  es: {
    columns: {
      obligation: 'Obligación',
      provision: 'Disposición',
      title: 'Título',
      proposed: 'Propuesto por el programa',
      status: 'Estado',
      why: 'Motivo',
      evidence: 'Artículos citados',
      words: 'Palabras, si no cuenta toda la disposición',
      recommendation: 'Recomendación',
      priority: 'Prioridad',
      by: 'Constatado por',
      entry: 'Anotación (no modificar)',
    },
    statuses: {
      met: 'conforme',
      partial: 'parcial',
      gap: 'laguna',
      na: 'no aplicable',
      conflict: 'contrario',
      exceeds: 'va más allá',
    },
    priorities: { high: 'alta', medium: 'media', low: 'baja' },
    name: 'Examen',
    guide:
      'Modifique el estado, el motivo, los artículos citados, la recomendación y la prioridad. Un estado es: {statuses}. Los cambios marcados cuentan como aceptados; los comentarios se conservan con el nombre de sus autores. No modifique ni la primera ni la última columna.',
  },
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

const byTitle = new Map(
  sheetLanguages.flatMap((language) =>
    Object.entries(sheetWords[language].columns).map(
      ([key, title]) => [folded(title), key as SheetKey] as const,
    ),
  ),
)

/** The column that a heading names, in whatever language it is written. */
export const columnTitled = (title: string): SheetKey | undefined => byTitle.get(folded(title))

/** Words of all languages but English, whose words are the codes. */
const codes = (kind: 'statuses' | 'priorities'): ReadonlyMap<string, string> =>
  new Map(
    sheetLanguages.flatMap((language) =>
      Object.entries(sheetWords[language][kind]).flatMap(([code, word]) =>
        language === 'en' ? [] : [[folded(word), code] as const],
      ),
    ),
  )
const statusCodes = codes('statuses')
const priorityCodes = codes('priorities')

/** A status or a priority by its code, whatever language it came back in; other words stay for the refusal that quotes them. */
export const statusCode = (cell: string): string => statusCodes.get(folded(cell)) ?? cell
export const priorityCode = (cell: string): string => priorityCodes.get(folded(cell)) ?? cell
