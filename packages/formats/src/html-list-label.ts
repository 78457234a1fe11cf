import type { Element, ElementContent } from 'hast'
import { attribute, isElement } from './html-elements.ts'
import { typedMarker } from './markers.ts'

const bullets = ['•', '◦', '▪']

function letters(value: number): string {
  let rest = value
  let out = ''
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) out = String.fromCharCode(97 + ((rest - 1) % 26)) + out
  return out
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  let rest = value
  let out = ''
  for (const [worth, sign] of romans) for (; rest >= worth; rest -= worth) out += sign
  return out
}

/** The number as a browser shows it before an item: letters from 1, roman from 1 to 3999, else digits (CSS Counter Styles 3). */
function counter(value: number, type: string): string {
  if (value > 0 && /^(?:a|lower-(?:alpha|latin))$/.test(type)) return letters(value)
  if (value > 0 && /^(?:A|upper-(?:alpha|latin))$/.test(type)) return letters(value).toUpperCase()
  if (value > 0 && value < 4000 && /^(?:i|lower-roman)$/.test(type)) return roman(value)
  if (value > 0 && value < 4000 && /^(?:I|upper-roman)$/.test(type)) return roman(value).toUpperCase()
  return String(value)
}

/**
 * Labels of a list's items as a browser shows them; none where the style hides them or the item types its own.
 * `firstWords` are the items' beginnings, `level` the 0-based depth of the list.
 */
export function listLabels(
  list: Element,
  items: readonly Element[],
  firstWords: readonly string[],
  level: number,
): (string | undefined)[] {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attribute(list, 'style'))?.[1]?.toLowerCase()
  const reversed = list.properties.reversed === true
  let value = Number(attribute(list, 'start')) || (reversed ? items.length : 1)
  return items.map((item, index) => {
    const own = attribute(item, 'value')
    if (own !== '' && Number.isInteger(Number(own))) value = Number(own)
    const number = value
    value += reversed ? -1 : 1
    const words = firstWords[index] ?? ''
    if (style === 'none') return undefined
    if (list.tagName !== 'ol') return bullet(words, level)
    const label = counter(number, style ?? (attribute(list, 'type') || '1'))
    const typed = typedMarker(words)?.replace(/[^\p{L}\p{Nd}]/gu, '')
    return typed === label ? undefined : `${label}.`
  })
}

/** An item that types its own number or dash shows no bullet. */
function bullet(words: string, level: number): string | undefined {
  if (typedMarker(words) !== undefined || /^[-–—•·]/.test(words)) return undefined
  return bullets[Math.min(level, bullets.length - 1)]
}

/** Characters of an item that show whether it types its own number. */
const beginningLength = 24

/** The first words of an item, before any list in it. */
export function beginning(item: Element): string {
  let words = ''
  const visit = (node: ElementContent): boolean => {
    if (node.type === 'text') words += node.value.trimStart()
    if (words.length >= beginningLength) return false
    return !isElement(node) || (node.tagName !== 'ol' && node.tagName !== 'ul' && node.children.every(visit))
  }
  item.children.every(visit)
  return words.trimStart().slice(0, beginningLength)
}
