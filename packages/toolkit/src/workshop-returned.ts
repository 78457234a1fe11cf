import {
  listRevisions,
  type OoxmlPackage,
  openPackage,
  partText,
  relatedPart,
  scanXml,
  textOf,
  type XmlElement,
} from '@concordance/word'
import type { ReturnedComment } from './dossier-sheet-read.ts'
import { problem } from './problem.ts'
import { all, local, pagesOf, plainWords } from './workshop-pages.ts'

export interface ReturnedWorkshop {
  /** What was said on each page: comments, tracked changes and rows of the table for comments, in this order. */
  readonly comments: readonly ReturnedComment[]
  /** What stands on no page of an obligation, or has no author: named, since nobody could tell whose it is. */
  readonly elsewhere: readonly Omit<ReturnedComment, 'obligation'>[]
  /** Obligations that have a page. */
  readonly pages: readonly string[]
}

/**
 * What an inter-agency meeting wrote into a workshop pack (ECMA-376 part 1, 17.13.4 and 17.13.5). A page belongs to the
 * obligation whose id stands on its reference line. Throws a problem for a file that is no such pack.
 */
export function returnedWorkshop(
  bytes: Uint8Array,
  file: string,
  known: (obligation: string) => boolean,
): ReturnedWorkshop {
  const opened = openPackage(bytes)
  // Also tells of a document whose markup is damaged.
  const sound = opened.ok ? listRevisions(opened.value) : opened
  if (!sound.ok) throw problem(sound.messages[0]?.reason ?? 'the file cannot be read', 'no-document', file)
  if (!opened.ok) throw problem(opened.messages[0]?.reason ?? 'the file cannot be read', 'no-document', file)
  const { value } = opened
  const text = partText(value, value.main) ?? ''
  const pages = pagesOf(scanXml(text, value.main), text, known)
  if (pages.length === 0)
    throw problem(
      'the document has no page with the reference of an obligation; give a pack that memo workshop wrote, with its lines "Reference: …" left in place',
      'no-reference',
      file,
    )
  const remarks = remarksIn(value)
  const placed = new Set<string>()
  const comments: ReturnedComment[] = []
  const elsewhere: Omit<ReturnedComment, 'obligation'>[] = []
  for (const { obligation, blocks } of pages) {
    for (const { attributes } of blocks.flatMap((block) => all(block, 'commentReference'))) {
      const id = attributes['w:id'] ?? ''
      const remark = remarks.get(id)
      if (!remark || placed.has(id)) continue
      placed.add(id)
      comments.push({ obligation, ...remark })
    }
    const table = blocks.findLast((block) => local(block.name) === 'tbl')
    const said = table ? rowsOf(table, text) : []
    for (const { by, text: words } of said)
      if (by === '') elsewhere.push({ by, text: `${obligation}: ${words}` })
      else comments.push({ obligation, by, text: words })
    for (const block of blocks)
      if (block !== table)
        for (const change of changesIn(block, text)) comments.push({ obligation, ...change })
  }
  for (const [id, remark] of remarks) if (!placed.has(id)) elsewhere.push(remark)
  return { comments, elsewhere, pages: pages.map(({ obligation }) => obligation) }
}

type Said = Omit<ReturnedComment, 'obligation'>

/** Filled rows of the table for comments. Who speaks is the institution that is named, else the author of the tracked words. */
function rowsOf(table: XmlElement, source: string): readonly Said[] {
  const [head, ...rows] = all(table, 'tr')
  const names = head ? all(head, 'tc').map((cell) => plainWords(cell, source)) : []
  return rows.flatMap((row) => {
    const [institution = '', preferred = '', words = ''] = all(row, 'tc').map((cell) =>
      plainWords(cell, source),
    )
    if (preferred === '' && words === '') return []
    const author = all(row, 'ins').map(({ attributes }) => attributes['w:author'] ?? '')[0] ?? ''
    const choice = preferred === '' ? [] : [`${names[1] ?? ''}: ${preferred}`]
    return [{ by: institution || author, text: [...choice, ...(words === '' ? [] : [words])].join('\n') }]
  })
}

/** Tracked changes of a block: one remark for each paragraph and author. */
function changesIn(block: XmlElement, source: string): readonly Said[] {
  const paragraphs = local(block.name) === 'p' ? [block] : all(block, 'p')
  return paragraphs.flatMap((paragraph) => {
    const byAuthor = new Map<string, string[]>()
    for (const child of revisionsIn(paragraph)) {
      const words = changedWords(child, source)
      if (words.trim() === '') continue
      const author = child.attributes['w:author'] ?? ''
      const list = byAuthor.get(author) ?? []
      list.push(`${local(child.name) === 'ins' ? 'inserted' : 'deleted'} “${words}”`)
      byAuthor.set(author, list)
    }
    const context = shortened(plainWords(paragraph, source))
    return [...byAuthor].map(([by, changes]) => ({
      by,
      text: `Tracked change: ${changes.join(', ')}${context === '' ? '' : `; the words then read: ${context}`}`,
    }))
  })
}

function revisionsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    ['ins', 'del', 'moveFrom', 'moveTo'].includes(local(child.name)) ? [child] : revisionsIn(child),
  )
}

const changedWords = (element: XmlElement, source: string): string =>
  [...all(element, 't'), ...all(element, 'delText')].map((one) => textOf(source, one)).join('')

/** Enough of a paragraph to find it again. */
const shortened = (words: string): string =>
  words.length > 300 ? `${words.slice(0, 300).trimEnd()}…` : words

function remarksIn(source: OoxmlPackage): ReadonlyMap<string, Said> {
  const part = relatedPart(source, 'comments')
  const text = part === undefined ? undefined : partText(source, part)
  if (part === undefined || text === undefined) return new Map()
  return new Map(
    all(scanXml(text, part), 'comment').flatMap((comment) => {
      const words = plainWords(comment, text)
      const by = comment.attributes['w:author'] ?? ''
      return words === '' ? [] : [[comment.attributes['w:id'] ?? '', { by, text: words }] as const]
    }),
  )
}
