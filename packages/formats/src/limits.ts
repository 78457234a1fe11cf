/** How much is read at most. Every limit can be given with `read(…, { limits })`. */
export interface Limits {
  /** Bytes of a text file (md, txt, html, xml, json). */
  readonly textBytes: number
  /** Bytes of a package file (docx). */
  readonly packageBytes: number
  /** Bytes of one part of a package, unpacked; in memory a part of XML takes some twenty-five times its size. */
  readonly partBytes: number
  /** Bytes of all parts of a package together, unpacked. */
  readonly unpackedBytes: number
  /** Pages of a PDF. */
  readonly pages: number
  /** Paragraphs, headings and tables together. */
  readonly blocks: number
  /** Opening tags of a file (html, xml). */
  readonly tags: number
  /** Elements nested inside one another (html, xml). */
  readonly nesting: number
}

/**
 * A gazette of 3,000 pages is about 10 MB of text or 30 MB of DOCX and has some 180,000 paragraphs. A paragraph takes about
 * 3 KB of memory while a law is read, so that none takes more than 1 GB. Parsed HTML takes some forty times
 * the size of its file in memory. Printed laws nest elements less than fifty deep.
 */
export const defaultLimits: Limits = {
  textBytes: 20_000_000,
  packageBytes: 100_000_000,
  partBytes: 64_000_000,
  unpackedBytes: 256_000_000,
  pages: 5000,
  blocks: 250_000,
  tags: 400_000,
  nesting: 500,
}
