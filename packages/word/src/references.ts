import { revisionNames } from './revision-count.ts'
import { child, type XmlElement } from './xml.ts'

/** What a package's ids and references give: gates G8 to G10 hold them against those of the base. */
export interface References {
  /** Number of elements by `w:id`, for those that must not share one. */
  readonly ids: ReadonlyMap<string, number>
  /** Sentences about deleted text and nesting that is not allowed, with their number. */
  readonly misplaced: ReadonlyMap<string, number>
  /** Sentences about what does not resolve exactly once, with their number. */
  readonly dangling: ReadonlyMap<string, number>
}

/** Looks through parts, but for paragraphs that have no ids and no fields and are the same elsewhere. */
export function readReferences(
  roots: ReadonlyMap<string, XmlElement>,
  plain: ReadonlySet<XmlElement> = new Set(),
): References {
  const ids = new Map<string, number>()
  const misplaced = new Map<string, number>()
  const seen = new Map<string, number>()
  const dangling = new Map<string, number>()
  const add = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1)
  }
  for (const [part, root] of roots) {
    let depth = 0
    const visit = (element: XmlElement, gone: Gone, runParent: string, row: RowState): void => {
      if (plain.has(element)) return
      const { name, attributes } = element
      const id = attributes['w:id']
      if (id !== undefined && (revisionNames.has(name) || named.has(name))) add(ids, id)
      // Words that were moved away stay plain text (17.13.5.22 moveFrom).
      const goneHere =
        gone === 'deleted' || name === 'w:del' ? 'deleted' : name === 'w:moveFrom' ? 'moved' : gone
      if ((name === 'w:t' || name === 'w:instrText') && goneHere === 'deleted')
        add(misplaced, `${name} inside a deletion`)
      if ((name === 'w:delText' || name === 'w:delInstrText') && goneHere === undefined)
        add(misplaced, `${name} outside a deletion`)
      if (name === 'w:ins' && runParent === 'w:ins')
        add(misplaced, 'an insertion directly inside an insertion')
      if ((name === 'w:ins' || name === 'w:del') && runParent === 'w:del')
        add(misplaced, `${name} directly inside a deletion`)
      // The settings name the separators among the notes.
      const key = /^w:(foot|end)notePr$/.test(runParent) ? undefined : tracked[name]
      const side = sides[name]
      if (side) add(seen, `|move|${attributes['w:name']}|${side}`)
      if (key) add(seen, `${key.scope === 'part' ? part : ''}|${key.what}|${id}|${name}`)
      if (name === 'w:fldChar') {
        const type = attributes['w:fldCharType']
        depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0
        if (depth < 0) add(dangling, `a field ends in ${part} that did not begin`)
      }
      // R2: a row is marked in its properties and on every run of its cells.
      if (name === 'w:r' && row !== undefined && row !== 'marked' && child(element, 'w:t'))
        add(misplaced, `words in a row that is ${row} are not marked themselves`)
      const within =
        name === 'w:tr'
          ? rowState(element)
          : row !== undefined && (name === 'w:ins' || name === 'w:del')
            ? 'marked'
            : row
      for (const one of element.children) visit(one, goneHere, name, within)
    }
    visit(root, undefined, '', undefined)
    if (depth > 0) add(dangling, `a field in ${part} does not end`)
  }
  resolve(seen, dangling, add)
  return { ids, misplaced, dangling }
}

/** How the words here are gone, if they are. */
type Gone = 'deleted' | 'moved' | undefined

/** What has a `w:id` of the same count beside tracked changes. */
const named: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:comment',
  'w:moveFromRangeStart',
  'w:moveToRangeStart',
])

/** The two sides of a move, which are paired by its name. */
const sides: { readonly [name: string]: string } = {
  'w:moveFromRangeStart': 'w:move from here',
  'w:moveToRangeStart': 'w:move to here',
}

type RowState = 'inserted' | 'deleted' | 'marked' | undefined

function rowState(row: XmlElement): RowState {
  const properties = child(row, 'w:trPr')
  return child(properties, 'w:ins') ? 'inserted' : child(properties, 'w:del') ? 'deleted' : undefined
}

const tracked: { readonly [name: string]: { readonly what: string; readonly scope: 'part' | 'package' } } = {
  'w:bookmarkStart': { what: 'bookmark', scope: 'part' },
  'w:bookmarkEnd': { what: 'bookmark', scope: 'part' },
  'w:customXmlDelRangeStart': { what: 'deletion of a control', scope: 'part' },
  'w:customXmlDelRangeEnd': { what: 'deletion of a control', scope: 'part' },
  'w:moveFromRangeStart': { what: 'move away', scope: 'part' },
  'w:moveFromRangeEnd': { what: 'move away', scope: 'part' },
  'w:moveToRangeStart': { what: 'move to', scope: 'part' },
  'w:moveToRangeEnd': { what: 'move to', scope: 'part' },
  'w:footnote': { what: 'footnote', scope: 'package' },
  'w:footnoteReference': { what: 'footnote', scope: 'package' },
  'w:endnote': { what: 'endnote', scope: 'package' },
  'w:endnoteReference': { what: 'endnote', scope: 'package' },
  'w:comment': { what: 'comment', scope: 'package' },
  'w:commentRangeStart': { what: 'comment', scope: 'package' },
  'w:commentRangeEnd': { what: 'comment', scope: 'package' },
  'w:commentReference': { what: 'comment', scope: 'package' },
}

/** Pairs and definitions: what one name has, the other must have once. A note that nothing points at does no harm. */
const pairs: readonly (readonly [string, string])[] = [
  ['w:bookmarkStart', 'w:bookmarkEnd'],
  ['w:bookmarkEnd', 'w:bookmarkStart'],
  ['w:customXmlDelRangeStart', 'w:customXmlDelRangeEnd'],
  ['w:customXmlDelRangeEnd', 'w:customXmlDelRangeStart'],
  ['w:moveFromRangeStart', 'w:moveFromRangeEnd'],
  ['w:moveFromRangeEnd', 'w:moveFromRangeStart'],
  ['w:moveToRangeStart', 'w:moveToRangeEnd'],
  ['w:moveToRangeEnd', 'w:moveToRangeStart'],
  ['w:move from here', 'w:move to here'],
  ['w:move to here', 'w:move from here'],
  ['w:footnoteReference', 'w:footnote'],
  ['w:endnoteReference', 'w:endnote'],
  ['w:commentReference', 'w:comment'],
  ['w:commentRangeStart', 'w:commentRangeEnd'],
  ['w:commentRangeEnd', 'w:commentRangeStart'],
  ['w:commentRangeStart', 'w:commentReference'],
]

function resolve(
  seen: ReadonlyMap<string, number>,
  dangling: Map<string, number>,
  add: (map: Map<string, number>, key: string) => void,
): void {
  for (const [key, count] of seen) {
    const cut = key.lastIndexOf('|')
    const name = key.slice(cut + 1)
    const rest = key.slice(0, cut)
    const what = `${name.slice(2)} ${rest.split('|')[2]}`
    if (count > 1) add(dangling, `${what} stands ${count} times`)
    for (const [from, to] of pairs)
      if (from === name && seen.get(`${rest}|${to}`) !== 1)
        add(dangling, `${what} has no ${to.slice(2)} of its own`)
  }
}
