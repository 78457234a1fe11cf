import { type OoxmlPackage, partText, relationshipsOf } from './package.ts'
import { relationshipsPart } from './relationships.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * A part that the file does not have yet, which the main part points at: its text, the relationship and the content type
 * (Open Packaging Conventions, 9.3 and 10.1.2). `kind` names all three: `comments`, `footnotes`, `endnotes`.
 */
export function newPart(source: OoxmlPackage, kind: string, inner: string): ReadonlyMap<string, string> {
  const folder = source.main.slice(0, source.main.lastIndexOf('/') + 1)
  const name = freeName(source, `${folder}${kind}`)
  return new Map([
    [name, `${head}<w:${kind} xmlns:w="${main}">${inner}</w:${kind}>`],
    [relationshipsPart(source.main), withRelationship(source, kind, name.slice(folder.length))],
    ['[Content_Types].xml', withContentType(source, kind, name)],
  ])
}

function freeName(source: OoxmlPackage, stem: string): string {
  let name = `${stem}.xml`
  for (let number = 2; source.entries.has(name); number++) name = `${stem}${number}.xml`
  return name
}

function withRelationship(source: OoxmlPackage, kind: string, target: string): string {
  const taken = new Set(relationshipsOf(source, source.main).map((one) => one.id))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number++
  const own = `<Relationship Id="rId${number}" Type="${office}/${kind}" Target="${target}"/>`
  const text = partText(source, relationshipsPart(source.main))
  const fresh = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
  return beforeEnd(text ?? fresh, 'Relationships', own)
}

function withContentType(source: OoxmlPackage, kind: string, name: string): string {
  return beforeEnd(
    partText(source, '[Content_Types].xml') ?? '',
    'Types',
    `<Override PartName="/${name}" ContentType="${content}.${kind}+xml"/>`,
  )
}

/** A part's text with more at the end of its root element. */
export function beforeEnd(text: string, root: string, xml: string): string {
  const end = text.lastIndexOf('</')
  return end < 0 ? text.replace(/\/>\s*$/, `>${xml}</${root}>`) : text.slice(0, end) + xml + text.slice(end)
}
