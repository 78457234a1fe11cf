/** Something wrong in the data of the model, in words that say what to do. */
export interface Problem {
  /** Name of the rule that was broken: `unique-id`. */
  readonly rule: string
  /** One sentence: what is wrong and what to do. */
  readonly reason: string
  /** The obligation, element, concept or instrument that it is about. */
  readonly id?: string
  /** Source file, relative to `protocol-model/`; absent for compiled data. */
  readonly file?: string
  /** 1-based line in `file`. */
  readonly line?: number
}
