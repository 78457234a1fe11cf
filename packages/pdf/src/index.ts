export { PdfError, type PdfRule } from './pdf-error.ts'
export { type PdfOptions, readPdf } from './read-pdf.ts'
export type { Block, PageInfo, PdfText, Role } from './types.ts'
