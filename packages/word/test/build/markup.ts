import { escapeXml } from '../../src/index.ts'

/** A run; `look` is the inside of its `w:rPr`. */
export const r = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

/** A paragraph; `content` is XML, or text where it begins with no tag; `properties` the inside of its `w:pPr`. */
export const p = (content = '', properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : r(content)}</w:p>`

/** Numbers a paragraph: `p('text', num(1, 0))`. */
export const num = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

export const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`

/** A level of a list definition; `more` is XML after the format (`<w:isLgl/>`). */
export const lvl = (index: number, format: string, text: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`

/** A list definition with one instance of the same number, and instances that start levels anew. */
export const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`

export const instance = (id: number, definition: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`

/** Each change at a time of its own, as people work. */
const who = (author: string, id: number): string =>
  `w:id="${id}" w:author="${author}" w:date="2024-05-06T${String(Math.floor(id / 30) % 24).padStart(2, '0')}:${String((id % 30) * 2).padStart(2, '0')}:09Z"`

export const ins = (id: number, inner: string, author = 'Ana Prior'): string =>
  `<w:ins ${who(author, id)}>${inner}</w:ins>`

export const del = (id: number, inner: string, author = 'Ana Prior'): string =>
  `<w:del ${who(author, id)}>${inner.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`

/** The tracked mark of a paragraph, inside `w:pPr`. */
export const mark = (kind: 'ins' | 'del', id: number, author = 'Ana Prior'): string =>
  `<w:rPr><w:${kind} ${who(author, id)}/></w:rPr>`

export const cell = (blocks: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${blocks}</w:tc>`

export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

export const table = (columns: number, ...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`

/** A complex field with its code and result. */
export const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

export const noteMark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

export const footnote = (id: number, text: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(` ${text}`)}</w:p></w:footnote>`
