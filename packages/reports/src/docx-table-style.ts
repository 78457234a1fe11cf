/** The styles on which all others rest; without a default style a reader takes its own. */
export const baseStyles = (direction: 'ltr' | 'rtl'): readonly string[] => [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `${direction === 'rtl' ? '<w:pPr><w:bidi/></w:pPr>' : ''}</w:style>`,
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
]

const borders = (vertical: string) =>
  '<w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1B1B1B"/>' +
  '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B1B1B"/>' +
  '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="B9B9B9"/>' +
  `${vertical}</w:tblBorders>`

const margins =
  '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>' +
  '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>'

const firstRow =
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>' +
  '<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1B1B1B"/></w:tcBorders>' +
  '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/></w:tcPr></w:tblStylePr>'

function tableStyle(id: string, name: string, vertical: string): string {
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:tblPr>${borders(vertical)}${margins}</w:tblPr>${firstRow}</w:style>`
  )
}

/** Styles of the tables (ECMA-376 part 1, 17.7.6): open sides, thin rules, a shaded first row. */
export const tableStyles: readonly string[] = [
  tableStyle('SummaryTable', 'Summary Table', ''),
  tableStyle(
    'MatrixTable',
    'Matrix Table',
    '<w:insideV w:val="single" w:sz="4" w:space="0" w:color="DDDDDD"/>',
  ),
]
