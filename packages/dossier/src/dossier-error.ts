/** Why something about a dossier cannot be done, in one sentence that says what to do; `rule` is stable. */
export class DossierError extends Error {
  readonly rule: string

  constructor(rule: string, reason: string) {
    super(reason)
    this.name = 'DossierError'
    this.rule = rule
  }
}
