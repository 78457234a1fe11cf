import type { MatrixView } from './types.ts'

interface Properties {
  readonly title: string
  readonly language: string
  /** ISO date. */
  readonly date: string
  readonly program: string
  readonly subject?: string
  readonly keywords?: string
}

/** The metadata of a matrix. */
export function coreProperties(view: MatrixView): string {
  const { wording, fullTitle: title, language, date, program, subject } = view
  const keywords = [wording.title, ...view.laws.map((law) => law.title.text)].join('; ')
  return documentProperties({ title, language, date, program, subject, keywords })
}

/**
 * A document's metadata (ECMA-376 part 2, 8.3). Written here since the library stamps the clock's time; created and
 * modified are the date of what the document shows.
 */
export function documentProperties({
  title,
  language,
  date,
  program,
  subject,
  keywords,
}: Properties): string {
  const time = `${new Date(date).toISOString().slice(0, 19)}Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    subject === undefined ? '' : `<dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(`Concordance ${program}`)}</dc:creator>`,
    keywords === undefined ? '' : `<cp:keywords>${escapeXml(keywords)}</cp:keywords>`,
    `<dc:language>${escapeXml(language)}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
