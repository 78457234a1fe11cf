import type { Run, Paragraph as WordParagraph } from '@concordance/word'
import type { PhrasingContent } from 'mdast'
import { text } from './blocks.ts'
import { tidyInline } from './tidy-inline.ts'
import { continues, unwrapped } from './wrap.ts'

/** A stretch of a Word paragraph that is a block of its own. */
export interface DocxLine {
  readonly children: PhrasingContent[]
  /** Offset in the paragraph's text at which it begins. */
  readonly from: number
}

/**
 * The lines of a paragraph: it is cut where a line break begins a new item or sentence (`divide`), else kept whole.
 * Marks of notes become references, numbered in the order in which they appear (`marks`). An empty paragraph gives none,
 * unless it shows a number.
 */
export function docxLines(source: WordParagraph, marks: Map<string, string>, divide: boolean): DocxLine[] {
  const cuts = divide ? cutsOf(source.text) : []
  const lines: DocxLine[] = []
  let from = 0
  for (const to of [...cuts, source.text.length]) {
    const children = tidyInline(inlineBetween(source, from, to, marks))
    if (children.length > 0 || (source.label !== undefined && lines.length === 0))
      lines.push({ children, from })
    from = to
  }
  return lines
}

function cutsOf(words: string): number[] {
  const cuts: number[] = []
  let start = 0
  for (let end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', end + 1)) {
    const next = words.slice(end + 1, nextBreak(words, end + 1)).trim()
    if (next !== '' && !continues(words.slice(start, end).trim(), next, unwrapped)) cuts.push(end + 1)
    start = end + 1
  }
  return cuts
}

function nextBreak(words: string, from: number): number {
  const found = words.indexOf('\n', from)
  return found < 0 ? words.length : found
}

function inlineBetween(
  source: WordParagraph,
  from: number,
  to: number,
  marks: Map<string, string>,
): PhrasingContent[] {
  const out: PhrasingContent[] = []
  const notes = source.notes.filter((note) => note.at > from || from === 0).filter((note) => note.at <= to)
  let at = 0
  for (const run of source.runs) {
    let done = Math.max(from, at)
    const end = Math.min(to, at + run.text.length)
    while (notes[0] !== undefined && notes[0].at < end) {
      const note = notes.shift()
      if (note === undefined || note.at < done) continue
      out.push(...formatted(run, run.text.slice(done - at, note.at - at)), reference(note, marks))
      done = note.at
    }
    if (done < end) out.push(...formatted(run, run.text.slice(done - at, end - at)))
    at += run.text.length
  }
  return [...out, ...notes.map((note) => reference(note, marks))]
}

function reference(note: WordParagraph['notes'][number], marks: Map<string, string>): PhrasingContent {
  const key = `${note.kind} ${note.id}`
  const label =
    marks.get(key) ?? String([...marks.keys()].filter((one) => one.startsWith(note.kind)).length + 1)
  marks.set(key, label)
  return { type: 'footnoteReference', identifier: `${note.kind}-${note.id}`, label }
}

function formatted(run: Run, words: string): PhrasingContent[] {
  const lines = words.replaceAll('\t', ' ').split('\n')
  let nodes: PhrasingContent[] = lines.flatMap((line, index): PhrasingContent[] => {
    const own = line === '' ? [] : [text(line)]
    return index === 0 ? own : [{ type: 'break' }, ...own]
  })
  if (nodes.length === 0) return []
  if (run.italic) nodes = [{ type: 'emphasis', children: nodes }]
  if (run.bold) nodes = [{ type: 'strong', children: nodes }]
  return run.link === undefined ? nodes : [{ type: 'link', url: run.link, children: nodes }]
}
