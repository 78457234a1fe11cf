import type { Form, InferencePath, Level, Texts } from '@concordance/protocol-model'

/** Proposed by the program. A person's finding may also be `conflict` or `exceeds`. */
export type Status = 'met' | 'partial' | 'gap' | 'na'

/** A clause that the program proposes for an obligation. */
export interface Candidate {
  /** eId of the clause. */
  readonly clause: string
  readonly path: string
  /** 0 to 1, comparable within one law. */
  readonly score: number
  /** Name of the law file. */
  readonly file: string
  /** Exact substring of the clause's text. */
  readonly quote: string
  /** Names of the concepts that hit, most telling first. */
  readonly why: readonly string[]
  readonly heading?: string
  /** How often a clause like this one was among the reader's evidence on the reference laws, 0 to 1. */
  readonly confidence?: number
}

/** The state of one element. */
export interface Criterion {
  /** Element id. */
  readonly id: string
  readonly met: boolean
  readonly essential: boolean
  /** Exact substring of the clause that shows it; empty where nothing was found. */
  readonly quote: string
  readonly clause?: string
  readonly path?: string
  readonly file?: string
  /** Why, in words. */
  readonly note: string
  /** What takes something out of the rule that shows it: a sentence that does not let it apply, or words of exception. */
  readonly exception?: QuotedClause
}

/** A clause with words from it. */
export interface QuotedClause {
  readonly clause: string
  readonly path: string
  readonly file: string
  /** Exact substring of the clause's text. */
  readonly quote: string
}

/** Clauses of different sections that lay down different numbers for the same thing. */
export interface Conflict {
  /** What is counted: years for which records are kept, years of prison, the year that makes an antique. */
  readonly measure: 'years-kept' | 'prison-years' | 'year-made'
  /** Id of the element that has a limit for the number; none for penalties. */
  readonly element?: string
  /** The numbers, lowest first, in years; 99 is prison for life. */
  readonly values: readonly number[]
  readonly clauses: readonly ConflictClause[]
}

export interface ConflictClause {
  readonly clause: string
  readonly path: string
  readonly file: string
  /** Exact substring of the clause's text. */
  readonly quote: string
  readonly value: number
}

export interface ObligationResult {
  readonly id: string
  readonly provision: string
  readonly status: Status
  /** Always true: only a person finds. */
  readonly proposed: true
  readonly candidates: readonly Candidate[]
  readonly criteria: readonly Criterion[]
  /** Why this status, in one sentence; where it is unclear, what to read first. */
  readonly because: string
  /** How often a status proposed in such a case is a reader's own, 0 to 1; calibrated on annotated laws. */
  readonly confidence: number
  /** The program cannot tell: the status is a guess, and the first candidates are to be read. */
  readonly unclear?: boolean
  /** Clauses that contradict each other on a number that matters here. */
  readonly conflicts?: readonly Conflict[]
  /** Id of the instrument, where several were asked for. */
  readonly instrument?: string
  /** Not looked for in the laws: the status follows from what is known of other obligations, by these steps. */
  readonly inferred?: readonly InferredFrom[]
}

/** A step by which a status was inferred, with what a reader needs to find the other obligation. */
export interface InferredFrom extends InferencePath {
  /** Citation of that obligation. */
  readonly provision: string
  /** Its instrument. */
  readonly instrument: string
  readonly title: Texts
}

/** An obligation on which nothing is proposed, with the question that a person has to put. */
export interface NotAssessed {
  readonly id: string
  readonly instrument: string
  readonly provision: string
  readonly title: Texts
  readonly question: Texts
}

export interface MappedLaw {
  readonly title: string
  readonly language: string
  readonly file: string
  readonly sha256: string
}

/** What `concordance map --json` prints. */
export interface Mapping {
  /** The first law; all of them stand in `laws`. */
  readonly law: MappedLaw
  readonly laws: readonly MappedLaw[]
  readonly instrument: string
  readonly modelVersion: number
  readonly obligations: readonly ObligationResult[]
  /** All instruments that were asked for; `instrument` is the first. */
  readonly instruments?: readonly string[]
  /** Obligations that are not looked for in laws and on which nothing follows from others. */
  readonly notAssessed?: readonly NotAssessed[]
}

/** A row of the matrix: one obligation with all that a reader of the page needs. */
export interface MatrixRow {
  readonly id: string
  readonly citation: string
  /** Id of the instrument that holds the provision, where it is another than the matrix's own. */
  readonly instrument?: string
  /** Article number, for grouping: `8`. */
  readonly article: string
  readonly level: Level
  readonly form: Form
  readonly title: Texts
  readonly statement: Texts
  readonly status: Status
  readonly because: string
  readonly confidence?: number
  readonly unclear?: boolean
  readonly conflicts?: readonly Conflict[]
  /** The proposal follows from what is known of other obligations. */
  readonly inferred?: readonly InferredFrom[]
  readonly evidence: readonly Candidate[]
  readonly elements: readonly (Criterion & { readonly text: Texts })[]
  /** Texts of the essential elements that were not found: what is missing. */
  readonly missing: readonly Texts[]
  /** What a person found, where the matrix is a dossier's; `status`, `because` and `evidence` are then the person's. */
  readonly finding?: MatrixFinding
  /** Status before a bill, where the row shows the law as the bill would leave it. */
  readonly before?: { readonly status: Status; readonly because: string }
}

/** A person's finding on an obligation. */
export interface MatrixFinding {
  readonly status: Status | 'conflict' | 'exceeds'
  /** What the program proposes for the same row. */
  readonly proposed: Status
  readonly stage: 'not-assessed' | 'proposed' | 'found' | 'second-reading' | 'agreed'
  /** A quote no longer stands in the law. */
  readonly stale: boolean
  readonly disagreement: boolean
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly why: string
  readonly recommendation?: string
  readonly priority?: 'high' | 'medium' | 'low'
  /** Every opinion that stands, the one that counts last. */
  readonly opinions: readonly {
    readonly status: Status | 'conflict' | 'exceeds'
    readonly by: string
    readonly at: string
    readonly why: string
    readonly stale: boolean
  }[]
}

export interface MatrixInstrument {
  readonly id: string
  readonly title: Texts
  /** The name in everyday use. */
  readonly shortTitle?: Texts
}

export interface MatrixArticle {
  /** Id of its instrument. */
  readonly instrument: string
  readonly number: string
  /** How it is called where it is no article. */
  readonly label?: Texts
  readonly subject: Texts
}

/** Findings or proposals of one or several laws against an instrument, ready to be written. */
export interface Matrix {
  readonly instrument: MatrixInstrument & { readonly version: number }
  /** Further instruments that the laws were held against, each with a matrix's rows of its own. */
  readonly also?: readonly MatrixInstrument[]
  /** Other instruments whose provisions are read with it. */
  readonly related?: readonly MatrixInstrument[]
  /** What the articles are about, where the model says so. */
  readonly articles?: readonly MatrixArticle[]
  readonly laws: readonly MappedLaw[]
  /** The bill that `before` in the rows looks back from. */
  readonly bill?: { readonly title: string; readonly file: string; readonly sha256: string }
  /** ISO date on which the matrix was made; given, not read from the clock. */
  readonly date: string
  /** Version of Concordance that made it. */
  readonly program: string
  readonly rows: readonly MatrixRow[]
  /** Obligations on which nothing is proposed, each with the question to ask. */
  readonly notAssessed?: readonly NotAssessed[]
  readonly counts: { readonly [status in Status]: number }
}
