import type { XmlElement } from './xml.ts'

/** Elements that are tracked changes: ECMA-376 part 1, 17.13.5. */
export const revisionNames: ReadonlySet<string> = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
  'w:numberingChange',
  'w:customXmlDelRangeStart',
])

/** Adds the tracked changes below an element to the count of their authors. */
export function countRevisions(element: XmlElement, counts: Map<string, number>): void {
  for (const one of element.children) {
    if (revisionNames.has(one.name)) {
      const author = one.attributes['w:author'] ?? 'an unnamed author'
      counts.set(author, (counts.get(author) ?? 0) + 1)
    }
    countRevisions(one, counts)
  }
}
