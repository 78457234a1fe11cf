import { inOrder } from './schema-tables.ts'
import type { XmlElement } from './xml.ts'
import { escapeXml } from './xml-text.ts'

const notInherited = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange'])

/** Formatting of a run to be taken over by new words, without its history: an `w:rPr`, or nothing. */
export function lookOf(source: string, rPr: XmlElement | undefined, without: readonly string[] = []): string {
  const kept = (rPr?.children ?? []).filter(
    (one) => !notInherited.has(one.name) && !without.includes(one.name),
  )
  return kept.length === 0
    ? ''
    : `<w:rPr>${inOrder('w:rPr', kept)
        .map((one) => source.slice(one.start, one.end))
        .join('')}</w:rPr>`
}

/** A run of these words: tabs and line breaks become elements. */
export function runOf(text: string, look: string): string {
  return `<w:r>${look}${textMarkup(text, 'w:t')}</w:r>`
}

function textMarkup(text: string, name: 'w:t' | 'w:delText'): string {
  return text
    .split(/(\t|\r\n|\n|\r)/)
    .map((piece) =>
      piece === ''
        ? ''
        : piece === '\t'
          ? '<w:tab/>'
          : /^[\r\n]/.test(piece)
            ? '<w:br/>'
            : `<${name} xml:space="preserve">${escapeXml(piece)}</${name}>`,
    )
    .join('')
}

/** A child of a run as it stands inside a deletion (ECMA-376 part 1, 17.3.3.7 delText, 17.16.13 delInstrText). */
export function deletedMarkup(source: string, node: XmlElement): string {
  const raw = source.slice(node.start, node.end)
  const renamed =
    node.name === 'w:t' ? 'w:delText' : node.name === 'w:instrText' ? 'w:delInstrText' : undefined
  if (!renamed) return raw
  if (node.close === node.end) return `<${renamed}/>`
  return `<${renamed}${source.slice(node.start + 1 + node.name.length, node.close)}</${renamed}>`
}

/** Part of a `w:t`: [from, to) of its characters. */
export function partialText(text: string, from: number, to: number, deleted: boolean): string {
  const piece = text.slice(from, to)
  return piece === '' ? '' : textMarkup(piece, deleted ? 'w:delText' : 'w:t')
}
