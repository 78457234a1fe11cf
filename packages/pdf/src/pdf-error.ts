export type PdfRule = 'encrypted' | 'damaged' | 'too-many-pages'

/** The file cannot be read; `message` is a sentence that says what to do. */
export class PdfError extends Error {
  override readonly name = 'PdfError'
  readonly rule: PdfRule

  constructor(rule: PdfRule, message: string) {
    super(message)
    this.rule = rule
  }
}
