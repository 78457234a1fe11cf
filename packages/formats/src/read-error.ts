/** Why a file cannot be read, in the terms of a rule. */
export type ReadRule =
  | 'file-empty'
  | 'file-too-large'
  | 'file-binary'
  | 'file-damaged'
  | 'file-encrypted'
  | 'format-unknown'
  | 'format-unreadable'
  | 'layout-unknown'
  | 'no-text'
  | 'too-deep'
  | 'xml-malformed'
  | 'xml-dtd'

/**
 * A file that cannot be read, for a reason that its owner can see to.
 * `message` is one sentence for a lawyer: file, place, what is wrong, what to do.
 */
export class ReadError extends Error {
  readonly file: string
  readonly ruleId: ReadRule
  /** Line, part or entry, where one can be named. */
  readonly place: string | undefined

  constructor(file: string, ruleId: ReadRule, reason: string, place?: string) {
    super(`${file}${place === undefined ? '' : `, ${place}`}: ${reason}`)
    this.name = 'ReadError'
    this.file = file
    this.ruleId = ruleId
    this.place = place
  }
}
