import type { Block } from './blocks.ts'
import type { Mark } from './marks.ts'
import { groupOf } from './sequence.ts'

/** A table of contents has at least this many heads in a row. */
const FEWEST = 5
/** Leader dots and a page number at the end of a line. */
const PAGE_NUMBER = /(?:\.{3,}|…|\s{2,}|\s\.\s\.)\s*\d{1,4}\s*$/
const LONGEST_ENTRY = 200

/**
 * Blocks of a table of contents that the source did not mark: a run of heads without words between them that comes
 * again later, or heads that end in page numbers.
 */
export function contentsBlocks(
  blocks: readonly Block[],
  marks: readonly Mark[],
  group: string | undefined,
): ReadonlySet<number> {
  const numbered = new Map<number, string>()
  const later = new Map<string, number>()
  for (const mark of marks) {
    if (
      mark.cls !== 'section' ||
      groupOf(mark) !== group ||
      mark.head.number === undefined ||
      mark.head.small
    )
      continue
    const key = `${mark.head.style}|${mark.head.number}`
    numbered.set(mark.block.index, key)
    later.set(key, mark.block.index)
  }
  const headed = new Set(
    marks.filter((mark) => mark.cls !== 'section' || groupOf(mark) === group).map((mark) => mark.block.index),
  )
  const found = new Set<number>()
  let run: Block[] = []
  /** Where a number comes a second time, and few behind it, the law itself has begun. */
  const cutAtRestart = () => {
    const seen = new Set<string>()
    const at = run.findIndex(({ index }) => {
      const key = numbered.get(index)
      if (key === undefined) return false
      if (seen.has(key)) return true
      seen.add(key)
      return false
    })
    if (at < 0) return
    const behind = run.slice(at).filter(({ index }) => numbered.has(index)).length
    if (behind < FEWEST) run = run.slice(0, at)
  }
  const close = () => {
    cutAtRestart()
    const entries = run.filter((block) => numbered.has(block.index))
    // Heads of parts behind the last entry begin the law itself.
    while (run.length > 0 && !numbered.has(run.at(-1)?.index ?? -1)) run.pop()
    const last = run.at(-1)?.index ?? 0
    const paged = entries.filter((block) => PAGE_NUMBER.test(block.text)).length
    const again = entries.filter((block) => (later.get(numbered.get(block.index) ?? '') ?? 0) > last).length
    if (entries.length >= FEWEST && (paged * 2 > entries.length || again * 5 >= entries.length * 4))
      for (const block of run) found.add(block.index)
    run = []
  }
  for (const block of blocks) {
    const entry =
      block.text.length <= LONGEST_ENTRY && (headed.has(block.index) || PAGE_NUMBER.test(block.text))
    if (entry) run.push(block)
    else if (run.length > 0) close()
  }
  close()
  return found
}
