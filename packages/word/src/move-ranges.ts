import type { XmlElement } from './xml.ts'

const range = /^w:move(?:From|To)Range(?:Start|End)$/

/** Whether an element is an edge of a stretch that is moved. */
export const isMoveRange = ({ name }: XmlElement): boolean => range.test(name)

interface Stretch {
  readonly edges: readonly XmlElement[]
  /** Moves inside it that are resolved, and that are not. */
  done: number
  left: number
}

/** The edges of moves of which nothing is left once the chosen changes are resolved: they go with them. */
export function doneMoves(
  source: string,
  root: XmlElement,
  chosen: (revision: XmlElement) => boolean,
): ReadonlySet<XmlElement> {
  const gone = new Set<XmlElement>()
  if (!/<w:move(?:From|To)RangeStart/.test(source)) return gone
  const open = new Map<string, Stretch>()
  const visit = (element: XmlElement): void => {
    const { name, attributes } = element
    const id = attributes['w:id'] ?? ''
    if (isMoveRange(element)) {
      const side = name.includes('From') ? 'from' : 'to'
      const key = `${side} ${id}`
      if (name.endsWith('Start')) {
        // A stretch in which nothing is marked is judged by its own author and date.
        open.set(key, { edges: [element], done: 0, left: chosen(element) ? 0 : -1 })
        return
      }
      const stretch = open.get(key)
      open.delete(key)
      if (!stretch || stretch.left > 0 || (stretch.done === 0 && stretch.left < 0)) return
      for (const edge of [...stretch.edges, element]) gone.add(edge)
      return
    }
    if (name === 'w:moveFrom' || name === 'w:moveTo')
      for (const [key, stretch] of open)
        if (key.startsWith(name === 'w:moveFrom' ? 'from' : 'to')) {
          if (chosen(element)) stretch.done++
          else stretch.left = Math.max(stretch.left, 0) + 1
        }
    for (const one of element.children) visit(one)
  }
  visit(root)
  return gone
}
