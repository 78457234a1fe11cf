import type { Line } from './lines.ts'
import { openingMarker } from './marker.ts'

/** How the clause of signature below the last article begins, as treaties have it. */
const signature =
  /(?<![\p{L}])(?:in witness whereof|en foi de quoi|en fe de lo cual|en testimonio de lo cual|em fé do que|in fede di che|zu urkund|ten blijke|в удостоверение|وإثباتا|إثباتا|以昭信守|下列签署人)/iu
/** A chapter heading that has run into the words before it: `… recorded. II. Prevention`. */
const strayChapter = /(?<=[.;])\s+[IVX]+\.\s[^.;:]{3,80}$/u
/** A title that runs on in front of the first paragraph: `and permits (1) Each State …`. */
const titleBeforeFirst = /^([^.;:]{3,160}?)\s+(?=[(（][1١][)）]\s)/u

/**
 * Parts an article's title from its words. Titles are lines that are no sentence, before the first; lines of the same
 * sort at the end belong to the chapter that follows. Of the last article, the clause of signature is cut off.
 */
export function bodyOf(lines: readonly Line[], last: boolean): { title: string; body: string[] } {
  const kept = last ? untilSignature(lines) : lines
  const sentence = kept.findIndex((line) => !isTitle(line))
  const from = sentence < 0 ? kept.length : sentence
  let to = kept.length
  while (to > from && isTitle(kept[to - 1])) to -= 1
  const title = kept.slice(0, from).map(({ text }) => text)
  const [first = '', ...rest] = kept.slice(from, to).flatMap(({ heading, text }) => (heading ? [] : text))
  const runOn = titleBeforeFirst.exec(first)?.[1]
  const body = [runOn === undefined ? first : first.slice(runOn.length).trim(), ...rest]
  return {
    title: [...title, ...(runOn === undefined ? [] : [runOn])].join(' ').replace(/[\s.]+$/, ''),
    body: body.filter((line) => line !== '').map((line) => line.replace(strayChapter, '')),
  }
}

/** The lines before the clause of signature, or before the heading of what follows the treaty. */
function untilSignature(lines: readonly Line[]): Line[] {
  const kept: Line[] = []
  for (const line of lines) {
    if (line.heading && kept.some((one) => !isTitle(one))) break
    const at = line.text.search(signature)
    if (at > 0) kept.push({ ...line, text: line.text.slice(0, at).trim() })
    if (at >= 0) break
    kept.push(line)
  }
  return kept
}

function isTitle(line: Line | undefined): boolean {
  if (!line) return false
  const isSentence = /[.;:!?,。；：،؛]["»”)\]]?$/u.test(line.text) || line.text.length > 160
  return line.heading || (!isSentence && !openingMarker(line.text) && !titleBeforeFirst.test(line.text))
}
