import type { Edit } from '../src/index.ts'
import { docx } from '../test/build/docx.ts'
import { instance, list, lvl, num, p, r } from '../test/build/markup.ts'

const numbering = list(1, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)')) + instance(1, 1)

/** A bill of so many paragraphs: sections with lettered items, bold words, runs split as Word splits them. */
export function longBill(paragraphs: number): Uint8Array {
  const body = Array.from({ length: paragraphs }, (_, index) =>
    p(
      r('A person who, ', '<w:b/>') +
        r(`without permit ${index}, keeps a dog in a public place `) +
        r('commits an offence and is liable to a fine or to a term of prison, as the court sees fit.'),
      num(1, index % 5 === 0 ? 0 : 1),
    ),
  ).join('')
  return docx({ body: `${body}<w:sectPr/>`, numbering })
}

/** So many amendments spread over the bill, of all kinds. */
export function amendments(paragraphs: number, count: number): Edit[] {
  const step = Math.max(1, Math.floor(paragraphs / count))
  return Array.from({ length: count }, (_, order): Edit => {
    const at = { index: Math.min(order * step, paragraphs - 2) }
    if (order % 10 === 3)
      return { kind: 'insert-paragraphs', at, where: 'after', paragraphs: [{ text: `A new item ${order}.` }] }
    if (order % 10 === 6) return { kind: 'delete-paragraph', at }
    if (order % 10 === 8) return { kind: 'split', at, from: 14 }
    return {
      kind: 'replace',
      at,
      old: 'a dog',
      text: 'an animal',
      ...(order % 20 === 0 ? { comment: 'Wider.' } : {}),
    }
  })
}
