import { child, textOf, type XmlElement } from './xml.ts'

const fixed: { readonly [name: string]: string } = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}

/** The characters that a child of a run gives to the paragraph's text; marks and pictures give none. */
export function runText(source: string, node: XmlElement): string {
  if (node.name === 'w:t' || node.name === 'w:delText') return textOf(source, node)
  if (node.name === 'w:sym') return symbol(node.attributes['w:char'] ?? '')
  if (node.name === 'w:ruby') return rubyBase(source, node)
  return fixed[node.name] ?? ''
}

/** A character of a symbol font; those of the private use area (F000 + code) mean nothing in another font. */
function symbol(hex: string): string {
  const code = Number.parseInt(hex, 16)
  if (!(code > 0 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return ''
  return String.fromCharCode(code)
}

/** The words under a reading aid, without the aid. */
function rubyBase(source: string, node: XmlElement): string {
  const base = child(node, 'w:rubyBase')
  return (base?.children ?? [])
    .flatMap((run) => run.children)
    .map((one) => runText(source, one))
    .join('')
}
