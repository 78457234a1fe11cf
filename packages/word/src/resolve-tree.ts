import { doneMoves, isMoveRange } from './move-ranges.ts'
import { revisionNames } from './revision-count.ts'
import { child, type XmlElement } from './xml.ts'

type Verdict = 'accept' | 'reject'

interface Context {
  readonly source: string
  readonly verdict: Verdict
  readonly chosen: (revision: XmlElement) => boolean
  /** Elements with a chosen revision somewhere inside; all others are copied as they stand. */
  readonly live: ReadonlySet<XmlElement>
  /** Ids of the chosen stretches over the edges of content controls. */
  readonly ranges: ReadonlySet<string>
}

/** The XML of a part with the chosen revisions accepted or rejected (ECMA-376 part 1, 17.13.5). */
export function resolveTree(
  source: string,
  root: XmlElement,
  verdict: Verdict,
  chosen: (revision: XmlElement) => boolean,
): string {
  const live = new Set<XmlElement>()
  const ranges = new Set<string>()
  const ends = doneMoves(source, root, chosen)
  const look = (element: XmlElement): boolean => {
    let found = (revisionNames.has(element.name) && chosen(element)) || ends.has(element)
    const id = element.attributes['w:id'] ?? ''
    if (found && element.name === 'w:customXmlDelRangeStart') ranges.add(id)
    if (element.name === 'w:customXmlDelRangeEnd' && ranges.has(id)) found = true
    for (const one of element.children) if (look(one)) found = true
    if (found) live.add(element)
    return found
  }
  if (!look(root)) return source
  const context = { source, verdict, chosen, live, ranges }
  const text = source.slice(0, root.start) + whole(root, context) + source.slice(root.end)
  return withoutRanges(text, goneComments(root, context))
}

/** Ids of comments whose mark goes with what they were about. */
function goneComments(root: XmlElement, { verdict, chosen }: Context): ReadonlySet<string> {
  const ids = new Set<string>()
  const visit = (element: XmlElement, gone: boolean): void => {
    const now = gone || (removedBy[element.name] === verdict && chosen(element))
    if (now && element.name === 'w:commentReference') ids.add(element.attributes['w:id'] ?? '')
    for (const one of element.children) visit(one, now)
  }
  visit(root, false)
  return ids
}

function withoutRanges(text: string, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return text
  return text.replace(/<w:commentRange(?:Start|End)\b[^>]*?w:id="([^"]*)"[^>]*\/>/g, (whole, id) =>
    ids.has(id) ? '' : whole,
  )
}

const removedBy: { readonly [name: string]: Verdict } = {
  'w:ins': 'reject',
  'w:moveTo': 'reject',
  'w:cellIns': 'reject',
  'w:del': 'accept',
  'w:moveFrom': 'accept',
  'w:cellDel': 'accept',
}

/** One element, resolved. */
function whole(element: XmlElement, context: Context, restored = false): string {
  const { source, live } = context
  if (!live.has(element) && !restored) return source.slice(element.start, element.end)
  if (element.name === 'w:r' || element.name === 'w:t') return run(element, context, restored)
  const inner = children(element, context, restored)
  if (inner === '' && ['w:rPr', 'w:pPr', 'w:trPr', 'w:hyperlink'].includes(element.name)) return ''
  if (element.name === 'w:tbl' && !/<w:tr[\s>]/.test(inner)) return ''
  const tag = source.slice(element.start, element.inner)
  return element.close === element.end ? tag : `${tag}${inner}</${element.name}>`
}

/** Words that come back from a deletion are `w:t` again. */
function run(element: XmlElement, context: Context, restored: boolean): string {
  const { source } = context
  const tag = source.slice(element.start, element.inner)
  const inner = element.children
    .map((one) => {
      const text = whole(one, context)
      return restored
        ? text
            .replace(/^<w:delText\b/, '<w:t')
            .replace(/<\/w:delText>$/, '</w:t>')
            .replace(/^<w:delInstrText\b/, '<w:instrText')
            .replace(/<\/w:delInstrText>$/, '</w:instrText>')
        : text
    })
    .join('')
  return element.close === element.end ? tag : `${tag}${inner}</${element.name}>`
}

const properties: { readonly [change: string]: string } = {
  'w:rPrChange': 'w:rPr',
  'w:pPrChange': 'w:pPr',
  'w:sectPrChange': 'w:sectPr',
  'w:tblPrChange': 'w:tblPr',
  'w:trPrChange': 'w:trPr',
  'w:tcPrChange': 'w:tcPr',
  'w:tblPrExChange': 'w:tblPrEx',
  'w:tblGridChange': 'w:tblGrid',
}

function children(element: XmlElement, context: Context, restored: boolean): string {
  const { source, verdict, chosen } = context
  const change = element.children.find((one) => properties[one.name] === element.name && chosen(one))
  if (change && verdict === 'reject') return before(element, change, context)
  const pieces: string[] = []
  let at = element.inner
  /** Content of paragraphs whose end is gone, waiting for the next one. */
  let carried = ''
  let carrier: XmlElement | undefined
  for (const one of element.children) {
    // What is not live is copied with the gap before the next one that is.
    if (!restored && !carrier && !context.live.has(one)) continue
    const gap = source.slice(at, one.start)
    if (gap !== '') pieces.push(gap)
    at = one.end
    if (one === change || (isMoveRange(one) && context.live.has(one))) continue
    if (one.name === 'w:p') {
      const content = paragraph(one, context, carried)
      if (endGone(one, context)) {
        carried = content.inner
        carrier = one
      } else {
        pieces.push(content.xml)
        carried = ''
        carrier = undefined
      }
      continue
    }
    if (carrier && isMarkOfPlace(one)) {
      carried += source.slice(one.start, one.end)
      continue
    }
    if (carrier && !gone(one, context)) {
      pieces.push(standing(carrier, carried, context))
      carried = ''
      carrier = undefined
    }
    pieces.push(piece(one, context, restored))
  }
  if (carrier) pieces.push(standing(carrier, carried, context))
  pieces.push(source.slice(at, element.close))
  const joined = pieces.join('')
  // A cell or text needs a paragraph.
  return element.name === 'w:tc' && !/<w:p[\s>/]/.test(joined) ? `${joined}<w:p/>` : joined
}

const isMarkOfPlace = (element: XmlElement): boolean =>
  /^w:(bookmark|comment)/.test(element.name) || isMoveRange(element)

/** A row or cell that this verdict takes away, or a wrapper of runs. */
function gone(element: XmlElement, context: Context): boolean {
  const state = child(element, element.name === 'w:tr' ? 'w:trPr' : 'w:tcPr')
  if (element.name !== 'w:tr' && element.name !== 'w:tc') return false
  return (state?.children ?? []).some((one) => removedBy[one.name] === context.verdict && context.chosen(one))
}

function piece(element: XmlElement, context: Context, restored: boolean): string {
  if (gone(element, context)) return ''
  if ((element.name.startsWith('w:customXmlDelRange') || isMoveRange(element)) && context.live.has(element))
    return ''
  const content = element.name === 'w:sdt' ? child(element, 'w:sdtContent') : undefined
  if (content && context.verdict === 'accept' && controlGone(content, context))
    return children(content, context, restored)
  const removed = removedBy[element.name]
  if (removed && context.chosen(element)) {
    if (removed === context.verdict) return ''
    const back = removed === 'accept'
    return element.children.length === 0 ? '' : children(element, context, back || restored)
  }
  // Inside an earlier deletion that stays, words stay deleted.
  return whole(element, context, restored && element.name !== 'w:del' && element.name !== 'w:moveFrom')
}

/** A deleted control leaves what is left of its content. */
const controlGone = ({ children: [first] }: XmlElement, { ranges }: Context): boolean =>
  first?.name === 'w:customXmlDelRangeEnd' && ranges.has(first.attributes['w:id'] ?? '')

function endGone(element: XmlElement, context: Context): boolean {
  const mark = child(child(element, 'w:pPr'), 'w:rPr')
  return (mark?.children ?? []).some((one) => removedBy[one.name] === context.verdict && context.chosen(one))
}

/** A paragraph with what is carried into it in front of its own content. */
function paragraph(element: XmlElement, context: Context, carried: string): { xml: string; inner: string } {
  const pPr = child(element, 'w:pPr')
  const layout = pPr ? whole(pPr, context) : ''
  const inner =
    carried +
    (context.live.has(element)
      ? content(element, context)
      : context.source.slice(pPr?.end ?? element.inner, element.close))
  const tag = context.source.slice(element.start, element.inner).replace(/\/>$/, '>')
  return { xml: `${tag}${layout}${inner}</w:p>`, inner }
}

function content(element: XmlElement, context: Context): string {
  return element.children
    .filter((one) => one.name !== 'w:pPr')
    .map((one) => piece(one, context, false))
    .join('')
}

/** A paragraph whose end goes but that nothing follows: it goes with it if it is empty, and stays if not. */
function standing(element: XmlElement, inner: string, context: Context): string {
  if (!/<w:(t|tab|br|drawing|pict|object|sym|footnoteReference|endnoteReference)[\s>/]/.test(inner))
    return inner.trim() === '' ? '' : onlyPlaces(inner)
  const pPr = child(element, 'w:pPr')
  const tag = context.source.slice(element.start, element.inner).replace(/\/>$/, '>')
  return `${tag}${pPr ? whole(pPr, context) : ''}${inner}</w:p>`
}

const onlyPlaces = (inner: string): string =>
  (inner.match(/<w:(?:bookmark|comment|moveFromRange|moveToRange)\w+[^>]*\/>/g) ?? []).join('')

/** Properties as they were before a tracked change of them; a paragraph's mark and section are not part of it. */
function before(element: XmlElement, change: XmlElement, context: Context): string {
  const old = child(change, element.name)
  const plain = old ? context.source.slice(old.inner, old.close) : ''
  const kept = element.children
    .filter(
      (one) =>
        (element.name === 'w:pPr' && (one.name === 'w:rPr' || one.name === 'w:sectPr')) ||
        (element.name === 'w:trPr' && (one.name === 'w:ins' || one.name === 'w:del')),
    )
    .map((one) => piece(one, context, false))
    .join('')
  return plain + kept
}
