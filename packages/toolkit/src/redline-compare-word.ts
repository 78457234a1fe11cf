import { compareBlocks, headLength, paragraphsOf } from '@concordance/drafting'
import { openPackage, readDocument } from '@concordance/word'
import { fromWord, type RedlineBase } from './redline-base.ts'
import { planOf } from './redline-compare-plan.ts'
import { linesOf, numberedLinesOf } from './redline-lines.ts'
import { withMoves } from './redline-moves.ts'
import { notesInOrder, runningParagraphs } from './redline-note-marks.ts'
import { compareNotes, deletedIn } from './redline-notes.ts'
import type { RedlinePlan } from './redline-plan.ts'
import { compareStories, partnersIn } from './redline-stories.ts'
import { wordBlocks } from './redline-word-blocks.ts'
import { sha256 } from './sha256.ts'

/** Numbers are told by their look: the same on both sides, without making a law of either. */
const sight = (main: string) => ({
  head: (_: string, text: string) => headLength(text),
  main,
  flat: false,
  without: new Set<string>(),
})

/** What leads from one Word file to another: words to the last space, layout, notes, heads and feet of the page. */
export async function compareWord(base: RedlineBase, bytes: Uint8Array, file: string): Promise<RedlinePlan> {
  const opened = openPackage(bytes)
  if (!opened.ok) throw fromWord(opened.messages, file)
  const read = readDocument(opened.value)
  if (!read.ok) throw fromWord(read.messages, file)
  const body = wordBlocks(read.value.blocks, sight(opened.value.main))
  const before = wordBlocks(base.document.blocks, sight(base.package.main))
  const found = compareBlocks(before, body, { exact: true })
  const partners = partnersIn(base.document.stories, read.value.stories)
  const stories = compareStories(base.document.stories, read.value.stories, partners, (story) =>
    wordBlocks(story.blocks, sight(opened.value.main)),
  )
  const { blocks, stories: old } = base.document
  const marks = compareNotes(
    { paragraphs: runningParagraphs(blocks), stories: old },
    { paragraphs: runningParagraphs(read.value.blocks), stories: read.value.stories },
    partners,
    deletedIn(found.changes),
  )
  const notes =
    read.value.revisions.count > 0
      ? [
          {
            rule: 'new-revised',
            reason: `${file} holds ${read.value.revisions.count} tracked changes of its own; they count as accepted`,
          },
        ]
      : []
  const plan = planOf(
    base,
    [...withMoves(found.changes, paragraphsOf(before)), ...stories.changes, ...marks.changes],
    [...found.refused, ...stories.refused, ...marks.refused],
    { file, sha256: await sha256(bytes), kind: 'text' },
    { lines: linesOf(body), numbered: numberedLinesOf(body), notes: notesInOrder(read.value) },
  )
  return { ...plan, notes }
}
