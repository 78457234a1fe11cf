import type { Marker } from './marker.ts'
import type { Moved } from './moved.ts'

/** What a paragraph that is moved holds, and what stands behind it. */
export interface MovedMarkup {
  readonly inner: string
  readonly behind: string
}

type Side = 'moveFrom' | 'moveTo'

/**
 * Writes the two sides of moves: each a named stretch, with its words and the ends of its paragraphs marked as moved.
 * The stretch begins in the first paragraph and ends behind the last, as Word has it.
 */
export interface MoveWriter {
  write(side: Side, moved: Moved, comment?: string): MovedMarkup
}

/** `taken`: names of moves that the file has already. */
export function moveWriter(mark: Marker, taken: ReadonlySet<string>): MoveWriter {
  const names = new Map<string, string>()
  const open = new Map<string, string>()
  const nameOf = (move: string): string => {
    let name = names.get(move)
    while (name === undefined || taken.has(name)) name = `move${mark.id()}`
    names.set(move, name)
    return name
  }
  return {
    write(side, { move, starts, ends, content }, comment = '') {
      const key = `${side} ${move}`
      let start = ''
      if (starts) {
        const attributes = mark.attributes()
        open.set(key, /w:id="\d+"/.exec(attributes)?.[0] ?? '')
        start = `<w:${side}RangeStart ${attributes} w:name="${nameOf(move)}"/>`
      }
      const words = content + comment
      const inner = words === '' ? '' : `<w:${side} ${mark.attributes()}>${words}</w:${side}>`
      return { inner: start + inner, behind: ends ? `<w:${side}RangeEnd ${open.get(key)}/>` : '' }
    },
  }
}

/** Names of the moves in a part. */
export const moveNames = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(/<w:move(?:From|To)RangeStart\b[^>]*?\sw:name="([^"]*)"/g)].map(
      ([, name = '']) => name,
    ),
  )
