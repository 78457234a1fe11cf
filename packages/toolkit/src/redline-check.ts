import { differInNumbersOnly } from '@concordance/drafting'
import { read } from '@concordance/formats'
import { accept, openPackage, type Redline, readDocument, savePackage } from '@concordance/word'
import { fromWord, type RedlineBase } from './redline-base.ts'
import { isSet } from './redline-fresh.ts'
import { firstDifference, linesOf, runningText, textDifference, withTypedNumbers } from './redline-lines.ts'
import { notesInOrder } from './redline-note-marks.ts'
import type { RedlinePlan } from './redline-plan.ts'
import { readingBlocks } from './redline-reading-blocks.ts'
import { wordBlocks } from './redline-word-blocks.ts'

const noHead = () => 0

/** What accepting all gives otherwise than the new text: words, automatic numbers, or numbers typed in place of a list. */
export interface Difference {
  readonly in: 'words' | 'numbers' | 'lists'
  readonly at: string
}

/**
 * Holds what accepting all gives against the new text that was asked for: the first difference, or nothing.
 * The Word package proves that its edits are in the file; this proves that they were the right edits.
 */
export async function acceptedDiffers(
  base: RedlineBase,
  { bytes }: Redline,
  { expected }: RedlinePlan,
): Promise<Difference | undefined> {
  if (!expected) return undefined
  const opened = openPackage(bytes)
  if (!opened.ok) throw fromWord(opened.messages, base.source.file)
  const accepted = accept(opened.value)
  if (!accepted.ok) throw fromWord(accepted.messages, base.source.file)
  if ('blocks' in expected) {
    const reading = await read(savePackage(accepted.value), { file: base.source.file, format: 'docx' })
    const found = readingBlocks(reading, noHead, base.fresh ? isSet : undefined)
    const [wanted, given] = [runningText(expected.blocks), runningText(found)]
    const at = textDifference(wanted, given)
    if (at === undefined) return undefined
    // A number that Word sets follows its list, whatever the new text prints.
    return { in: differInNumbersOnly(wanted, given) ? 'numbers' : 'words', at }
  }
  const document = readDocument(accepted.value)
  if (!document.ok) throw fromWord(document.messages, base.source.file)
  const sight = { head: noHead, main: accepted.value.main, flat: false, without: new Set<string>() }
  const found = linesOf(wordBlocks(document.value.blocks, sight))
  const { lines, typed } = withTypedNumbers(expected.lines, expected.numbered, found)
  const at = firstDifference(lines, found) ?? firstDifference(expected.notes, notesInOrder(document.value))
  if (at !== undefined) return { in: 'words', at }
  return typed === 0 ? undefined : { in: 'lists', at: `${typed} numbers` }
}
