import {
  accept,
  type OoxmlPackage,
  openPackage,
  partText,
  relatedPart,
  scanXml,
  textOf,
  type XmlElement,
} from '@concordance/word'
import { columnsOf, type ReturnedComment, type ReturnedRow, rowOf } from './dossier-sheet-read.ts'
import { problem } from './problem.ts'

export interface ReturnedDocument {
  readonly rows: readonly ReturnedRow[]
  /** Comments on the rows, in the order of the table. */
  readonly comments: readonly ReturnedComment[]
  /** Comments that stand beside no row: named, since nobody could tell which obligation they speak of. */
  readonly elsewhere: readonly Omit<ReturnedComment, 'obligation'>[]
}

/**
 * Rows of the Word table that `dossier export-matrix` wrote, as it reads with all tracked changes accepted, and the
 * comments on them (ECMA-376 part 1, 17.4 and 17.13.4). Throws a problem for what is no such document.
 */
export function returnedDocument(bytes: Uint8Array, file: string): ReturnedDocument {
  const opened = openPackage(bytes)
  const final = opened.ok ? accept(opened.value) : opened
  if (!final.ok) throw problem(final.messages[0]?.reason ?? 'the file cannot be read', 'no-document', file)
  const text = partText(final.value, final.value.main) ?? ''
  const root = scanXml(text, final.value.main)
  const said = commentsIn(final.value)
  const placed = new Set<string>()
  const rows: ReturnedRow[] = []
  const comments: ReturnedComment[] = []
  let found = false
  for (const table of all(root, 'tbl')) {
    const [head, ...body] = all(table, 'tr')
    if (!head) continue
    const columns = columnsOf(
      cellsOf(head).map(([at, cell]) => [at, wordsIn(cell, text)] as const),
      file,
      ['title'],
    )
    if (!columns) continue
    found = true
    for (const [index, line] of body.entries()) {
      const cells = new Map(cellsOf(line))
      const row = rowOf(
        (key) => {
          const cell = cells.get(columns.get(key) ?? -1)
          return cell ? wordsIn(cell, text) : ''
        },
        `row ${index + 2}`,
      )
      if (row) rows.push(row)
      for (const { attributes } of all(line, 'commentReference')) {
        const id = attributes['w:id'] ?? ''
        const comment = said.get(id)
        if (!row || !comment || placed.has(id)) continue
        placed.add(id)
        comments.push({ obligation: row.obligation, ...comment })
      }
    }
  }
  if (!found)
    throw problem(
      'the document holds no table of dossier export-matrix; its first row must name the columns',
      'no-column',
      file,
    )
  return { rows, comments, elsewhere: [...said].flatMap(([id, one]) => (placed.has(id) ? [] : [one])) }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Elements of that name at any depth, in order; none inside another one, and nothing that is there for older programs only. */
function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (local(child.name) === name) return [child]
    return child.name === 'mc:Fallback' ? [] : all(child, name)
  })
}

/** Cells by the column of the grid in which each begins. */
function cellsOf(row: XmlElement): readonly (readonly [number, XmlElement])[] {
  let column = 0
  return all(row, 'tc').map((cell) => {
    const at = column
    column += Math.max(1, Number(all(cell, 'gridSpan')[0]?.attributes['w:val'] ?? 1) || 1)
    return [at, cell] as const
  })
}

/** Paragraphs as lines. */
const wordsIn = (element: XmlElement, source: string): string =>
  all(element, 'p')
    .map((paragraph) => runsIn(paragraph, source))
    .join('\n')

function runsIn(element: XmlElement, source: string): string {
  return element.children
    .map((child) => {
      const name = local(child.name)
      if (name === 't') return textOf(source, child)
      if (name === 'tab') return element.name === 'w:r' ? '\t' : ''
      if (name === 'br' || name === 'cr') return '\n'
      if (name === 'noBreakHyphen') return '-'
      return child.name === 'mc:Fallback' ? '' : runsIn(child, source)
    })
    .join('')
}

function commentsIn(source: OoxmlPackage): ReadonlyMap<string, Omit<ReturnedComment, 'obligation'>> {
  const part = relatedPart(source, 'comments')
  const text = part === undefined ? undefined : partText(source, part)
  if (text === undefined) return new Map()
  return new Map(
    all(scanXml(text, part), 'comment').flatMap((comment) => {
      const words = wordsIn(comment, text).trim()
      if (words === '') return []
      return [
        [
          comment.attributes['w:id'] ?? '',
          { by: comment.attributes['w:author'] ?? '', text: words },
        ] as const,
      ]
    }),
  )
}
