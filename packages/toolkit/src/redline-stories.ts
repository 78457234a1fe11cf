import { alignTexts, compareBlocks, type TextBlock, type Unwritable } from '@concordance/drafting'
import type { Story } from '@concordance/word'
import { linesOf } from './redline-lines.ts'
import { noteText } from './redline-note-marks.ts'
import type { NoteChanges } from './redline-notes.ts'

/** Notes with those that say the same, heads and feet of the page with the one of the same name: new → old. */
export function partnersIn(before: readonly Story[], after: readonly Story[]): ReadonlyMap<Story, Story> {
  const [old, late] = [before.filter(isText), after.filter(isText)]
  const partners = new Map<Story, Story>()
  for (const kind of ['footnote', 'endnote'] as const) {
    const [a, b] = [old.filter((story) => story.kind === kind), late.filter((story) => story.kind === kind)]
    for (const [i, j] of alignTexts(a.map(noteText), b.map(noteText))) {
      const [one, other] = [a[i], b[j]]
      if (one && other) partners.set(other, one)
    }
  }
  const running = new Map(old.filter(isRunning).map((story) => [story.id, story]))
  for (const story of late.filter(isRunning)) {
    const one = running.get(story.id)
    if (one) partners.set(story, one)
  }
  return partners
}

/** Changes inside notes, heads and feet that stand in both; a head or foot of one file alone is told. */
export function compareStories(
  before: readonly Story[],
  after: readonly Story[],
  partners: ReadonlyMap<Story, Story>,
  blocksOf: (story: Story) => readonly TextBlock[],
): NoteChanges {
  const found = after.flatMap((story) => {
    const one = partners.get(story)
    return one ? [compareBlocks(blocksOf(one), blocksOf(story), { exact: true })] : []
  })
  const kept = new Set(partners.values())
  const alone = (stories: readonly Story[], side: 'old' | 'new', has: (story: Story) => boolean) =>
    stories
      .filter((story) => isRunning(story) && isText(story) && !has(story))
      .map((story) => storyDiffers(story, blocksOf(story), side))
  return {
    changes: found.flatMap(({ changes }) => changes),
    refused: [
      ...found.flatMap(({ refused }) => refused),
      ...alone(after, 'new', (story) => partners.has(story)),
      ...alone(before, 'old', (story) => kept.has(story)),
    ],
  }
}

const isRunning = ({ kind }: Story): boolean => kind === 'header' || kind === 'footer'

const isText = ({ kind, blocks }: Story): boolean =>
  kind !== 'comment' && blocks.some((block) => block.type === 'table' || block.text.trim() !== '')

function storyDiffers({ kind }: Story, blocks: readonly TextBlock[], side: 'old' | 'new'): Unwritable {
  const words = linesOf(blocks).join('\n')
  return {
    rule: 'story',
    reason: `A ${kind} stands only in the ${side} file; ${side === 'new' ? 'insert' : 'delete'} it in Word.`,
    old: side === 'old' ? words : '',
    new: side === 'new' ? words : '',
  }
}
