import type { Status } from '@concordance/gap-analysis'
import type { MatrixWording } from '@concordance/templates'
import type { RootContent } from 'mdast'
import type { Change } from './change.ts'

/** The forms in which a matrix can be written; also the endings of the files. */
export type MatrixForm = 'docx' | 'xlsx' | 'html' | 'csv' | 'md' | 'json' | 'svg'

export interface WriteOptions {
  /** BCP 47 tag of the document's language; one of `matrixLanguages`, with or without a region. */
  readonly language: string
  /** Paper of the forms that have pages; A4 unless told. */
  readonly page?: 'A4' | 'Letter'
}

/** Turns the view of a matrix into a file's text or bytes. */
export type MatrixWriter = (
  view: MatrixView,
  page: 'A4' | 'Letter',
) => string | Uint8Array | Promise<Uint8Array>

/** A text that knows its language, so that a screen reader, a speller and a line breaker treat it rightly. */
export interface Words {
  readonly text: string
  /** BCP 47 tag. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** A matrix in one language, ready to be set: every text chosen, cleaned and formatted. */
export interface MatrixView {
  readonly wording: MatrixWording
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  /** Which law is held against which instrument. */
  readonly subject: string
  /** Title and subject, for metadata. */
  readonly fullTitle: string
  /** ISO date of the matrix. */
  readonly date: string
  readonly program: string
  readonly facts: readonly Fact[]
  readonly laws: readonly LawView[]
  readonly statuses: readonly StatusView[]
  readonly articles: readonly ArticleView[]
  readonly total: number
  /** The rows also show their status before a bill. */
  readonly compares: boolean
  /** Obligations that a bill makes worse, then binding ones with something essential not found, gaps first. */
  readonly attention: readonly RowView[]
  readonly attentionIntro: string
  /** What nothing is proposed on: a person has to answer. */
  readonly questions: readonly QuestionView[]
  /** Whether the statuses are proposals or what people found. */
  readonly note: string
  readonly caution: readonly RootContent[]
  readonly reading: readonly RootContent[]
}

export interface Fact {
  readonly label: string
  readonly value: Words
  /** The value is a code (a hash) and is set so that its characters can be told apart. */
  readonly code?: boolean
  /** Set behind the value in round brackets, in the document's language. */
  readonly note?: string
}

export interface LawView {
  readonly title: Words
  readonly file: string
  /** Name of the law's language, in the document's language. */
  readonly languageName: string
  readonly sha256: string
}

export interface StatusView {
  readonly status: Status
  readonly word: string
  /** One character that can be read without colour. */
  readonly sign: string
  readonly meaning: string
  readonly count: number
  /** How many had it before the bill. */
  readonly countBefore: number
  /** Share of all obligations, formatted. */
  readonly share: string
}

export interface ArticleView {
  /** Unique in the document: `article-8`. */
  readonly anchor: string
  /** Number in words: `Article 8`. */
  readonly label: string
  /** Number and subject: `Article 8: Marking`. */
  readonly heading: string
  readonly counts: { readonly [status in Status]: number }
  readonly rows: readonly RowView[]
}

/** An obligation that is not looked for in the law, with the question to put. */
export interface QuestionView {
  readonly id: string
  readonly citation: string
  readonly title: Words
  readonly question: Words
}

export interface RowView {
  readonly id: string
  readonly article: string
  readonly citation: string
  readonly title: Words
  readonly statement: Words
  readonly level: string
  readonly form: string
  readonly status: Status
  readonly statusWord: string
  readonly sign: string
  readonly reason: Words
  /** Status before a bill and what the bill does to it. */
  readonly before?: BeforeView
  /** Clauses quoted in print. */
  readonly evidence: readonly EvidenceView[]
  /** The quoted clauses carry no element; they only come nearest. */
  readonly nearestOnly: boolean
  /** The other candidates, best first. */
  readonly also: readonly Cite[]
  readonly elements: readonly ElementView[]
  readonly missing: readonly Words[]
}

/** A clause of a law as it is cited, with the file's name where there are several laws. */
export interface Cite {
  /** `Clause 12(1)` */
  readonly full: string
  /** `12(1)` */
  readonly short: string
}

export interface BeforeView {
  readonly status: Status
  readonly word: string
  readonly sign: string
  readonly change: Change
  readonly changeWord: string
}

export interface EvidenceView {
  readonly cite: Cite
  readonly heading?: Words
  readonly quotes: readonly Words[]
  /** Names of the concepts that hit. */
  readonly why: readonly string[]
}

export interface ElementView {
  readonly id: string
  readonly text: Words
  readonly essential: boolean
  readonly met: boolean
  /** Where it was found. */
  readonly cite?: Cite
  readonly file: string
  readonly quote: Words
  readonly note: string
}
