/** What whoever starts the server can put right: one sentence, and a rule that names the kind of trouble. */
export class ServerError extends Error {
  readonly rule: string
  /** File or folder that the sentence is about. */
  readonly place: string | undefined

  constructor(rule: string, reason: string, place?: string) {
    super(reason)
    this.name = 'ServerError'
    this.rule = rule
    this.place = place
  }
}

/** Code of an error of the operating system, such as `EACCES`. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
