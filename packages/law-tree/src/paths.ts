import type { Draft } from './draft.ts'
import { numberKey } from './numerals.ts'

/** Kinds above the section. */
const ABOVE: ReadonlySet<string> = new Set(['book', 'title', 'part', 'chapter', 'division', 'subdivision'])

function sectionsOf(container: Draft): Draft[] {
  return container.children.flatMap((child) =>
    child.kind === 'section' ? [child] : ABOVE.has(child.kind) ? sectionsOf(child) : [],
  )
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
  const restarting = new Map<string, Draft[]>()
  const cited = new Set<Draft>()
  let highest = 0
  const walk = (node: Draft) => {
    for (const child of node.children) {
      if (!ABOVE.has(child.kind)) {
        if (child.kind === 'section') highest = Math.max(highest, numberKey(child.number ?? '')?.base ?? 0)
        continue
      }
      const first = child.children.find((inner) => inner.kind === 'section')
      if (first && numberKey(first.number ?? '')?.base === 1 && highest > 0) {
        if (child.number === undefined) cited.add(child)
        else {
          const list = restarting.get(child.kind)
          if (list) list.push(child)
          else restarting.set(child.kind, [child])
        }
      }
      walk(child)
    }
  }
  walk(root)
  const kinds = new Set([...restarting].filter(([, list]) => list.length >= 2).map(([kind]) => kind))
  const add = (node: Draft) => {
    for (const child of node.children) {
      if (kinds.has(child.kind) && sectionsOf(child).length > 0) cited.add(child)
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
      return `${base}${base !== '' && /^\p{Lu}{4,}/u.test(child.label ?? '') ? nameOf(child) : (number ?? nameOf(child))}`
    if (child.quoted && number !== undefined && !numbers.has(number)) return number
    const cite = number ?? (child.term === undefined ? undefined : `“${child.term}”`)
    if (cite === undefined) return path
    // `2.1` repeats the number above it.
    if (/^\d+(\.\d+)+$/.test(cite)) return `${base}${cite}`
    if (parent.kind === 'schedule' && /^\d/.test(cite)) return `${path} ${cite}`
    return `${path}(${cite})`
  }
  walk(root, '', '')
  return paths
}
