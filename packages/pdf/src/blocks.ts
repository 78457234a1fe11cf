import { type Region, regionsOf } from './columns.ts'
import { contentsLines } from './contents.ts'
import { runsRightToLeft } from './direction.ts'
import { runningLines } from './furniture.ts'
import { joinLines, vocabularyOf } from './join-lines.ts'
import { isMisset, linesOf, toLine } from './lines.ts'
import { type Body, takeSides } from './margins.ts'
import { footnoteLines } from './notes.ts'
import { isCentred, measureLeading, paragraphsOf, startOf } from './paragraphs.ts'
import type { Block, Line, PageInfo, Role, Word } from './types.ts'

/** One step of indentation, in font heights. */
const step = 1.5

/**
 * Puts the rows of all pages together to blocks in reading order: the body's paragraphs, with the notes beside them in
 * front of what they stand beside, and each page's notes and furniture behind its body.
 */
export function blocksOf(
  pages: readonly (readonly (readonly Word[])[])[],
  infos: readonly PageInfo[],
  body: Body,
): Block[] {
  const text: Line[] = []
  const regions: Region[][] = []
  const beside: Line[] = []
  const counted: Line[] = []
  pages.forEach((rows, index) => {
    const page = index + 1
    const sides = takeSides(rows, body)
    const rtl = runsRightToLeft(
      sides.rows.flatMap((row) => row.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text))),
    )
    regions.push(regionsOf(sides.rows, rtl))
    const edges = (words: readonly Word[]) => ({
      left: (words[0] as Word).x0,
      right: (words.at(-1) as Word).x1,
    })
    for (const words of sides.notes) beside.push(toLine(words, page, edges(words)))
    for (const words of sides.lineNumbers) counted.push(toLine(words, page, edges(words)))
  })
  const misset = isMisset(regions.flat())
  regions.forEach((ofPage, index) => {
    for (const region of ofPage) text.push(...linesOf(region, index + 1, misset))
  })
  const running = runningLines(text, infos)
  const inside = text.filter((line) => !running.has(line))
  const contents = contentsLines(inside)
  const notes = footnoteLines(inside, body.size)
  const vocabulary = vocabularyOf(text)
  const measures = { leading: measureLeading(inside, body.size), bodySize: body.size }

  const roleOf = (line: Line): Role | undefined =>
    contents.has(line) ? 'toc' : notes.has(line) ? 'note' : undefined
  const toBlock = (lines: readonly Line[], role?: Role): Block => {
    const first = lines[0] as Line
    const own = lines.filter(({ page }) => page === first.page)
    return {
      text: joinLines(lines, vocabulary),
      page: first.page,
      endPage: (lines.at(-1) as Line).page,
      box: [
        Math.min(...own.map(({ x0 }) => x0)),
        Math.min(...own.map(({ y }) => y)),
        Math.max(...own.map(({ x1 }) => x1)),
        Math.max(...own.map(({ y, size }) => y + size)),
      ],
      level: levelOf(lines, body.size),
      scale: first.size / body.size,
      bold: lines.every(({ bold }) => bold),
      centred: lines.every(isCentred),
      ...(role && { role }),
    }
  }

  const blocks: Block[] = []
  const bodyLines = inside.filter((line) => roleOf(line) === undefined)
  for (const paragraph of paragraphsOf(bodyLines, { ...measures, flows: true }))
    blocks.push(toBlock(paragraph))
  const lists: [readonly Line[], Role][] = [
    [inside.filter((line) => roleOf(line) === 'toc'), 'toc'],
    [inside.filter((line) => roleOf(line) === 'note'), 'note'],
    [beside, 'margin'],
  ]
  const others = lists.flatMap(([lines, role]) =>
    paragraphsOf(lines, { ...measures, flows: false }).map((paragraph) => toBlock(paragraph, role)),
  )
  const furniture = [...running, ...counted].map((line) => toBlock([line], 'furniture'))
  return weave(blocks, [...others, ...furniture])
}

/** Steps of indentation; none for right-to-left text that was set flush left, for want of a direction mark. */
function levelOf(lines: readonly Line[], size: number): number {
  const first = lines[0] as Line
  if (first.rtl && first.x0 - first.column[0] < size) return 0
  return Math.max(0, Math.round(Math.min(...lines.map(startOf)) / (step * size)))
}

/** Puts what is not body in its place: beside notes and contents by height, furniture and notes at the end of the page. */
function weave(body: readonly Block[], others: readonly Block[]): Block[] {
  const woven: Block[] = []
  const waiting = [...others].sort((a, b) => a.page - b.page || rank(a) - rank(b) || b.box[3] - a.box[3])
  let next = 0
  for (const block of body) {
    while (next < waiting.length && comesBefore(waiting[next] as Block, block))
      woven.push(waiting[next++] as Block)
    woven.push(block)
  }
  return [...woven, ...waiting.slice(next)]
}

const rank = ({ role }: Block): number => (role === 'margin' || role === 'toc' ? 0 : role === 'note' ? 1 : 2)

function comesBefore(other: Block, block: Block): boolean {
  if (other.page !== block.page) return other.page < block.page
  return rank(other) === 0 && other.box[3] >= block.box[3] - 0.5 * (block.box[3] - block.box[1])
}
