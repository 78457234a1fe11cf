import { palette } from '../../status.ts'

interface StyleRow {
  readonly id: string
  readonly name?: string
  readonly base?: string
  readonly next?: string
  /** Content of `w:pPr` in the order of CT_PPr. */
  readonly paragraph?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly font?: 'serif' | 'fixed'
  /** Size in half-points. */
  readonly half?: number
  readonly colour?: string
  /** Shown among the styles that a reader picks from. */
  readonly quick?: boolean
}

const keep = '<w:keepNext/><w:keepLines/>'
const space = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`
const bar = (side: 'left' | 'right', size: number, colour: string) =>
  `<w:pBdr><w:${side} w:val="single" w:sz="${size}" w:space="8" w:color="${colour}"/></w:pBdr>`
const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`
const indent = '<w:ind w:left="220" w:right="160"/>'

/** In a right-to-left paragraph indents change sides by themselves, borders do not. */
const quotes: readonly StyleRow[] = [
  { id: 'LawQuote', colour: '8A8A8A', fill: 'FAFAFA' },
  { id: 'OfficialQuote', colour: palette.met.ink, fill: 'F2F7FB' },
  { id: 'DraftText', colour: '3F6B3A', fill: 'F2F8F0' },
].flatMap(({ id, colour, fill }) =>
  (['left', 'right'] as const).map(
    (side): StyleRow => ({
      id: side === 'left' ? id : `${id}RightToLeft`,
      font: 'serif',
      half: 20,
      paragraph: `${bar(side, 14, colour)}${shade(fill)}<w:spacing w:after="40"/>${indent}`,
    }),
  ),
)

/** The looks of paragraphs, sizes in half-points, spaces in twips. */
export const styleTable: readonly StyleRow[] = [
  {
    id: 'Title',
    half: 52,
    bold: true,
    colour: '1B1B1B',
    paragraph: `${keep}<w:spacing w:before="600" w:after="120" w:line="240" w:lineRule="auto"/>`,
  },
  { id: 'Subtitle', half: 27, colour: '4D4D4D', paragraph: `<w:keepNext/>${space(0, 240)}` },
  { id: 'Lead', half: 23, paragraph: space(60, 160) },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Normal',
    half: 33,
    bold: true,
    colour: palette.met.ink,
    paragraph: `${keep}${space(480, 140)}<w:outlineLvl w:val="0"/>`,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Normal',
    half: 27,
    bold: true,
    colour: palette.met.ink,
    paragraph: `${keep}${space(340, 100)}<w:outlineLvl w:val="1"/>`,
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    next: 'Normal',
    half: 23,
    bold: true,
    colour: '1B1B1B',
    paragraph: `${keep}${space(260, 80)}<w:outlineLvl w:val="2"/>`,
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    half: 30,
    bold: true,
    colour: palette.met.ink,
    paragraph: `<w:keepNext/>${space(240, 120)}`,
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    bold: true,
    quick: false,
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="440"/></w:tabs>${space(100, 20)}`,
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    quick: false,
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="1000"/></w:tabs>${space(0, 10)}<w:ind w:left="440"/>`,
  },
  {
    id: 'TOC3',
    name: 'toc 3',
    quick: false,
    half: 19,
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="1640"/></w:tabs>${space(0, 0)}<w:ind w:left="1000"/>`,
  },
  { id: 'Label', bold: true, half: 20, colour: '4D4D4D', paragraph: `<w:keepNext/>${space(140, 40)}` },
  { id: 'Keep', paragraph: '<w:keepNext/>' },
  { id: 'Muted', half: 18, colour: '595959', paragraph: '<w:spacing w:after="80"/>' },
  { id: 'ClauseTitle', bold: true, half: 20, paragraph: `<w:keepNext/>${space(100, 30)}` },
  ...quotes,
  {
    id: 'Caution',
    paragraph: `${bar('left', 36, palette.gap.ink)}${shade('F6F1EA')}${space(0, 60)}${indent}`,
  },
  { id: 'CautionHeading', base: 'Caution', bold: true, paragraph: `<w:keepNext/>${space(160, 0)}` },
  { id: 'Note', paragraph: `${bar('left', 24, palette.met.ink)}${shade('EEF4F9')}${space(0, 60)}${indent}` },
  { id: 'NoteHeading', base: 'Note', bold: true, paragraph: `<w:keepNext/>${space(160, 0)}` },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: '<w:spacing w:after="60"/>' },
  { id: 'ListContinue', name: 'List Continue', paragraph: '<w:spacing w:after="60"/><w:ind w:left="360"/>' },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    bold: true,
    half: 19,
    paragraph: `<w:keepNext/>${space(200, 80)}`,
  },
  { id: 'FigureCaption', bold: true, half: 19, paragraph: space(60, 240) },
  { id: 'Figure', quick: false, paragraph: `<w:keepNext/>${space(160, 40)}` },
  { id: 'TableText', half: 18, paragraph: '<w:spacing w:after="40" w:line="245" w:lineRule="auto"/>' },
  { id: 'TableHead', base: 'TableText', bold: true, paragraph: '<w:keepNext/>' },
  { id: 'TableList', base: 'TableText', paragraph: '<w:spacing w:after="20"/>' },
  {
    id: 'AfterTable',
    quick: false,
    half: 8,
    paragraph: '<w:spacing w:after="60" w:line="120" w:lineRule="exact"/>',
  },
  {
    id: 'PageBreak',
    quick: false,
    half: 2,
    paragraph: '<w:pageBreakBefore/><w:spacing w:after="0" w:line="20" w:lineRule="exact"/>',
  },
  {
    id: 'Rule',
    quick: false,
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="B9B9B9"/></w:pBdr>${space(60, 160)}`,
  },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    half: 17,
    paragraph: '<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>',
  },
  {
    id: 'Running',
    half: 16,
    colour: '595959',
    quick: false,
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
  },
  { id: 'Notice', base: 'Running', bold: true, colour: palette.gap.ink, quick: false },
]
