/** How much is read at most. Every limit can be given with `read(…, { limits })`. */
export interface Limits {
  /** Bytes of a text file (md, txt, html, xml, json). */
  readonly textBytes: number
  /** Bytes of a package file (docx). */
  readonly packageBytes: number
  /** Pages of a PDF. */
  readonly pages: number
  /** Elements nested inside one another (html, xml). */
  readonly nesting: number
}

/**
 * A gazette of 3,000 pages is about 10 MB of text or 30 MB of DOCX. Parsed HTML takes some forty times
 * the size of its file in memory. Printed laws nest elements less than fifty deep.
 */
export const defaultLimits: Limits = {
  textBytes: 20_000_000,
  packageBytes: 100_000_000,
  pages: 5000,
  nesting: 500,
}
