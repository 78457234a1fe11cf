import { strToU8, zipSync } from 'fflate'

/** What a made-up Word file consists of. Parts are the XML inside their root element. */
export interface Parts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly header?: string
  readonly settings?: string
  readonly comments?: string
  /** More parts by name, written as they are. */
  readonly extra?: { readonly [name: string]: string }
  /** More relationships of the main part, as XML. */
  readonly relationships?: string
  readonly contentTypes?: string
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const part = (root: string, inner: string): string => `${head}<w:${root} ${namespaces}>${inner}</w:${root}>`

const baseStyles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  [1, 2, 3]
    .map(
      (level) =>
        `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/>` +
        `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
    )
    .join('')

const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'

/** A Word file of these parts, the same bytes each time. */
export function docx(given: Parts | string): Uint8Array {
  const parts = typeof given === 'string' ? { body: given } : given
  const kinds: [string, string, string | undefined][] = [
    ['styles', 'styles', baseStyles + (parts.styles ?? '')],
    ['numbering', 'numbering', parts.numbering],
    ['footnotes', 'footnotes', parts.footnotes && separators + parts.footnotes],
    ['endnotes', 'endnotes', parts.endnotes && separators.replaceAll('footnote', 'endnote') + parts.endnotes],
    ['settings', 'settings', parts.settings],
    ['comments', 'comments', parts.comments],
    ['header', 'hdr', parts.header],
  ]
  const present = kinds.filter(([, , inner]) => inner !== undefined)
  const content = (kind: string): string =>
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`
  const files: { [name: string]: string } = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${content('document.main')}"/>${present.map(([kind]) => `<Override PartName="/word/${kind}.xml" ContentType="${content(kind)}"/>`).join('')}${parts.contentTypes ?? ''}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${present.map(([kind], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${kind}.xml"/>`).join('')}${parts.relationships ?? ''}</Relationships>`,
  }
  for (const [kind, root, inner] of present) files[`word/${kind}.xml`] = part(root, inner ?? '')
  Object.assign(files, parts.extra)
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(entries), { mtime: '2000-01-02', level: 6 })
}
