import type { Draft } from './draft.ts'
import { numberKey } from './numerals.ts'

/** Kinds above the section. */
const ABOVE: ReadonlySet<string> = new Set(['book', 'title', 'part', 'chapter', 'division', 'subdivision'])

function isFirst(number: string | undefined): boolean {
  const key = number === undefined ? undefined : numberKey(number)
  return key?.base === 1 && key.inserted === 0
}

function firstSection(container: Draft): Draft | undefined {
  for (const child of container.children) {
    const found = child.kind === 'section' ? child : ABOVE.has(child.kind) ? firstSection(child) : undefined
    if (found) return found
  }
  return undefined
}

function nameOf(container: Draft): string {
  const label = (container.label ?? '').replace(/^["“«]+|[.:\s–—-]+$/g, '')
  return label === '' ? (container.heading ?? '') : label
}

/**
 * Containers whose name belongs to the citation of their sections because the numbers begin again in them: chapters of
 * Swedish acts, `Disposiciones transitorias`. Elsewhere a number is cited alone.
 */
function citedContainers(root: Draft): ReadonlySet<Draft> {
  const kinds = new Set<string>()
  const cited = new Set<Draft>()
  let highest = 0
  // `credited` is the section whose restart an outer container answers for.
  const walk = (node: Draft, credited: Draft | undefined) => {
    for (const child of node.children) {
      if (child.kind === 'section') highest = Math.max(highest, numberKey(child.number ?? '')?.base ?? 0)
      if (!ABOVE.has(child.kind)) continue
      const first = firstSection(child)
      const restarts = first !== undefined && isFirst(first.number) && highest > 0
      if (restarts && first !== credited) {
        if (child.number === undefined) cited.add(child)
        else if (!/^(?:1|I|A)$/.test(child.number)) kinds.add(child.kind)
      }
      walk(child, restarts ? first : credited)
    }
  }
  walk(root, undefined)
  const add = (node: Draft) => {
    for (const child of node.children) {
      if (kinds.has(child.kind) && firstSection(child)) cited.add(child)
      if (ABOVE.has(child.kind)) add(child)
    }
  }
  if (kinds.size > 0) add(root)
  return cited
}

/**
 * The path of every clause: `5(1)(a)`; `2.1(a)` where the number repeats the section's; `annex 4 10(2)`; the printed
 * name above the section; the parent's path where a clause has no number.
 */
export function pathsOf(root: Draft): ReadonlyMap<Draft, string> {
  const paths = new Map<Draft, string>()
  const cited = citedContainers(root)
  const numbers = new Set<string>()
  const collect = (node: Draft) => {
    for (const child of node.children) {
      if (child.kind === 'section' && child.number !== undefined) numbers.add(child.number)
      collect(child)
    }
  }
  collect(root)
  const walk = (node: Draft, path: string, base: string) => {
    for (const child of node.children) {
      const own = pathOf(child, node, path, base)
      paths.set(child, own)
      const carries = child.kind === 'schedule' || cited.has(child)
      walk(child, own, carries ? `${own} ` : ABOVE.has(child.kind) ? base : '')
    }
  }
  const pathOf = (child: Draft, parent: Draft, path: string, base: string): string => {
    const { kind, number } = child
    if (kind === 'schedule') return number === undefined ? 'annex' : `annex ${number}`
    if (ABOVE.has(kind)) return nameOf(child)
    if (kind === 'section')
      return `${base}${base !== '' && /^\p{Lu}\p{L}{3,}[.:]?$/u.test(child.label ?? '') ? nameOf(child).toUpperCase() : (number ?? nameOf(child))}`
    if (child.quoted && number !== undefined && !numbers.has(number)) return number
    const cite = number ?? child.place ?? (child.term === undefined ? undefined : `“${child.term}”`)
    if (cite === undefined) return path
    // `2.1` repeats the number above it.
    if (/^\d+(\.\d+)+$/.test(cite)) return `${base}${cite}`
    if (parent.kind === 'schedule' && /^\d/.test(cite)) return `${path} ${cite}`
    return `${path}(${cite})`
  }
  walk(root, '', '')
  return paths
}
