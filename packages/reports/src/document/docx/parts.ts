import { escapeXml } from '@concordance/word'
import type { DocxState } from './state.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts beside the body: id of the relationship, type, target, kind of content. */
const fixed = [
  ['styles', 'styles', 'styles.xml', 'styles'],
  ['numbering', 'numbering', 'numbering.xml', 'numbering'],
  ['settings', 'settings', 'settings.xml', 'settings'],
  ['footnotes', 'footnotes', 'footnotes.xml', 'footnotes'],
  ['headFirst', 'header', 'header1.xml', 'header'],
  ['head', 'header', 'header2.xml', 'header'],
  ['foot', 'footer', 'footer1.xml', 'footer'],
  ['footLying', 'footer', 'footer2.xml', 'footer'],
] as const

/** `[Content_Types].xml` (ECMA-376 part 2, 7.2.3). */
export function contentTypes(): string {
  const overrides = fixed.map(
    ([, , target, kind]) => `<Override PartName="/word/${target}" ContentType="${main}.${kind}+xml"/>`,
  )
  return (
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="emf" ContentType="image/x-emf"/>' +
    '<Default Extension="svg" ContentType="image/svg+xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>` +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    `${overrides.join('')}</Types>`
  )
}

export const packageRelationships =
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="main" Type="${office}/officeDocument" Target="word/document.xml"/>` +
  '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
  '</Relationships>'

export function documentRelationships({ links, pictures }: DocxState): string {
  const relationship = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${escapeXml(target)}"${mode}/>`
  return (
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    fixed.map(([id, type, target]) => relationship(id, type, target)).join('') +
    links
      .map((url, index) => relationship(`link${index + 1}`, 'hyperlink', url, ' TargetMode="External"'))
      .join('') +
    pictures
      .map((_, index) =>
        ['emf', 'svg']
          .map((ending) =>
            relationship(`${ending}${index + 1}`, 'image', `media/picture${index + 1}.${ending}`),
          )
          .join(''),
      )
      .join('') +
    '</Relationships>'
  )
}

export const settingsPart =
  `${head}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>' +
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '</w:settings>'
