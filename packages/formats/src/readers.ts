import { fromAkn } from './from-akn.ts'
import { fromCanada } from './from-canada.ts'
import { fromDocx } from './from-docx.ts'
import { fromHtml } from './from-html.ts'
import { fromJson } from './from-json.ts'
import { fromMarkdown } from './from-markdown.ts'
import { fromPdf } from './from-pdf.ts'
import { fromText } from './from-text.ts'
import { fromXml } from './from-xml.ts'
import type { Reader } from './reader.ts'
import type { Format } from './types.ts'
import { unreadable } from './unreadable.ts'

/** One reader for each format. */
export const readers: Readonly<Record<Format, Reader>> = {
  md: fromMarkdown,
  txt: fromText,
  html: fromHtml,
  json: fromJson,
  akn: fromAkn,
  'canada-xml': fromCanada,
  xml: fromXml,
  docx: fromDocx,
  pdf: fromPdf,
  odt: unreadable('odt'),
  rtf: unreadable('rtf'),
  doc: unreadable('doc'),
}
