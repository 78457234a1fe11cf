import type { Reader } from './reader.ts'
import type { Format } from './types.ts'

/** One reader for each format, loaded with its parser only when a file needs it: a cold start reads one law in one format. */
export const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
  md: async () => (await import('./from-markdown.ts')).fromMarkdown,
  txt: async () => (await import('./from-text.ts')).fromText,
  html: async () => (await import('./from-html.ts')).fromHtml,
  json: async () => (await import('./from-json.ts')).fromJson,
  akn: async () => (await import('./from-akn.ts')).fromAkn,
  'canada-xml': async () => (await import('./from-canada.ts')).fromCanada,
  xml: async () => (await import('./from-xml.ts')).fromXml,
  docx: async () => (await import('./from-docx.ts')).fromDocx,
  pdf: async () => (await import('./from-pdf.ts')).fromPdf,
  odt: async () => (await import('./from-office.ts')).fromOffice('odt'),
  rtf: async () => (await import('./from-office.ts')).fromOffice('rtf'),
  doc: async () => (await import('./from-office.ts')).fromOffice('doc'),
}
