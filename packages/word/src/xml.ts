import { defaultLimits } from './limits.ts'
import { failure, Refusal } from './message.ts'
import { unescapeXml } from './xml-text.ts'

/** An element with the offsets that splicing needs, which xast does not give: where its tags end and begin. */
export interface XmlElement {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: readonly XmlElement[]
  /** [start, end) of the element; [inner, close) of what stands between its tags (both `end` if self-closed). */
  readonly start: number
  readonly inner: number
  readonly close: number
  readonly end: number
}

interface Open {
  name: string
  attributes: { readonly [name: string]: string }
  children: XmlElement[]
  start: number
  inner: number
  close: number
  end: number
}

const none: { readonly [name: string]: string } = Object.freeze({})
const noChildren: XmlElement[] = []

/**
 * The elements of an XML text as a light tree; text is reached by offsets (`textOf`). Throws a `Refusal` with the place
 * where the text is not well-formed, has a document type, or is nested too deep. Linear time, each character once.
 */
export function scanXml(text: string, part = 'the text', nesting = defaultLimits.nesting): XmlElement {
  const stop = (rule: string, reason: string, offset: number) =>
    new Refusal(failure(rule, reason, { part, text, offset }))
  const end = text.length
  const top: Open = { name: '', attributes: none, children: [], start: 0, inner: 0, close: end, end }
  const stack: Open[] = [top]
  let current = top
  for (let at = text.indexOf('<'); at >= 0; ) {
    const next = text.charCodeAt(at + 1)
    if (next === bang || next === question) {
      const close = skipMarkup(text, at)
      if (close < 0 && text.startsWith('<!DOCTYPE', at))
        throw stop(
          'xml-doctype',
          `${part} declares a document type, which office files never need; it is not read.`,
          at,
        )
      if (close < 0) throw stop('xml-broken', `${part} is not well-formed XML here; the file is damaged.`, at)
      at = text.indexOf('<', close)
      continue
    }
    const tagEnd = findTagEnd(text, at + 1)
    if (tagEnd < 0) throw stop('xml-broken', `${part} is not well-formed XML here; the file is damaged.`, at)
    if (next === slash) {
      const name = text.slice(at + 2, tagEnd - 1).trimEnd()
      if (name !== current.name || current === top)
        throw stop('xml-broken', `${part} closes “${name}” where it should not; the file is damaged.`, at)
      current.close = at
      current.end = tagEnd
      stack.pop()
      current = stack[stack.length - 1] ?? top
    } else {
      const element = readTag(text, at, tagEnd)
      if (!element) throw stop('xml-broken', `${part} is not well-formed XML here; the file is damaged.`, at)
      current.children.push(element)
      if (element.children !== noChildren) {
        if (stack.length > nesting)
          throw stop(
            'xml-nesting',
            `${part} nests more than ${nesting} elements; this is not a normal document.`,
            at,
          )
        stack.push(element)
        current = element
      }
    }
    at = text.indexOf('<', tagEnd)
  }
  const root = top.children[0]
  if (current !== top || !root || top.children.length > 1)
    throw stop('xml-broken', `${part} ends before all its elements do; the file is cut off.`, text.length)
  return root
}

const [bang, question, slash, quote, apostrophe, less, greater] = [33, 63, 47, 34, 39, 60, 62]

/** Offset behind a comment, a literal section or an instruction, or −1. */
function skipMarkup(text: string, at: number): number {
  const [open, close] = text.startsWith('<!--', at)
    ? [4, '-->']
    : text.startsWith('<![CDATA[', at)
      ? [9, ']]>']
      : [2, '?>']
  if (close === '?>' && text.charCodeAt(at + 1) !== question) return -1
  const end = text.indexOf(close, at + open)
  return end < 0 ? -1 : end + close.length
}

/** Offset behind the `>` of a tag, which may also stand inside an attribute's value; −1 where the tag does not end. */
function findTagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === greater) return at + 1
    if (code === less) return -1
    if (code === quote || code === apostrophe) {
      at = text.indexOf(code === quote ? '"' : "'", at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

function readTag(text: string, at: number, tagEnd: number): Open | undefined {
  const closed = text.charCodeAt(tagEnd - 2) === slash
  let nameEnd = at + 1
  const stop = closed ? tagEnd - 2 : tagEnd - 1
  while (nameEnd < stop && text.charCodeAt(nameEnd) > 32) nameEnd++
  if (nameEnd === at + 1) return undefined
  const name = text.slice(at + 1, nameEnd)
  const attributes = nameEnd === stop ? none : attributesOf(text.slice(nameEnd, stop))
  if (!attributes) return undefined
  return {
    name,
    attributes,
    children: closed ? noChildren : [],
    start: at,
    inner: tagEnd,
    close: tagEnd,
    end: tagEnd,
  }
}

const attribute = /\s*([^\s=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

type Attributes = XmlElement['attributes']

/** A document repeats the same few attributes; those met before are not read again. Emptied when it grows. */
const met = new Map<string, Attributes>()

/** The attributes of a tag, or nothing where they are not well-formed. */
function attributesOf(raw: string): Attributes | undefined {
  const known = met.get(raw)
  if (known) return known
  const found: { [name: string]: string } = Object.create(null)
  attribute.lastIndex = 0
  let end = 0
  for (let match = attribute.exec(raw); match; match = attribute.exec(raw)) {
    end = attribute.lastIndex
    found[match[1] ?? ''] = unescapeXml(match[2] ?? match[3] ?? '')
  }
  if (raw.slice(end).trim() !== '') return undefined
  if (met.size >= 4096) met.clear()
  met.set(raw, found)
  return found
}

/** The character data directly inside an element that holds no elements (`w:t`, `w:instrText`). */
export function textOf(source: string, element: XmlElement): string {
  const raw = source.slice(element.inner, element.close)
  if (!raw.includes('<')) return unescapeXml(raw)
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>)/)
    .map((piece) =>
      piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : piece.startsWith('<') ? '' : unescapeXml(piece),
    )
    .join('')
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name)
}

/** The value of attribute `w:val` of the first child of that name. */
export function value(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** Whether an on/off property is set (ECMA-376 part 1, 17.17.4 ST_OnOff): present and not `0`, `false` or `off`. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  if (!found) return undefined
  return !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? 'true')
}
