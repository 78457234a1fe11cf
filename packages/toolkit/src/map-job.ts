import type { Mapping } from '@concordance/gap-analysis'

/** How every law of a batch is mapped. */
export interface MapChoices {
  /** Ids or names of instruments; the first of the model where there is none. */
  readonly instrument: readonly string[]
  /** Clauses per obligation at most. */
  readonly top: number
  /** Language of the laws, where the program tells it wrongly. */
  readonly language?: string | undefined
  /** Language of notes and reasons; English unless told. */
  readonly reader?: string | undefined
}

/** A message as plain data, so that it can pass from one thread to another. */
export interface Remark {
  readonly reason: string
  readonly file: string
  readonly source?: string | undefined
  readonly ruleId?: string | undefined
  readonly fatal?: boolean | null | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** What came of one law of a batch: a mapping, or the problem that its reader can solve. */
export interface MapOutcome {
  readonly file: string
  readonly mapping?: Mapping
  readonly problem?: Remark
  readonly remarks: readonly Remark[]
}

/**
 * Maps files, each as a law of its own, several at a time. Gives the outcomes in the order of the files and calls `done`
 * after each law. Throws what a programmer got wrong.
 */
export type MapMany = (
  files: readonly string[],
  choices: MapChoices,
  done: (file: string) => void,
) => Promise<readonly MapOutcome[]>
