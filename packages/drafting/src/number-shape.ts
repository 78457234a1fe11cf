/**
 * A number at the beginning of a line: `(a)`, `5A.`, `5 bis.`, `§ 3`, `Art. 12`, `1°`, `أ-`. One or two words may stand
 * before the number; a bracket, full stop, sign of degree or dash ends it.
 */
const lineHead =
  /^\s*(?:(?:§+|\p{Lu}\p{L}{2,8}\.?|\p{Script=Arabic}{4,8})\s*\p{N}+\s?(?:[a-zA-Z]|bis|ter|quater)?[.:°]?|[(（]?(?:\p{N}+(?:\.\p{N}+)*\s?(?:\p{L}{1,2}|bis|ter|quater)?|\p{L}{1,2}|[ivxlcIVXLC]{2,6})\s?[).）:°º-]{1,2})(?=\s|$)/u

/** The number that a line begins with, as typed, without the space around it; empty where there is none. */
export const headOfLine = (line: string): string => lineHead.exec(line)?.[0].trim() ?? ''

/** Length of the number that a line begins with, with the space around it; 0 without one. */
export function headLength(line: string): number {
  const head = headOfLine(line.slice(0, 40))
  if (head === '') return 0
  const end = line.indexOf(head) + head.length
  return end + (/^\s*/.exec(line.slice(end, end + 16))?.[0].length ?? 0)
}

/** The kind of a number: `(a)` and `(c)` have one shape, `(1)` and `5A.` others. */
export function shapeOf(number: string): string {
  return number
    .trim()
    .replace(/\p{N}+(?:\s?(?:bis|ter|quater|\p{L}{1,2}(?!\p{L})))?/gu, '1')
    .replace(/(?<![\p{L}1])\p{L}{1,2}(?!\p{L})/gu, 'a')
    .replace(/\s+/g, ' ')
}

/** What an automatic list may print behind a number: `(c)` behind `(b)`; `(ii)` as well as `(j)` behind `(i)`. */
export function nextNumbers(number: string): readonly string[] {
  const digits = /\d+(?!.*\d)/.exec(number)
  if (digits) return [put(number, digits, String(Number(digits[0]) + 1))]
  const letters = /\p{L}+(?!.*\p{L})/u.exec(number)
  if (!letters) return []
  const word = letters[0]
  const next: string[] = []
  if (/^[a-yA-Y]$/.test(word)) next.push(String.fromCharCode(word.charCodeAt(0) + 1))
  const value = fromRoman(word.toLowerCase())
  if (value !== undefined) {
    const roman = toRoman(value + 1)
    next.push(word === word.toLowerCase() ? roman : roman.toUpperCase())
  }
  return next.map((one) => put(number, letters, one))
}

const put = (text: string, found: RegExpExecArray, instead: string): string =>
  text.slice(0, found.index) + instead + text.slice(found.index + found[0].length)

const romans = [
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

function toRoman(value: number): string {
  let left = value
  let text = ''
  for (const [sign, worth] of romans) for (; left >= worth; left -= worth) text += sign
  return text
}

/** Up to 49, which no list of items passes. */
function fromRoman(text: string): number | undefined {
  for (let value = 1; value < 50; value++) if (toRoman(value) === text) return value
  return undefined
}
