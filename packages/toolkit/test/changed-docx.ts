import { readFileSync } from 'node:fs'
import { openPackage, partText, savePackage, withParts } from '@concordance/word'

export const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url)))

/** The file with its main part changed as text, and another part if one is named. */
export function changed(
  bytes: Uint8Array,
  change: (xml: string) => string,
  other?: { readonly part: string; readonly change: (xml: string) => string },
): Uint8Array {
  const opened = openPackage(bytes)
  if (!opened.ok) throw new Error(JSON.stringify(opened.messages))
  const { value } = opened
  const text = (part: string) => partText(value, part) ?? ''
  const parts = new Map([[value.main, change(text(value.main))]])
  if (other) parts.set(other.part, other.change(text(other.part)))
  return savePackage(withParts(value, parts))
}

/** Numbers from 0 up to a limit, the same for the same seed (Numerical Recipes' linear congruence). */
export function dice(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const paragraphs = /<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs
const words = /(<w:t[^>]*>)([^<]*)(<\/w:t>)/g

/** A later version of a bill as an office might hand it in: words, paragraphs and rows changed by chance. */
export function laterVersion(xml: string, roll: (limit: number) => number, edits: number): string {
  let text = xml
  for (let edit = 0; edit < edits; edit++) text = (changes[roll(changes.length)] ?? reword)(text, roll)
  return text
}

type ChangeXml = (xml: string, roll: (limit: number) => number) => string

/** One of the matches becomes something else. */
function one(
  xml: string,
  pattern: RegExp,
  roll: (limit: number) => number,
  make: (found: string) => string,
): string {
  const all = [...xml.matchAll(pattern)]
  const found = all[roll(all.length)]
  // A cell must keep its paragraph; only its words and whole rows change.
  const inCell = found && pattern !== words && !found[0].startsWith('<w:tr>') && isInCell(xml, found.index)
  if (!found || inCell) return xml
  return xml.slice(0, found.index) + make(found[0]) + xml.slice(found.index + found[0].length)
}

const isInCell = (xml: string, at: number): boolean =>
  xml.lastIndexOf('<w:tc>', at) > xml.lastIndexOf('</w:tc>', at)

const reword: ChangeXml = (xml, roll) =>
  one(xml, words, roll, (run) =>
    run.replace(words, (_, open: string, text: string, close: string) => {
      const list = text.split(' ')
      const at = roll(list.length)
      const instead =
        [[], ['changed'], ['quite', 'another', 'word'], [list[at] ?? '', 'and', 'more']][roll(4)] ?? []
      list.splice(at, 1, ...instead)
      return open + list.join(' ') + close
    }),
  )

const remove: ChangeXml = (xml, roll) =>
  one(xml, paragraphs, roll, (paragraph) => (isPlain(paragraph) ? '' : paragraph))

const double: ChangeXml = (xml, roll) =>
  one(xml, paragraphs, roll, (paragraph) =>
    isPlain(paragraph)
      ? paragraph + withText(paragraph, `A new provision number ${roll(1000)} of its kind.`)
      : paragraph,
  )

const part: ChangeXml = (xml, roll) =>
  one(xml, paragraphs, roll, (paragraph) => {
    const text = textIn(paragraph)
    const at = text.indexOf(' ', Math.floor(text.length / 3) + roll(20))
    if (!isPlain(paragraph) || at < 0) return paragraph
    return withText(paragraph, text.slice(0, at)) + withText(paragraph, text.slice(at + 1))
  })

const join: ChangeXml = (xml, roll) =>
  one(xml, /<w:p>(?:(?!<w:p>).)*?<\/w:p><w:p>(?:(?!<w:p>).)*?<\/w:p>/gs, roll, (two) => {
    const [first = '', second = ''] = two.match(paragraphs) ?? []
    if (!isPlain(first) || !isPlain(second)) return two
    return withText(first, `${textIn(first)} ${textIn(second)}`)
  })

const move: ChangeXml = (xml, roll) => {
  const all = [...xml.matchAll(paragraphs)].filter(
    ({ 0: found, index }) => isPlain(found) && !isInCell(xml, index),
  )
  const [from, to] = [all[roll(all.length)], all[roll(all.length)]]
  if (!from || !to || from === to) return xml
  const without = (piece: string) => piece.replace(from[0], () => '')
  return to.index < from.index
    ? xml.slice(0, to.index) +
        from[0] +
        xml.slice(to.index, from.index) +
        xml.slice(from.index + from[0].length)
    : without(xml.slice(0, to.index)) + from[0] + xml.slice(to.index)
}

const rowOut: ChangeXml = (xml, roll) =>
  one(xml, /<w:tr>.*?<\/w:tr>/gs, roll, (row) => (xml.split('<w:tr>').length > 4 ? '' : row))

const rowIn: ChangeXml = (xml, roll) =>
  one(xml, /<w:tr>.*?<\/w:tr>/gs, roll, (row) =>
    row.includes('w:tblHeader') ? row : row + row.replace(words, `$1Row ${roll(1000)}$3`),
  )

const changes: readonly ChangeXml[] = [
  reword,
  reword,
  reword,
  remove,
  double,
  part,
  join,
  move,
  rowOut,
  rowIn,
]

/** Notes, cells and sections stay where they are. */
const isPlain = (paragraph: string): boolean =>
  !/footnoteReference|<w:sectPr|<w:tc>|fldChar|hyperlink/.test(paragraph) && textIn(paragraph).length > 20

const textIn = (paragraph: string): string =>
  [...paragraph.matchAll(words)].map(([, , text]) => text).join('')

/** The paragraph with all its words in its first run. */
function withText(paragraph: string, text: string): string {
  let first = true
  return paragraph.replace(words, () => {
    if (!first) return '<w:t></w:t>'
    first = false
    return `<w:t xml:space="preserve">${text}</w:t>`
  })
}
