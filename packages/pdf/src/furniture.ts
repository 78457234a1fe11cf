import type { Line, PageInfo } from './types.ts'

/** Rows from the page's edge that may be running heads or feet. */
const depth = 3

/** Only this share of the page's height, from either edge, holds running heads and feet. */
const zone = 0.14

const pageNumber =
  /^[-–—\s[(]*(?:(?:page|pag|pág|página|seite|p|стр|с|ص|صفحة|第)\.?\s*)?(?:[\d\u0660-\u0669\u06f0-\u06f9]{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|de|sur|von|из|من)\s*\d{1,4})?\s*页?[-–—\s\])]*$/iu

const signature = (line: Line): string => line.text.replace(/[\d\u0660-\u0669]+/g, '#').toLowerCase()

/** The outermost rows of a page at one edge, from the edge inwards. */
function edgesOf(lines: readonly Line[], { height }: PageInfo): Line[][] {
  const sorted = [...lines].sort((a, b) => b.y - a.y)
  const top = sorted.slice(0, depth).filter(({ y }) => y > height * (1 - zone))
  const bottom = sorted.slice(-depth).filter(({ y }) => y < height * zone)
  return [top, bottom.reverse()]
}

/**
 * Running heads and feet (the same words, numbers aside, at the edge of a third of the pages, so that odd and even pages
 * may differ) and page numbers (a number alone on the outermost line).
 */
export function runningLines(lines: readonly Line[], pages: readonly PageInfo[]): Set<Line> {
  const byPage = new Map<number, Line[]>()
  for (const line of lines) {
    const list = byPage.get(line.page)
    if (list) list.push(line)
    else byPage.set(line.page, [line])
  }
  const edges = pages.flatMap((page) => edgesOf(byPage.get(page.number) ?? [], page))
  const pagesWith = new Map<string, number>()
  for (const edge of edges)
    for (const line of edge) pagesWith.set(signature(line), (pagesWith.get(signature(line)) ?? 0) + 1)
  const often = Math.max(3, pages.length * 0.3)
  const found = new Set<Line>()
  for (const edge of edges) {
    for (const line of edge) if ((pagesWith.get(signature(line)) ?? 0) >= often) found.add(line)
    const outermost = edge.find((line) => !found.has(line)) ?? edge[0]
    if (outermost && pageNumber.test(outermost.text)) found.add(outermost)
  }
  return found
}
