import { alignTexts, type Unwritable } from '@concordance/drafting'
import type { Edit, Paragraph, Story } from '@concordance/word'
import { type Marked, marksOf, noteText } from './redline-note-marks.ts'
import type { FoundChange } from './redline-plan.ts'

/** Letters around a mark by which its place is found again in changed words. */
const context = 24

interface Side {
  readonly paragraphs: readonly Paragraph[]
  readonly stories: readonly Story[]
}

export interface NoteChanges {
  readonly changes: readonly FoundChange[]
  readonly refused: readonly Unwritable[]
}

/**
 * Notes that come, go, or whose mark stands elsewhere. `partners` are the notes of the new text with those of the base
 * that they are; `gone` the paragraphs of the base that are deleted, whose notes go with them.
 */
export function compareNotes(
  before: Side,
  after: Side,
  partners: ReadonlyMap<Story, Story>,
  gone: ReadonlySet<number>,
): NoteChanges {
  const [old, late] = [marksOf(before.paragraphs, before.stories), marksOf(after.paragraphs, after.stories)]
  if (old.length + late.length === 0) return { changes: [], refused: [] }
  const texts = (side: Side): string[] => side.paragraphs.map(({ text }) => text)
  const homes = new Map(alignTexts(texts(before), texts(after)).map(([i, j]) => [j, before.paragraphs[i]]))
  const changes: FoundChange[] = []
  const refused: Unwritable[] = []
  const kept = new Set<Story>()
  const byStory = new Map(old.map((one) => [one.story, one]))
  for (const one of late) {
    const partner = partners.get(one.story)
    const earlier = partner && byStory.get(partner)
    const home = homes.get(one.order)
    if (earlier && (earlier.paragraph === home ? staysPut(earlier, one) : false)) {
      kept.add(earlier.story)
      continue
    }
    const insertion = home && insert(one, home, gone)
    if (insertion) changes.push(insertion)
    else refused.push(unplaced(one))
  }
  for (const one of old) {
    if (kept.has(one.story)) continue
    const index = indexOf(one)
    if (gone.has(index)) continue
    const edit: Edit = { kind: 'delete-note', at: { index }, note: one.mark.kind, id: one.mark.id }
    changes.push({ edits: [edit], index })
  }
  return { changes, refused }
}

/** Ordinal of the file's paragraph that a mark stands in. */
function indexOf({ paragraph, mark }: Marked): number {
  const piece = paragraph.pieces.findLast(({ from }) => from <= mark.at) ?? paragraph.pieces[0]
  return piece?.index ?? 0
}

/** A mark whose place in changed words cannot be told is taken to be where it was. */
function staysPut(earlier: Marked, now: Marked): boolean {
  const at = placeIn(earlier.paragraph.text, now)
  return at === undefined || at === earlier.mark.at
}

function insert(one: Marked, home: Paragraph, gone: ReadonlySet<number>): FoundChange | undefined {
  const at = placeIn(home.text, one)
  const text = noteText(one.story)
  if (at === undefined || text === '') return undefined
  const piece = home.pieces.findLast(({ from }) => from <= at)
  if (!piece || gone.has(piece.index)) return undefined
  const edit: Edit = {
    kind: 'insert-note',
    at: { index: piece.index },
    from: at - piece.from,
    note: one.mark.kind,
    text,
  }
  return { edits: [edit], index: piece.index }
}

/** Where in the old words of a paragraph a mark of the new ones belongs: found by what is the same before or behind it. */
function placeIn(old: string, { paragraph: { text }, mark: { at } }: Marked): number | undefined {
  if (old.startsWith(text.slice(0, at)) && at > 0) return at
  const behind = text.slice(at)
  if (old.endsWith(behind)) return old.length - behind.length
  const before = text.slice(Math.max(0, at - context), at)
  const [place, again] = [old.indexOf(before), old.lastIndexOf(before)]
  return before.length > 2 && place >= 0 && place === again ? place + before.length : undefined
}

const unplaced = ({ mark, story, paragraph }: Marked): Unwritable => ({
  rule: 'story',
  reason: `A ${mark.kind} stands in words that the base does not have (“${paragraph.text.slice(0, 60)}”); accept the new words first, then insert the ${mark.kind} in Word.`,
  old: '',
  new: noteText(story),
})

/** Paragraphs of the main part that changes delete as a whole. */
export const deletedIn = (changes: readonly FoundChange[]): ReadonlySet<number> =>
  new Set(
    changes.flatMap(({ edits }) =>
      edits.flatMap((edit) =>
        edit.kind === 'delete-paragraph' && edit.at.part === undefined ? [edit.at.index] : [],
      ),
    ),
  )
