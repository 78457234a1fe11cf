import type { Amendment } from '@concordance/drafting'
import type { Edit } from '@concordance/word'

/** An amendment whose new words were freed of their footnotes, which stand at their end. */
export interface WithNotes {
  readonly amendment: Amendment
  /** What each footnote says, in the order of their marks. */
  readonly notes: readonly string[]
  /** Why the footnotes cannot be written. */
  readonly refused?: NoteRefusal
}

export interface NoteRefusal {
  readonly rule: 'note-undefined' | 'note-in-new-words'
  readonly reason: string
}

const definition = /^[ \t]*\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$/gm
const mark = /\[\^([^\]\s]{1,40})\]/g

/** Takes footnotes as Markdown writes them (`ten years[^1]`, and below `[^1]: As in the order.`) out of new words. */
export function notesOf(amendment: Amendment): WithNotes {
  const said = new Map(
    [...amendment.new.matchAll(definition)].map(([, name = '', text = '']) => [name, text.trim()]),
  )
  const body = amendment.new.replace(definition, '').trimEnd()
  const marks = [...body.matchAll(mark)].map(([, name = '']) => name)
  if (said.size === 0 && marks.length === 0) return { amendment, notes: [] }
  const stripped = { ...amendment, new: body.replace(mark, '') }
  const lost =
    marks.find((name) => (said.get(name) ?? '') === '') ??
    [...said.keys()].find((name) => !marks.includes(name))
  if (lost !== undefined)
    return {
      amendment: stripped,
      notes: [],
      refused: {
        rule: 'note-undefined',
        reason: `The footnote [^${lost}] has no mark in the new words or nothing that it says; write both, “words[^${lost}]” and a line “[^${lost}]: what it says”.`,
      },
    }
  const atEnd = /(?:\[\^[^\]\s]{1,40}\])+$/.exec(body)?.[0].match(mark)?.length ?? 0
  return {
    amendment: stripped,
    notes: marks.map((name) => said.get(name) ?? ''),
    ...(atEnd === marks.length ? {} : { refused: inside }),
  }
}

const inside: NoteRefusal = {
  rule: 'note-in-new-words',
  reason:
    'A footnote can be written only at the end of new words that stay in one paragraph of the base; take it out of the amendment and insert it in Word once the change is accepted.',
}

/** The edits with their footnotes behind the new words, or why this cannot be. */
export function withNotes(edits: readonly Edit[], notes: readonly string[]): readonly Edit[] | NoteRefusal {
  if (notes.length === 0) return edits
  const [edit, ...others] = edits
  if (edit?.kind !== 'replace' || edit.to === undefined || edit.at.part !== undefined || others.length > 0)
    return inside
  const { at, to } = edit
  return [edit, ...notes.map((text): Edit => ({ kind: 'insert-note', at, from: to, note: 'footnote', text }))]
}
