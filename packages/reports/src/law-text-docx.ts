import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { wordLanguage } from './docx-language.ts'
import { paper, shares } from './docx-page.ts'
import { documentProperties } from './docx-properties.ts'
import type { LawText, LawTextBlock, LawTextRun } from './law-text.ts'
import { clean, directionOf } from './words.ts'
import { setZipTime } from './zip-time.ts'

/** Step of indentation of a level, in twips. */
const step = 425

/**
 * The text of a law as a plain Word document, one paragraph or table for each block: what stands in for the user's own
 * file where there is none. Line feeds in a text become line breaks. The same text gives the same bytes.
 */
export async function writeLawText(law: LawText): Promise<Uint8Array> {
  const { width, height } = paper('A4')
  const rightToLeft = directionOf(law.language) === 'rtl'
  const document = new Document({
    title: clean(law.title),
    creator: `Concordance ${law.program}`,
    styles: { default: look(law.language), paragraphStyles: [] },
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { top: 1300, bottom: 1300, left: 1300, right: 1300 } },
        },
        children: law.blocks.map((block) => setBlock(block, rightToLeft, width - 2600)),
      },
    ],
  })
  const overrides = [
    { path: 'docProps/core.xml', data: documentProperties({ ...law, title: clean(law.title) }) },
  ]
  return setZipTime(new Uint8Array(await Packer.toArrayBuffer(document, undefined, overrides)), law.date)
}

function setBlock(block: LawTextBlock, rightToLeft: boolean, measure: number): Paragraph | Table {
  switch (block.type) {
    case 'heading':
      return setParagraph(block.text, rightToLeft, {
        style: `Heading${Math.min(6, Math.max(1, block.depth))}`,
      })
    case 'paragraph':
      return setParagraph(block.text, rightToLeft, {
        ...(block.level > 0 ? { indent: { start: block.level * step } } : {}),
      })
    case 'table':
      return setTable(block.rows, rightToLeft, measure)
  }
}

function setParagraph(
  text: readonly LawTextRun[],
  rightToLeft: boolean,
  look: { readonly style?: string; readonly indent?: { readonly start: number } },
): Paragraph {
  return new Paragraph({
    ...look,
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: text.flatMap(({ text: words, bold = false, italic = false }) =>
      clean(words)
        .split('\n')
        .map(
          (line, order) =>
            new TextRun({
              text: line,
              rightToLeft,
              ...(bold ? { bold, boldComplexScript: true } : {}),
              ...(italic ? { italics: true, italicsComplexScript: true } : {}),
              ...(order > 0 ? { break: 1 } : {}),
            }),
        ),
    ),
  })
}

function setTable(rows: readonly (readonly string[])[], rightToLeft: boolean, measure: number): Table {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const columnWidths = shares(measure, Array(columns).fill(1))
  return new Table({
    columnWidths,
    width: { size: measure, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    ...(rightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: rows.map(
      (row) =>
        new TableRow({
          children: Array.from(
            { length: columns },
            (_, column) =>
              new TableCell({
                width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
                children: (row[column] ?? '')
                  .split('\n')
                  .map((line) => setParagraph([{ text: line }], rightToLeft, {})),
              }),
          ),
        }),
    ),
  })
}

/** Sizes are half-points, spaces twips. */
function look(language: string) {
  const font = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman', eastAsia: 'SimSun' }
  const heading = (size: number) => ({
    run: { font, size, sizeComplexScript: size, bold: true, boldComplexScript: true },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  })
  return {
    document: {
      run: { font, size: 22, sizeComplexScript: 24, language: wordLanguage(language) },
      paragraph: { spacing: { after: 100 } },
    },
    heading1: heading(30),
    heading2: heading(26),
    heading3: heading(24),
    heading4: heading(22),
    heading5: heading(22),
    heading6: heading(22),
  }
}
