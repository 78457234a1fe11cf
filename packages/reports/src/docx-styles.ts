import { DocumentDefaults, ImportedXmlComponent, type IStylesOptions } from 'docx'
import { wordLanguage } from './docx-language.ts'
import { baseStyles, tableStyles } from './docx-table-style.ts'
import { palette, statuses } from './status.ts'
import type { MatrixView } from './types.ts'

/** Sans for what we say, serif for what the law says, fixed width for codes. */
const sans = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Microsoft YaHei' }
const serif = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman', eastAsia: 'SimSun' }
const fixed = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New', eastAsia: 'SimSun' }

/** Sizes are half-points, spaces twips. */
const small = { size: 17, sizeComplexScript: 17 }

/** Every look of the document as a named style, so that a reader can change it in one place. */
export function styles(view: MatrixView): IStylesOptions {
  const start = view.direction === 'rtl' ? 'right' : 'left'
  return {
    importedStyles: [
      new DocumentDefaults({
        run: { font: sans, size: 19, sizeComplexScript: 20, language: wordLanguage(view.language) },
        paragraph: { spacing: { after: 60, line: 252 } },
      }),
      ...[...baseStyles(view.direction), ...tableStyles].map((xml) =>
        ImportedXmlComponent.fromXmlString(xml),
      ),
    ],
    paragraphStyles: [
      paragraphStyle('Title', 'Normal', {
        run: { size: 40, bold: true },
        paragraph: { spacing: { after: 100 }, keepNext: true },
      }),
      headingStyle(1, { size: 28, color: '1B1B1B' }, { before: 320, after: 100 }),
      headingStyle(2, { size: 23, color: palette.met.ink }, { before: 240, after: 80 }),
      paragraphStyle('Subtitle', 'Normal', { run: { size: 23 }, paragraph: { spacing: { after: 160 } } }),
      paragraphStyle('Fact', 'Normal', {
        paragraph: { spacing: { after: 20 }, indent: { left: 3100, hanging: 3100 } },
      }),
      paragraphStyle('Caution', 'Normal', {
        paragraph: {
          spacing: { before: 40, after: 40 },
          indent: { left: 160, right: 160 },
          shading: { type: 'clear', color: 'auto', fill: 'F6F1EA' },
          border: { [start]: { style: 'single', size: 36, space: 6, color: palette.gap.ink } },
        },
      }),
      paragraphStyle('CautionHeading', 'Caution', {
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 200, after: 0 } },
      }),
      paragraphStyle('TableText', 'Normal', { run: small, paragraph: { spacing: { after: 40, line: 235 } } }),
      paragraphStyle('TableHead', 'TableText', { run: { bold: true }, paragraph: { keepNext: true } }),
      paragraphStyle('TableNumber', 'TableText', { paragraph: { alignment: 'right' } }),
      paragraphStyle('ObligationTitle', 'TableText', { run: { bold: true } }),
      paragraphStyle('Muted', 'TableText', {
        run: { color: '595959', size: 16, sizeComplexScript: 16 },
        paragraph: { spacing: { after: 90 } },
      }),
      paragraphStyle('ClauseTitle', 'TableText', {
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 0, after: 20 } },
      }),
      paragraphStyle('LawQuote', 'TableText', {
        run: { font: serif },
        paragraph: {
          indent: { left: 120 },
          border: { left: { style: 'single', size: 8, space: 5, color: 'B9B9B9' } },
        },
      }),
      // In a right-to-left paragraph the indent changes its side by itself, the border does not.
      paragraphStyle('LawQuoteRightToLeft', 'TableText', {
        run: { font: serif },
        paragraph: {
          indent: { left: 120 },
          border: { right: { style: 'single', size: 8, space: 5, color: 'B9B9B9' } },
        },
      }),
      paragraphStyle('Element', 'TableText', { paragraph: { indent: { left: 220, hanging: 220 } } }),
      ...statuses.map((status) =>
        paragraphStyle(statusStyle(status), 'TableText', { run: { bold: true, color: palette[status].ink } }),
      ),
      paragraphStyle('Running', 'Normal', {
        run: { size: 16, sizeComplexScript: 16, color: '595959' },
        paragraph: { spacing: { after: 0 } },
      }),
    ],
    characterStyles: [
      {
        id: 'Hyperlink',
        name: 'Hyperlink',
        run: { color: palette.met.ink, underline: { type: 'single' } },
      },
      { id: 'Strong', name: 'Strong', run: { bold: true, boldComplexScript: true } },
      { id: 'Emphasis', name: 'Emphasis', run: { italics: true, italicsComplexScript: true } },
      { id: 'Code', name: 'Code', run: { font: fixed, size: 16, noProof: true } },
      { id: 'Sign', name: 'Status sign', run: { font: 'Segoe UI Symbol', size: 19 } },
      { id: 'Found', name: 'Element found', run: { bold: true, color: palette.met.ink } },
      { id: 'NotFound', name: 'Element not found', run: { bold: true, color: palette.gap.ink } },
    ],
  }
}

/** Id of the paragraph style of a status. */
export function statusStyle(status: string): string {
  return `Status${status[0]?.toUpperCase()}${status.slice(1)}`
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number]

function paragraphStyle(id: string, basedOn: string, look: Partial<ParagraphStyle>): ParagraphStyle {
  const name = id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
  return { id, name, basedOn, quickFormat: true, ...look }
}

/** A heading that stays with what follows and stands in the outline. */
function headingStyle(
  level: 1 | 2,
  run: { readonly size: number; readonly color: string },
  spacing: { readonly before: number; readonly after: number },
): ParagraphStyle {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { ...run, bold: true },
    paragraph: { spacing, keepNext: true, keepLines: true, outlineLevel: level - 1 },
  }
}
