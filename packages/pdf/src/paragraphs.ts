import type { Line } from './types.ts'

const ends = /[.;:!?。；：！？؛؟…—–»”"')\]]$/u
const endsSentence = /[.;:!?。；：！？؛؟—–]["”»’)]?$/u

/** In a paragraph set in the wrong direction the last sign of the last line is drawn in front of it. */
const endsInFront = /^["“”]?[.؟!؛:]/u

const closes = ({ text, misset }: Line): boolean =>
  endsSentence.test(text) || (misset && endsInFront.test(text))

/** How laws begin a unit: (a), 1., 1), a), § 5, Art. 5, Section 5, المادة, 第…条, Статья, –, “term”. */
const beginsUnit =
  /^(?:\(?[\p{L}\d\u0660-\u0669]{1,4}[).°º]|\([\p{L}\d]{1,5}\)|[§•–—-]\s|\d{1,3}(?:\.\d{1,3})*[.)]?\s|(?:art(?:ículo|icle|ikel|igo)?|section|sec|chapter|part|schedule|annex|chapitre|titre|título|capítulo|kapitel|abschnitt|статья|глава|члан|المادة|الفصل|الباب)\b|第[\d〇零一二三四五六七八九十百千]+[条章节節款编編]|["“«„])/iu

/** An ordinal in capital letters before its own words, as Spanish laws number their final provisions. */
const beginsOrdinal = /^\p{Lu}{4,12}(?: \p{Lu}{4,12})?[.:][-–—\s]+\p{L}/u

export interface Measures {
  /** Distance of two baselines in running text, in points. */
  readonly leading: number
  /** Font height of most of the text. */
  readonly bodySize: number
  /** Whether a paragraph may go on in the next column or on the next page. */
  readonly flows: boolean
}

/** The most common distance of two lines of the body, in points. */
export function measureLeading(lines: readonly Line[], bodySize: number): number {
  const counts = new Map<number, number>()
  lines.forEach((line, k) => {
    const before = lines[k - 1]
    if (!before || before.page !== line.page || before.column[0] !== line.column[0]) return
    const distance = Math.round((before.y - line.y) * 2) / 2
    if (distance > 0.8 * bodySize && distance < 3 * bodySize)
      counts.set(distance, (counts.get(distance) ?? 0) + 1)
  })
  // Scanned lines jitter: neighbours of half a point count as well.
  const weight = (distance: number) =>
    [-0.5, 0, 0.5].reduce((sum, by) => sum + (counts.get(distance + by) ?? 0) * (by === 0 ? 2 : 1), 0)
  const best = [...counts.keys()].sort((a, b) => weight(b) - weight(a) || a - b)[0]
  return best ?? 1.2 * bodySize
}

/** Puts lines in reading order together to paragraphs. */
export function paragraphsOf(lines: readonly Line[], measures: Measures): Line[][] {
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open && continues(open, line, measures)) open.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

/** Does a line go on with the paragraph? */
function continues(paragraph: readonly Line[], line: Line, { leading, bodySize, flows }: Measures): boolean {
  const last = paragraph.at(-1) as Line
  if (Math.abs(last.size - line.size) > 0.08 * last.size) return false
  if (last.bold !== line.bold) return false
  if (last.rtl !== line.rtl && /\p{L}{3}/u.test(line.text) && /\p{L}{3}/u.test(last.text)) return false
  const sameColumn =
    last.page === line.page && Math.abs(last.column[0] - line.column[0]) < 2 && last.y > line.y
  const begins = beginsUnit.test(line.text) || beginsOrdinal.test(line.text)
  if (!sameColumn)
    return (
      flows &&
      !isCentred(last) &&
      !isCentred(line) &&
      !(closes(last) && (begins || isShort(last))) &&
      !(begins && ends.test(last.text))
    )
  const larger = Math.max(1, Math.max(last.size, line.size) / bodySize)
  if (last.y - line.y > 1.3 * leading * larger) return false
  if (isCentred(last) !== isCentred(line) && isShort(last)) return false
  if (begins && (closes(last) || isShort(last) || startOf(line) < startOf(last) - line.size)) return false
  if (closes(last) && isShort(last)) return false
  if (isCapitals(last.text) && !isCapitals(line.text) && isShort(last)) return false
  const inner = paragraph.length > 1 ? startOf(last) : undefined
  const indented = inner !== undefined && startOf(line) - inner > 0.8 * line.size
  return !(indented && ends.test(last.text))
}

/** Distance of a line's beginning from its column's edge, in reading direction. */
export const startOf = (line: Line): number =>
  line.rtl && !line.misset ? line.column[1] - line.x1 : line.x0 - line.column[0]

/** A heading in capital letters, of two words at least. */
const isCapitals = (text: string): boolean => /\p{Lu}{3}.*\s.*\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)

/** Does a line end well before its column's edge? */
function isShort(line: Line): boolean {
  const [left, right] = line.column
  const rest = line.rtl && !line.misset ? line.x0 - left : right - line.x1
  return rest > 0.12 * (right - left)
}

/** Stands in the middle, apart from both edges. */
export function isCentred(line: Line): boolean {
  const [left, right] = line.column
  const before = line.x0 - left
  const after = right - line.x1
  return before > 0.06 * (right - left) && Math.abs(before - after) < 0.04 * (right - left)
}
