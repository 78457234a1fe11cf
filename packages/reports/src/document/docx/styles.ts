import { baseStyles } from '../../docx-table-style.ts'
import { palette } from '../../status.ts'
import type { Setting } from '../options.ts'
import { languageMark } from './runs.ts'
import { styleTable } from './style-table.ts'

/** Sans for what we say, serif for what laws say, fixed width for codes. */
const fonts = {
  sans: 'w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" w:eastAsia="Microsoft YaHei"',
  serif: 'w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman" w:eastAsia="SimSun"',
  fixed: 'w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New" w:eastAsia="SimSun"',
  signs:
    'w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:cs="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol"',
}

/** The part `styles.xml`: every look of a document as a named style that a reader can change in one place. */
export function stylesPart(setting: Setting): string {
  const size = (half: number) => `<w:sz w:val="${half}"/><w:szCs w:val="${half + 1}"/>`
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fonts.sans}/>${size(21)}${languageMark(setting.language)}</w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  const paragraphs = styleTable.map(
    ({
      id,
      name = spaced(id),
      base = 'Normal',
      next,
      paragraph = '',
      bold,
      italic,
      font,
      half,
      colour,
      quick = true,
    }) =>
      `<w:style w:type="paragraph"${builtIn.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>` +
      `${next ? `<w:next w:val="${next}"/>` : ''}${quick ? '<w:qFormat/>' : ''}` +
      `${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}` +
      look([
        font ? `<w:rFonts ${fonts[font]}/>` : '',
        bold ? '<w:b/><w:bCs/>' : '',
        italic ? '<w:i/><w:iCs/>' : '',
        colour ? `<w:color w:val="${colour}"/>` : '',
        half ? size(half) : '',
      ]) +
      '</w:style>',
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}` +
    baseStyles('ltr').join('') +
    paragraphs.join('') +
    characters(size).join('') +
    tables.join('') +
    '</w:styles>'
  )
}

const builtIn =
  /^(Normal|Title|Subtitle|heading \d|toc \d|TOC Heading|caption|List Paragraph|footnote text|header|footer)$/

function look(properties: readonly string[]): string {
  const text = properties.join('')
  return text ? `<w:rPr>${text}</w:rPr>` : ''
}

function spaced(id: string): string {
  return id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
}

function characters(size: (half: number) => string): string[] {
  const bold = '<w:b/><w:bCs/>'
  const italic = '<w:i/><w:iCs/>'
  const link = `<w:color w:val="${palette.met.ink}"/><w:u w:val="single"/>`
  const marks = (['met', 'partial', 'gap', 'na'] as const).map((status) =>
    character(
      `Mark${status[0]?.toUpperCase()}${status.slice(1)}`,
      `Mark ${status}`,
      `${bold}<w:color w:val="${palette[status].ink}"/>`,
    ),
  )
  return [
    character('Strong', 'Strong', bold),
    character('Emphasis', 'Emphasis', italic),
    character('StrongEmphasis', 'Strong Emphasis', bold + italic),
    character('Deleted', 'Deleted', '<w:strike/>'),
    character('Hyperlink', 'Hyperlink', link),
    character('Code', 'Code', `<w:rFonts ${fonts.fixed}/><w:noProof/>${size(16)}`),
    character('Sign', 'Sign', `<w:rFonts ${fonts.signs}/>`),
    character('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
    ...marks,
  ]
}

function character(id: string, name: string, properties: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${properties}</w:rPr></w:style>`
}

const rule = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`
const cellMargins =
  '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>'

/** Tables of open sides and thin rules; facts have none. */
const tables = [
  `<w:style w:type="table" w:customStyle="1" w:styleId="GridTable"><w:name w:val="Grid Table Concordance"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${rule('top', 8, '1B1B1B')}${rule('bottom', 8, '1B1B1B')}${rule('insideH', 4, 'B9B9B9')}</w:tblBorders>${cellMargins}</w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${rule('bottom', 8, '1B1B1B')}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/></w:tcPr></w:tblStylePr></w:style>`,
  `<w:style w:type="table" w:customStyle="1" w:styleId="FactsTable"><w:name w:val="Facts Table"/><w:basedOn w:val="TableNormal"/><w:tblPr>${cellMargins}</w:tblPr></w:style>`,
]
