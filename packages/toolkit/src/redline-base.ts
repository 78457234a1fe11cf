import { startKey, type TextBlock, typedHeads } from '@concordance/drafting'
import type { Block, Reading } from '@concordance/formats'
import { type Law, toLaw } from '@concordance/law-tree'
import {
  type Message,
  type OoxmlPackage,
  openPackage,
  readDocument,
  type WordDocument,
} from '@concordance/word'
import type { VFileMessage } from 'vfile-message'
import type { Context } from './context.ts'
import { readingOf } from './laws.ts'
import { problem } from './problem.ts'
import { freshBase } from './redline-fresh.ts'
import { isText } from './redline-reading-blocks.ts'
import { wordBlocks } from './redline-word-blocks.ts'
import { repaired } from './repairs.ts'

/** A base into which changes can be tracked. */
export interface RedlineBase {
  /** The user's own Word file, or a fresh one with the text of a file of another format. */
  readonly package: OoxmlPackage
  /** The same as a file. */
  readonly bytes: Uint8Array
  readonly document: WordDocument
  readonly fresh: boolean
  /** The base as a law, its clauses anchored in the package. */
  readonly law: Law
  readonly source: Reading['source']
  readonly head: (key: string, text: string) => number
  /** Places of what stands beside the text: contents, page heads. */
  readonly beside: ReadonlySet<string>
  readonly messages: readonly VFileMessage[]
}

/** Opens a base of any format. Throws a problem for a file that cannot be read, and for one that is no Word file and no law. */
export async function openBase(
  context: Context,
  file: string,
  language: string | undefined,
): Promise<RedlineBase> {
  const bytes = await context.read(file)
  let word: OpenedWord | undefined
  const read = await readingOf(context, bytes, file, language, undefined, (opened) => {
    word = { ...opened, bytes }
  })
  const reading = await repaired(context, file, read, undefined)
  const isWord = reading.source.format === 'docx'
  const opened =
    (isWord ? word : undefined) ?? open(isWord ? bytes : await freshBytes(context, reading), file)
  const anchored = isWord ? reading : freshBase(reading, opened.document)
  const law = toLaw(anchored)
  return {
    ...opened,
    fresh: !isWord,
    law,
    source: reading.source,
    head: typedHeads(law),
    beside: isWord ? besideText(anchored) : new Set(),
    messages: reading.messages,
  }
}

/** The blocks of the base's body; `flat` as other formats show them. */
export const bodyOf = (base: RedlineBase, flat: boolean): TextBlock[] =>
  wordBlocks(base.document.blocks, {
    head: base.head,
    main: base.package.main,
    flat,
    without: flat ? base.beside : new Set(),
  })

async function freshBytes(context: Context, reading: Reading): Promise<Uint8Array> {
  const [{ lawTextOf }, { writeLawText }] = await Promise.all([
    import('./redline-fresh.ts'),
    import('@concordance/reports'),
  ])
  return writeLawText(lawTextOf(reading, { date: context.today(), program: context.program }))
}

type OpenedWord = Pick<RedlineBase, 'package' | 'bytes' | 'document'>

function open(bytes: Uint8Array, file: string): OpenedWord {
  const opened = openPackage(bytes)
  if (!opened.ok) throw fromWord(opened.messages, file)
  const read = readDocument(opened.value)
  if (!read.ok) throw fromWord(read.messages, file)
  return { package: opened.value, bytes, document: read.value }
}

/** What the Word package found, as a problem with the file's name. */
export function fromWord(messages: readonly Message[], file: string): VFileMessage {
  const [first] = messages
  const where = first?.part === undefined ? file : `${file}, ${first.part}`
  return problem(first?.reason ?? 'this Word file cannot be used', first?.ruleId ?? 'word', where)
}

function besideText({ tree }: Reading): ReadonlySet<string> {
  const anchors = (tree.children as Block[]).filter((block) => !isText(block)).map(({ data }) => data?.anchor)
  return new Set(anchors.flatMap((one) => (one ? [startKey(one.part, one.start)] : [])))
}
