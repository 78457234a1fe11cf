import type { Cut } from './locate-words.ts'
import type { NoteMark } from './types.ts'

export interface WantedBreak {
  readonly at: number
  readonly end: string
  readonly start: string
}

interface Part {
  text: string
  readonly notes: NoteMark[]
}

type Event =
  | { readonly at: number; readonly rank: 0 | 1.5; readonly note: NoteMark }
  | { readonly at: number; readonly rank: 1 | 3; readonly cut: Cut }
  | { readonly at: number; readonly rank: 2; readonly wanted: WantedBreak }

/** The words of a paragraph after cuts and breaks, all in offsets of the text that was. Note marks stay beside their word. */
export function rewriteWords(
  text: string,
  notes: readonly NoteMark[],
  cuts: readonly Cut[],
  breaks: readonly WantedBreak[],
  added: readonly NoteMark[] = [],
): Part[] {
  const events: Event[] = [
    ...notes.map((note) => ({ at: note.at, rank: 0, note }) as const),
    // New marks stand behind new words.
    ...added.map((note) => ({ at: note.at, rank: 1.5, note }) as const),
    ...cuts.map((cut) => ({ at: cut.from, rank: cut.from === cut.to ? 1 : 3, cut }) as const),
    ...breaks.map((wanted) => ({ at: wanted.at, rank: 2, wanted }) as const),
  ].sort((a, b) => a.at - b.at || a.rank - b.rank)
  let current: Part = { text: '', notes: [] }
  const parts = [current]
  let at = 0
  const copyTo = (offset: number): void => {
    current.text += text.slice(at, Math.max(at, offset))
    at = Math.max(at, offset)
  }
  let held = ''
  const release = (): void => {
    current.text += held
    held = ''
  }
  for (const event of events) {
    // A mark inside words that are replaced stands before the new ones.
    if (event.rank !== 0 || event.at >= at) release()
    copyTo(event.at)
    if ('note' in event) current.notes.push({ ...event.note, at: current.text.length })
    else if ('wanted' in event) {
      current.text += event.wanted.end
      current = { text: event.wanted.start, notes: [] }
      parts.push(current)
    } else {
      held = event.cut.text
      at = event.cut.to
    }
  }
  release()
  copyTo(text.length)
  return parts
}
