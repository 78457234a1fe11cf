import { alignTexts, compareBlocks, headLength, type TextBlock, type Unwritable } from '@concordance/drafting'
import { openPackage, readDocument, type Story } from '@concordance/word'
import { fromWord, type RedlineBase } from './redline-base.ts'
import { planOf } from './redline-compare-plan.ts'
import { linesOf } from './redline-lines.ts'
import type { RedlinePlan } from './redline-plan.ts'
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
  const stories = compareStories(base, read.value.stories, opened.value.main)
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
    [...found.changes, ...stories.flatMap(({ changes }) => changes)],
    [...found.refused, ...stories.flatMap(({ refused }) => refused)],
    { file, sha256: await sha256(bytes), kind: 'text' },
    { lines: linesOf(body) },
  )
  return { ...plan, notes }
}

/** Notes with those that say the same, heads and feet of the page with the one of the same name. */
function compareStories(base: RedlineBase, after: readonly Story[], main: string) {
  const [old, late] = [base.document.stories.filter(isText), after.filter(isText)]
  const partners = new Map<Story, Story>()
  for (const kind of ['footnote', 'endnote'] as const) {
    const [a, b] = [old.filter((story) => story.kind === kind), late.filter((story) => story.kind === kind)]
    for (const [i, j] of alignTexts(a.map(textOf), b.map(textOf))) {
      const [one, other] = [a[i], b[j]]
      if (one && other) partners.set(other, one)
    }
  }
  const running = new Map(old.filter(isRunning).map((story) => [story.id, story]))
  for (const story of late.filter(isRunning)) {
    const one = running.get(story.id)
    if (one) partners.set(story, one)
  }
  const kept = new Set(partners.values())
  return [
    ...late.map((story) => {
      const before = partners.get(story)
      const blocks = wordBlocks(story.blocks, sight(main))
      if (!before) return { changes: [], refused: [storyDiffers(story, blocks, 'new')] }
      return compareBlocks(wordBlocks(before.blocks, sight(base.package.main)), blocks, { exact: true })
    }),
    ...old
      .filter((story) => !kept.has(story))
      .map((story) => ({
        changes: [],
        refused: [storyDiffers(story, wordBlocks(story.blocks, sight(main)), 'old')],
      })),
  ]
}

const isRunning = ({ kind }: Story): boolean => kind === 'header' || kind === 'footer'

const textOf = ({ blocks }: Story): string =>
  blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join(' ')

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
