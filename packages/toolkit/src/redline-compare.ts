import {
  compareBlocks,
  type EditGroup,
  type TextBlock,
  typedHeads,
  type Unwritable,
} from '@concordance/drafting'
import { toLaw } from '@concordance/law-tree'
import { openPackage, readDocument, type Story } from '@concordance/word'
import type { Context } from './context.ts'
import { readingOf } from './laws.ts'
import { bodyOf, fromWord, type RedlineBase } from './redline-base.ts'
import { clauseFinder } from './redline-clauses.ts'
import { isSet } from './redline-fresh.ts'
import { linesOf, runningText } from './redline-lines.ts'
import type { RedlinePlan, RefusedChange } from './redline-plan.ts'
import { readingBlocks } from './redline-reading-blocks.ts'
import { type WordSight, wordBlocks } from './redline-word-blocks.ts'

/** What leads from the base to a new text of any format. */
export async function comparePlan(
  context: Context,
  base: RedlineBase,
  bytes: Uint8Array,
  file: string,
  language: string | undefined,
): Promise<RedlinePlan> {
  const reading = await readingOf(context, bytes, file, language)
  const law = toLaw(reading)
  const { sha256 } = reading.source
  const target = { file: reading.source.file, sha256, kind: 'text' as const }
  const head = typedHeads(law)
  if (base.fresh || reading.source.format !== 'docx') {
    const after = readingBlocks(reading, head, base.fresh ? isSet : undefined)
    const before = bodyOf(base, true)
    const found = compareBlocks(before, after, { exact: false })
    return planOf(base, found.changes, found.refused, target, { text: runningText(after) })
  }
  const opened = openPackage(bytes)
  if (!opened.ok) throw fromWord(opened.messages, file)
  const read = readDocument(opened.value)
  if (!read.ok) throw fromWord(read.messages, file)
  const sight: WordSight = { head, main: opened.value.main, flat: false, without: new Set() }
  const body = wordBlocks(read.value.blocks, sight)
  const found = compareBlocks(bodyOf(base, false), body, { exact: true })
  const stories = compareStories(base, read.value.stories, sight)
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
    target,
    { lines: linesOf(body) },
  )
  return { ...plan, notes }
}

/** Notes, heads and feet of the page, each with the one of the same name. */
function compareStories(base: RedlineBase, after: readonly Story[], sight: WordSight) {
  const key = ({ kind, id }: Story): string => `${kind} ${id}`
  const known = new Map(base.document.stories.filter(isText).map((story) => [key(story), story]))
  const found = after.filter(isText).map((story) => {
    const before = known.get(key(story))
    known.delete(key(story))
    const blocks = wordBlocks(story.blocks, sight)
    if (!before) return { changes: [], refused: [storyDiffers(story, blocks, 'new')] }
    const own = { ...sight, head: base.head, main: base.package.main }
    return compareBlocks(wordBlocks(before.blocks, own), blocks, { exact: true })
  })
  const gone = [...known.values()].map((story) => ({
    changes: [],
    refused: [storyDiffers(story, wordBlocks(story.blocks, sight), 'old')],
  }))
  return [...found, ...gone]
}

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

function planOf(
  base: RedlineBase,
  changes: readonly EditGroup[],
  refused: readonly Unwritable[],
  target: RedlinePlan['target'],
  expected: NonNullable<RedlinePlan['expected']>,
): RedlinePlan {
  const clause = clauseFinder(base.law)
  const about = (index: number | undefined) => {
    const found = index === undefined ? undefined : clause(index)
    return found === undefined ? {} : { clause: found }
  }
  return {
    changes: changes.map(({ edits, index }) => ({ edits, about: about(index) })),
    refused: refused.map(({ index, ...rest }): RefusedChange => ({ ...rest, about: about(index) })),
    notes: [],
    target,
    expected,
  }
}
