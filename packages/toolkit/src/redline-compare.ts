import { compareBlocks, paragraphsOf, typedHeads } from '@concordance/drafting'
import { detectFormat } from '@concordance/formats'
import { toLaw } from '@concordance/law-tree'
import type { Context } from './context.ts'
import { readingOf } from './laws.ts'
import { bodyOf, type RedlineBase } from './redline-base.ts'
import { planOf } from './redline-compare-plan.ts'
import { compareWord } from './redline-compare-word.ts'
import { isSet } from './redline-fresh.ts'
import { withMoves } from './redline-moves.ts'
import { changesOfWords } from './redline-paragraph-ends.ts'
import type { RedlinePlan } from './redline-plan.ts'
import { readingBlocks } from './redline-reading-blocks.ts'

/** What leads from the base to a new text of any format. */
export async function comparePlan(
  context: Context,
  base: RedlineBase,
  bytes: Uint8Array,
  file: string,
  language: string | undefined,
): Promise<RedlinePlan> {
  if (!base.fresh && detectFormat(bytes, file) === 'docx') return compareWord(base, bytes, file)
  const reading = await readingOf(context, bytes, file, language)
  const law = toLaw(reading)
  const { sha256 } = reading.source
  const target = { file: reading.source.file, sha256, kind: 'text' as const }
  const head = typedHeads(law)
  const after = readingBlocks(reading, head, base.fresh ? isSet : undefined)
  const before = bodyOf(base, true)
  const found = compareBlocks(before, after, { exact: false })
  const paragraphs = paragraphsOf(before)
  const fromPages = reading.source.format === 'pdf' || base.source.format === 'pdf'
  const { changes, left } = fromPages
    ? changesOfWords(found.changes, paragraphs)
    : { changes: found.changes, left: 0 }
  const plan = planOf(base, withMoves(changes, paragraphs), found.refused, target, { blocks: after })
  return left === 0 ? plan : { ...plan, notes: [endsLeft(left)] }
}

const endsLeft = (count: number) => ({
  rule: 'paragraph-ends',
  reason: `${count} edits that only end paragraphs elsewhere, with the same words, were left out: a PDF does not tell where its paragraphs end`,
})
