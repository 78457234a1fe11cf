import type { Line } from './lines.ts'
import { typedMarker } from './markers.ts'

/** One line of Markdown by what its beginning says. `text` is the line without that beginning, `start` its offset. */
export interface MarkdownLine extends Line {
  readonly kind: 'blank' | 'heading' | 'item' | 'note' | 'rule' | 'row' | 'text'
  /** Of a heading. */
  readonly depth?: number
  /** Bullet of an item, mark of a note. */
  readonly label?: string
  /** Columns in front of an item. */
  readonly indent?: number
  readonly quoted: boolean
  /** Ends with two spaces or a backslash: the line break is meant. */
  readonly broken: boolean
}

/** Tells what a line is. A `#` may be glued to its words; `1.` and `a)` are the law's own and stay in the text. */
export function markdownLine(line: Line): MarkdownLine {
  const quote = /^ {0,3}(?:> ?)+/.exec(line.text)?.[0] ?? ''
  const raw = line.text.slice(quote.length)
  const indent = raw.length - raw.trimStart().length
  const body = raw.trim()
  const base = {
    quoted: quote !== '',
    broken: / {2}$|[^\\]\\$/.test(raw),
    end: line.start + line.text.trimEnd().length,
  }
  const at = (offset: number) => line.start + quote.length + indent + offset
  const rest = (kind: MarkdownLine['kind'], skip: number, more: Partial<MarkdownLine> = {}): MarkdownLine => {
    const words = body.slice(skip)
    const lead = words.length - words.trimStart().length
    return { ...base, kind, text: words.trimStart(), start: at(skip + lead), ...more }
  }
  if (body === '') return rest('blank', 0)
  if (/^(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|={3,}|```.*|~~~.*)$/.test(body)) return rest('rule', 0)
  const hashes = /^#+/.exec(body)?.[0].length ?? 0
  if (hashes > 1 || (hashes === 1 && !/^#\d/.test(body))) {
    const words = rest('heading', hashes, { depth: Math.min(6, hashes) })
    return { ...words, text: withoutClosing(words.text) }
  }
  const note = /^\[\^([^\]\s]{1,40})\]:/.exec(body)
  if (note !== null) return rest('note', note[0].length, { label: note[1] ?? '' })
  const bullet = /^([-*+•])\s+/.exec(body)
  if (bullet !== null) {
    const item = rest('item', bullet[0].length, { indent })
    // In front of a number or letter that the law prints, the bullet is the converter's.
    return typedMarker(item.text) === undefined ? { ...item, label: bullet[1] ?? '' } : item
  }
  if (body.startsWith('|')) return rest('row', 0)
  return rest('text', 0)
}

/** A heading may be closed by as many `#` as opened it. */
function withoutClosing(words: string): string {
  let end = words.length
  while (words[end - 1] === '#') end--
  return end < words.length && /\s/.test(words[end - 1] ?? ' ') ? words.slice(0, end).trimEnd() : words
}
