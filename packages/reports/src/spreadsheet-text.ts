/**
 * What a spreadsheet program would run as a formula when it opens a CSV file: a text that begins with =, +, -, @ or
 * their full-width twins, also behind white space (OWASP, CSV Injection).
 */
const live = /^\s*[=+\-@＝＋－＠]/

/** Tells whether a text could be taken for a formula. */
export function looksLikeFormula(text: string): boolean {
  return live.test(text)
}

/** Puts an apostrophe before a text that could be taken for a formula; spreadsheet programs then show it as text. */
export function withoutFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text
}
