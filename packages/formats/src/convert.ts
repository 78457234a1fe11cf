/** Formats of word processors that are read by way of DOCX. */
export type OfficeFormat = 'odt' | 'rtf' | 'doc'

/** What the place that runs the program made of such a file. */
export type Converted =
  | { readonly docx: Uint8Array }
  /** There is no converter, or it gave no DOCX (damaged, under a password), or not in time. */
  | { readonly failure: 'missing' | 'refused' | 'late' }

/** Turns a file into DOCX. Runs no macro of the file and fetches nothing. */
export type Convert = (bytes: Uint8Array, format: OfficeFormat) => Promise<Converted>
