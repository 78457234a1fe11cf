import { attempt, type Result } from './message.ts'
import { type OoxmlPackage, partTree } from './package.ts'
import { storyParts } from './read-document.ts'
import { revisionNames } from './revision-count.ts'
import { runText } from './run-text.ts'
import type { XmlElement } from './xml.ts'

/** A tracked change of a file. */
export interface Revision {
  readonly id: string
  readonly author: string
  readonly date: string
  readonly kind: 'insertion' | 'deletion' | 'format'
  /** What it is about: words, the end of a paragraph, a table row, a cell, an edge of a content control, or properties. */
  readonly of: 'words' | 'paragraph' | 'row' | 'cell' | 'control' | 'properties'
  readonly part: string
  /** Ordinal of the paragraph that it stands in or before. */
  readonly index: number
  readonly text: string
  /** UTF-16 offsets of the element in the part. */
  readonly start: number
  readonly end: number
}

/** Every tracked change of a file in reading order, body first. */
export function listRevisions(source: OoxmlPackage): Result<readonly Revision[]> {
  return attempt(() => ({
    value: textParts(source).flatMap((part) => {
      const tree = partTree(source, part)
      return tree ? revisionsIn(part, tree.text, tree.root) : []
    }),
  }))
}

/** The parts whose text can be revised. */
export function textParts(source: OoxmlPackage): string[] {
  return [
    source.main,
    ...storyParts(source)
      .filter(({ kind }) => kind !== 'comment')
      .map(({ part }) => part),
  ]
}

export function revisionsIn(part: string, source: string, root: XmlElement): Revision[] {
  const found: Revision[] = []
  let index = -1
  const visit = (element: XmlElement, parent: string): void => {
    if (element.name === 'w:p') index++
    if (revisionNames.has(element.name)) {
      const { attributes, start, end } = element
      found.push({
        id: attributes['w:id'] ?? '',
        author: attributes['w:author'] ?? '',
        date: attributes['w:date'] ?? '',
        ...describe(element.name, parent),
        part,
        index: Math.max(index, 0),
        text: wordsIn(source, element),
        start,
        end,
      })
    }
    for (const one of element.children) visit(one, element.name)
  }
  visit(root, '')
  return found
}

function describe(name: string, parent: string): Pick<Revision, 'kind' | 'of'> {
  if (name === 'w:cellIns') return { kind: 'insertion', of: 'cell' }
  if (name === 'w:cellDel') return { kind: 'deletion', of: 'cell' }
  if (name === 'w:customXmlDelRangeStart') return { kind: 'deletion', of: 'control' }
  if (!['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].includes(name))
    return { kind: 'format', of: 'properties' }
  const kind = name === 'w:ins' || name === 'w:moveTo' ? 'insertion' : 'deletion'
  return { kind, of: parent === 'w:rPr' ? 'paragraph' : parent === 'w:trPr' ? 'row' : 'words' }
}

/** Properties, and drawings, whose words are not those of the text around them. */
const silent = new Set(['w:rPr', 'w:pPr', 'w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'])

function wordsIn(source: string, element: XmlElement): string {
  if (silent.has(element.name)) return ''
  return runText(source, element) || element.children.map((one) => wordsIn(source, one)).join('')
}
