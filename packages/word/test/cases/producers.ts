import { type HardCase, insertAt, words } from './case.ts'

/** The same sentence as five programs write it, and the same two edits. */
const sentences: { readonly [producer: string]: string } = {
  Word: '<w:p w14:paraId="1A2B3C4D" w14:textId="77777777" w:rsidR="00A1" w:rsidRDefault="00A1"><w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:pPr><w:r w:rsidRPr="00B2"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">A dealer </w:t></w:r><w:proofErr w:type="gramStart"/><w:r><w:rPr><w:b/><w:bCs/><w:lang w:val="en-GB"/></w:rPr><w:t>must</w:t></w:r><w:proofErr w:type="gramEnd"/><w:r><w:t xml:space="preserve"> keep a register.</w:t></w:r></w:p>',
  LibreOffice:
    '<w:p><w:pPr><w:pStyle w:val="Normal"/><w:bidi w:val="0"/><w:spacing w:before="0" w:after="0"/><w:jc w:val="start"/><w:rPr></w:rPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">A dealer </w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>must</w:t></w:r><w:r><w:rPr></w:rPr><w:t xml:space="preserve"> keep a register.</w:t></w:r></w:p>',
  'Google Docs':
    '<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="00000002"><w:pPr><w:rPr/></w:pPr><w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">A dealer </w:t></w:r><w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:b w:val="1"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">must</w:t></w:r><w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve"> keep a register.</w:t></w:r></w:p>',
  Pandoc:
    '<w:p><w:pPr><w:pStyle w:val="FirstParagraph" /></w:pPr><w:r><w:t xml:space="preserve">A</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t xml:space="preserve">dealer </w:t></w:r><w:r><w:rPr><w:bCs /><w:b /></w:rPr><w:t xml:space="preserve">must</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t xml:space="preserve">keep a register.</w:t></w:r></w:p>',
  WPS: '<w:p>\n  <w:pPr>\n    <w:rPr><w:rFonts w:hint="default"/></w:rPr>\n  </w:pPr>\n  <w:r>\n    <w:rPr><w:rFonts w:hint="default"/></w:rPr>\n    <w:t xml:space="preserve">A dealer </w:t>\n  </w:r>\n  <w:r>\n    <w:rPr><w:rFonts w:hint="default"/><w:b/></w:rPr>\n    <w:t>must</w:t>\n  </w:r>\n  <w:r>\n    <w:t xml:space="preserve"> keep a register.</w:t>\n  </w:r>\n</w:p>',
}

const styles =
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="FirstParagraph"><w:name w:val="First Paragraph"/><w:basedOn w:val="Normal"/></w:style>'

const end = '<w:p><w:r><w:t>End.</w:t></w:r></w:p>'

export const producerCases: readonly HardCase[] = Object.entries(sentences).map(([producer, sentence]) => ({
  name: `a sentence as ${producer} writes it`,
  // LibreOffice loses tracked ends of paragraphs whose style the file does not have.
  base: { body: sentence + end, styles },
  edits: [
    words(0, 'dealer must', 'trader shall'),
    insertAt(0, 29, ' and a ledger'),
    { kind: 'split', at: { index: 0 }, from: 14 },
    {
      kind: 'insert-paragraphs',
      at: { index: 0 },
      where: 'after',
      paragraphs: [{ text: 'So does a broker.' }],
    },
  ],
  accepted: ['A trader shall ', 'keep a register and a ledger.', 'So does a broker.', 'End.'],
}))
