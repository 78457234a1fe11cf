import { type DocxState, firstOrdered } from './state.ts'

/** Twips from one level to the next, in text and in tables. */
const step = { text: 360, table: 220 }

/** The part `numbering.xml`: bullets (1), bullets in tables (2), headings (3), then one instance for each ordered list. */
export function numberingPart({ ordered }: DocxState): string {
  const instances = Array.from({ length: ordered }, (_, index) => {
    const restart = [0, 1, 2]
      .map((level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`)
      .join('')
    return `<w:num w:numId="${firstOrdered + index}"><w:abstractNumId w:val="3"/>${restart}</w:num>`
  })
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    abstract(0, 'hybridMultilevel', (level) => bullet(level, step.text)) +
    abstract(1, 'hybridMultilevel', (level) => bullet(level, step.table)) +
    abstract(2, 'multilevel', headingLevel) +
    abstract(3, 'multilevel', decimal) +
    [1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join('') +
    instances.join('') +
    '</w:numbering>'
  )
}

function abstract(id: number, kind: string, level: (level: number) => string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="${kind}"/>${[0, 1, 2].map(level).join('')}</w:abstractNum>`
}

function bullet(level: number, width: number): string {
  const sign = ['•', '–', '·'][level] ?? '·'
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${width * (level + 1)}" w:hanging="${width}"/></w:pPr></w:lvl>`
}

function headingLevel(level: number): string {
  const text = [1, 2, 3]
    .slice(0, level + 1)
    .map((part) => `%${part}`)
    .join('.')
  const width = [480, 640, 800][level] ?? 800
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading${level + 1}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${width}" w:hanging="${width}"/></w:pPr></w:lvl>`
}

function decimal(level: number): string {
  const format = ['decimal', 'lowerLetter', 'lowerRoman'][level] ?? 'decimal'
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${level + 1}."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${step.text * (level + 1)}" w:hanging="${step.text}"/></w:pPr></w:lvl>`
}
