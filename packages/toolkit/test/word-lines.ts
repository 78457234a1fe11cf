import { accept, type Block, openPackage, readDocument, reject } from '@concordance/word'

/** The text of every paragraph of a file, in reading order, with its number before it where `numbers` are asked for. */
export function wordLines(
  bytes: Uint8Array,
  verdict?: 'accept' | 'reject',
  numbers = false,
): readonly string[] {
  const opened = value(openPackage(bytes))
  const resolved = verdict === undefined ? opened : value((verdict === 'accept' ? accept : reject)(opened))
  const lines = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) =>
      block.type === 'table'
        ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => lines(cell.blocks)))
        : [numbers && block.label !== undefined ? `${block.label} ${block.text}` : block.text],
    )
  const { blocks, stories } = value(readDocument(resolved))
  return [
    ...lines(blocks),
    ...stories.flatMap((story) => (story.kind === 'comment' ? [] : lines(story.blocks))),
  ]
}

export function value<T>(result: { ok: true; value: T } | { ok: false; messages: readonly object[] }): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.messages))
}
