import type { Marker } from './marker.ts'
import { type OoxmlPackage, partText, relatedPart, relationshipsOf } from './package.ts'
import { relationshipsPart } from './relationships.ts'
import { escapeXml } from './xml-text.ts'

/** What opens and closes a comment's stretch in the text (ECMA-376 part 1, 17.13.4). */
export interface CommentAnchor {
  readonly start: string
  readonly end: string
  /**
   * For what comes or goes as a whole: a mark without a stretch, to be tracked with the words, so that nothing is left of
   * it. LibreOffice takes an insertion with the edge of a stretch in it for two, and then joins paragraphs the wrong way.
   */
  readonly point: string
}

/** Collects comments while a part is written, and puts them into the package afterwards. */
export interface CommentWriter {
  add(text: string): CommentAnchor
  /** Texts of the parts that change: none where no comment was added. */
  parts(source: OoxmlPackage): ReadonlyMap<string, string>
}

export function commentWriter(mark: Marker): CommentWriter {
  const comments: string[] = []
  return {
    add(text) {
      const id = mark.id()
      comments.push(comment(text, id, mark))
      const end = `<w:commentRangeEnd w:id="${id}"/>`
      const reference = `<w:r><w:commentReference w:id="${id}"/></w:r>`
      return {
        start: `<w:commentRangeStart w:id="${id}"/>`,
        end: end + reference,
        point: reference,
      }
    },
    parts: (source) => (comments.length === 0 ? new Map() : withComments(source, comments.join(''))),
  }
}

function comment(text: string, id: number, { stamp }: Marker): string {
  const initials = stamp.author
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
  const paragraphs = text.split(/\r?\n/).map((line, index) => {
    const mark = index === 0 ? '<w:r><w:annotationRef/></w:r>' : ''
    return `<w:p>${mark}<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`
  })
  const who = `w:id="${id}" w:author="${escapeXml(stamp.author)}" w:date="${escapeXml(stamp.date)}" w:initials="${escapeXml(initials)}"`
  return `<w:comment ${who}>${paragraphs.join('')}</w:comment>`
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The comments part with the new ones; made, related and declared where the file had none. */
function withComments(source: OoxmlPackage, comments: string): ReadonlyMap<string, string> {
  const known = relatedPart(source, 'comments')
  const before = known === undefined ? undefined : partText(source, known)
  if (known !== undefined && before !== undefined) {
    const end = before.lastIndexOf('</')
    const closed =
      end < 0
        ? before.replace(/\/>\s*$/, `>${comments}</w:comments>`)
        : before.slice(0, end) + comments + before.slice(end)
    return new Map([[known, closed]])
  }
  const folder = source.main.slice(0, source.main.lastIndexOf('/') + 1)
  const name = freeName(source, `${folder}comments`)
  return new Map([
    [name, `${head}<w:comments xmlns:w="${main}">${comments}</w:comments>`],
    [relationshipsPart(source.main), withRelationship(source, name.slice(folder.length))],
    ['[Content_Types].xml', withContentType(source, name)],
  ])
}

function freeName(source: OoxmlPackage, stem: string): string {
  let name = `${stem}.xml`
  for (let number = 2; source.entries.has(name); number++) name = `${stem}${number}.xml`
  return name
}

function withRelationship(source: OoxmlPackage, target: string): string {
  const taken = new Set(relationshipsOf(source, source.main).map((one) => one.id))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number++
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
  const own = `<Relationship Id="rId${number}" Type="${type}" Target="${target}"/>`
  const text = partText(source, relationshipsPart(source.main))
  const fresh = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
  return beforeEnd(text ?? fresh, 'Relationships', own)
}

function withContentType(source: OoxmlPackage, name: string): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
  return beforeEnd(
    partText(source, '[Content_Types].xml') ?? '',
    'Types',
    `<Override PartName="/${name}" ContentType="${type}"/>`,
  )
}

function beforeEnd(text: string, root: string, xml: string): string {
  const end = text.lastIndexOf(`</${root}>`)
  return end < 0 ? text.replace(/\/>\s*$/, `>${xml}</${root}>`) : text.slice(0, end) + xml + text.slice(end)
}
