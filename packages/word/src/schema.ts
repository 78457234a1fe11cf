import { contents, heads, needsAuthor, orders } from './schema-tables.ts'
import type { XmlElement } from './xml.ts'

/** Breaches of the schema's order and content rules for what tracked changes touch, each with the number of times. */
export type Findings = ReadonlyMap<string, number>

/** Looks through parts, but for paragraphs that are known to be the same elsewhere. */
export function schemaFindings(
  roots: Iterable<XmlElement>,
  known: ReadonlySet<XmlElement> = new Set(),
): Findings {
  const found = new Map<string, number>()
  const report = (finding: string): void => {
    found.set(finding, (found.get(finding) ?? 0) + 1)
  }
  const visit = (element: XmlElement): void => {
    if (known.has(element)) return
    check(element, report)
    for (const one of element.children) visit(one)
  }
  for (const root of roots) visit(root)
  return found
}

/** Findings of a kind that the base does not have. A run of the base that is out of order may be parted in two. */
export function newFindings(base: Findings, now: Findings): readonly string[] {
  return [...now.keys()].filter((finding) => !base.has(finding))
}

function check(element: XmlElement, report: (finding: string) => void): void {
  const { name, children, attributes } = element
  const order = orders[name]
  if (order) checkOrder(name, children, order, report)
  const first = heads[name]
  if (first) checkHeads(name, children, first, report)
  const allowed = contents[name]
  if (allowed)
    for (const one of children)
      if (one.name.startsWith('w:') && !allowed.has(one.name)) report(`${one.name} in ${name}`)
  if (
    needsAuthor.has(name) &&
    !(attributes['w:author'] !== undefined && /^-?\d+$/.test(attributes['w:id'] ?? ''))
  )
    report(`${name} without id or author`)
  if (name === 'w:tc' && children.at(-1)?.name !== 'w:p' && children.at(-1)?.name !== 'w:sdt')
    report('w:tc not closed by w:p')
  if (
    name === 'w:body' &&
    children.some((one, index) => one.name === 'w:sectPr' && index < children.length - 1)
  )
    report('w:sectPr before the end of w:body')
}

function checkOrder(
  name: string,
  children: readonly XmlElement[],
  order: readonly string[],
  report: (finding: string) => void,
): void {
  let last = -1
  for (const one of children) {
    const rank = order.indexOf(one.name)
    if (rank < 0) continue
    if (rank === last) report(`${one.name} twice in ${name}`)
    if (rank < last) report(`${one.name} too late in ${name}`)
    last = Math.max(last, rank)
  }
}

function checkHeads(
  name: string,
  children: readonly XmlElement[],
  first: readonly string[],
  report: (finding: string) => void,
): void {
  let rank = -1
  children.forEach((one, index) => {
    const found = first.indexOf(one.name)
    if (found < 0) return
    if (found <= rank || children.slice(0, index).some((before) => !first.includes(before.name)))
      report(`${one.name} not first in ${name}`)
    rank = found
  })
}
