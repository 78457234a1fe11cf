import { flatten, type Law } from '@concordance/law-tree'

/** Where a paragraph begins: its part and offset. */
export const startKey = (part: string | undefined, start: number): string => `${part ?? ''} ${start}`

/**
 * Tells how much of the beginning of a paragraph is a number that is typed, with the space behind it, as the law was
 * understood: `5. (1) Words` gives 7. An automatic number is no part of the text and gives 0.
 */
export function typedHeads(law: Law): (key: string, text: string) => number {
  const labels = new Map<string, string[]>()
  for (const { clause } of flatten(law)) {
    const [span] = clause.spans
    if (!span || clause.label === undefined) continue
    const key = startKey(span.anchor.part, span.anchor.start)
    const list = labels.get(key)
    if (list) list.push(clause.label)
    else labels.set(key, [clause.label])
  }
  return (key, text) => {
    let end = 0
    for (const label of labels.get(key) ?? []) {
      const found = headAt(text, end, label)
      if (found === undefined) break
      end = found
    }
    return end
  }
}

/** End of a label that stands at a place, with the space behind it; white space in the label may be of another kind. */
function headAt(text: string, from: number, label: string): number | undefined {
  let at = from + (/^\s*/.exec(text.slice(from, from + 16))?.[0].length ?? 0)
  for (const piece of label.split(/\s+/)) {
    if (!text.startsWith(piece, at)) return undefined
    at += piece.length
    at += /^\s*/.exec(text.slice(at, at + 16))?.[0].length ?? 0
  }
  return at
}
