import type { Element, ElementContent } from 'hast'

const isElement = (node: ElementContent): node is Element => node.type === 'element'

/** Class names that say by themselves that the text is no longer in force. */
const said = new Set('superseded obsolete outdated altfassung vorversion vorfassung'.split(' '))
const old = new Set(
  'old previous prior earlier former historic historical past ancien ancienne anterieur anterieure antérieure anterior antigua frühere fruehere alte vorherige tidligere tidigare äldre'.split(
    ' ',
  ),
)
const version = new Set(
  'version versions text texte texto article articulo artikel fassung redaccion redaction redacción rédaction wording revision state'.split(
    ' ',
  ),
)

/** How databases head an old text in words. */
const label = new RegExp(
  [
    '^(?:previous|earlier|former|old|historical) (?:version|wording|text)',
    '^(?:version|text|wording)s? (?:in force |valid |applicable )?(?:until|up to|before)\\b',
    '^(?:text|version) as (?:it was )?in force (?:until|from .{4,40} (?:to|until))',
    '^(?:ancienne (?:version|rédaction)|version (?:antérieure|précédente|abrogée|périmée))',
    '^version en vigueur (?:du .{4,40} )?(?:jusqu|au )',
    '^(?:frühere|alte|vorherige) (?:fassung|version)',
    '^(?:fassung|version) (?:gültig )?bis\\b',
    '^(?:redacción|versión|texto) (?:anterior|derogad|vigente hasta)',
    '^(?:redação|versão|texto) anterior',
    '^(?:tidligere|tidigare) (?:ordlyd|lydelse|version)',
  ].join('|'),
  'iu',
)
const longestLabel = 160

/** By class or id, already parted into words. */
export const saysSuperseded = (tokens: readonly string[]): boolean =>
  tokens.some((word) => said.has(word)) ||
  (tokens.some((word) => old.has(word)) && tokens.some((word) => version.has(word)))

/** The words of an element, as many as matter here; undefined where there are more. */
function shortWords(nodes: readonly ElementContent[]): string | undefined {
  let words = ''
  const stack: ElementContent[] = [...nodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') words += node.value
    else if (isElement(node)) for (const child of [...node.children].reverse()) stack.push(child)
    if (words.length > 4 * longestLabel) return undefined
  }
  return words.replace(/\s+/g, ' ').trim()
}

/** Whether the first line of a container heads what stands in it as an old text. */
export function headedAsSuperseded(element: Element): boolean {
  if (!/^(?:div|section|li|details|td|article)$/.test(element.tagName)) return false
  const first = element.children.find(
    (node) => isElement(node) || (node.type === 'text' && node.value.trim() !== ''),
  )
  if (first === undefined) return false
  const words = shortWords([first])
  return words !== undefined && words.length <= longestLabel && label.test(words) && !holdsTitle(element)
}

/** A page whose title stands below the label is no old version as a whole. */
function holdsTitle(element: Element): boolean {
  const stack: Element[] = [element]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.tagName === 'h1' || next.tagName === 'main') return true
    for (const child of next.children) if (isElement(child)) stack.push(child)
  }
  return false
}
