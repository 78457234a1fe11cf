import type { MatrixView } from './types.ts'

/**
 * The document's metadata (ECMA-376 part 2, 8.3). Written here since the library stamps the clock's time; created and
 * modified are the date of the matrix.
 */
export function coreProperties(view: MatrixView): string {
  const time = `${new Date(view.date).toISOString().slice(0, 19)}Z`
  const { wording } = view
  const keywords = [wording.title, ...view.laws.map(({ title }) => title.text)].join('; ')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(view.fullTitle)}</dc:title>`,
    `<dc:subject>${escapeXml(view.subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(`Concordance ${view.program}`)}</dc:creator>`,
    `<cp:keywords>${escapeXml(keywords)}</cp:keywords>`,
    `<dc:language>${escapeXml(view.language)}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
