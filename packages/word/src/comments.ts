import type { Marker } from './marker.ts'
import { beforeEnd, newPart } from './new-part.ts'
import { type OoxmlPackage, partText, relatedPart } from './package.ts'
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

/** The comments part with the new ones; made, related and declared where the file had none. */
function withComments(source: OoxmlPackage, comments: string): ReadonlyMap<string, string> {
  const known = relatedPart(source, 'comments')
  const before = known === undefined ? undefined : partText(source, known)
  return known !== undefined && before !== undefined
    ? new Map([[known, beforeEnd(before, 'w:comments', comments)]])
    : newPart(source, 'comments', comments)
}
