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

// Each alternative ends at a fixed character and the attribute part has no nested repetition: linear time.
const tag =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/)([^\s<>/="']+)\s*>|([^\s<>/="'!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>)/y

/**
 * The elements of an XML text as a light tree; text is reached by offsets (`textOf`). Throws a `Refusal` with the place
 * where the text is not well-formed, has a document type, or is nested too deep.
 */
export function scanXml(text: string, part = 'the text', nesting = defaultLimits.nesting): XmlElement {
  const stop = (rule: string, reason: string, offset: number) =>
    new Refusal(failure(rule, reason, { part, text, offset }))
  const top: Open = {
    name: '',
    attributes: none,
    children: [],
    start: 0,
    inner: 0,
    close: text.length,
    end: text.length,
  }
  const stack: Open[] = [top]
  let current = top
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at
    const match = tag.exec(text)
    if (!match) {
      if (text.startsWith('<!DOCTYPE', at))
        throw stop(
          'xml-doctype',
          `${part} declares a document type, which office files never need; it is not read.`,
          at,
        )
      throw stop('xml-broken', `${part} is not well-formed XML here; the file is damaged.`, at)
    }
    const opened = match[3]
    if (opened !== undefined) {
      const raw = match[4] ?? ''
      const closed = raw.endsWith('/')
      const element: Open = {
        name: opened,
        attributes: raw.length > 1 ? readAttributes(raw) : none,
        children: closed ? noChildren : [],
        start: at,
        inner: tag.lastIndex,
        close: tag.lastIndex,
        end: tag.lastIndex,
      }
      current.children.push(element)
      if (closed) continue
      if (stack.length > nesting)
        throw stop(
          'xml-nesting',
          `${part} nests more than ${nesting} elements; this is not a normal document.`,
          at,
        )
      stack.push(element)
      current = element
    } else if (match[1] !== undefined) {
      if (match[2] !== current.name || current === top)
        throw stop('xml-broken', `${part} closes “${match[2]}” where it should not; the file is damaged.`, at)
      current.close = at
      current.end = tag.lastIndex
      stack.pop()
      current = stack[stack.length - 1] ?? top
    }
  }
  const root = top.children[0]
  if (current !== top || !root || top.children.length > 1)
    throw stop('xml-broken', `${part} ends before all its elements do; the file is cut off.`, text.length)
  return root
}

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function readAttributes(raw: string): { readonly [name: string]: string } {
  const found: { [name: string]: string } = Object.create(null)
  for (const [, name, double, single] of raw.matchAll(attribute))
    if (name !== undefined) found[name] = unescapeXml(double ?? single ?? '')
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
