import { Bookmark, BookmarkEnd, BookmarkStart, InternalHyperlink, type ParagraphChild } from 'docx'
import { own } from './docx-text.ts'
import type { MatrixView } from './types.ts'

/**
 * A bookmark with a number of our own. The library draws numbers from a counter that runs on from document to
 * document, so that two equal documents would differ.
 */
class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart
  override readonly end: BookmarkEnd

  constructor(name: string, number: number, children: readonly ParagraphChild[]) {
    super({ id: name, children })
    this.start = new BookmarkStart(name, number)
    this.end = new BookmarkEnd(number)
  }
}

/** Bookmarks of a document, numbered in it from 1. */
export interface Bookmarks {
  /** Puts a bookmark around content that is linked to by `key`. */
  readonly mark: (key: string, ...children: readonly ParagraphChild[]) => Bookmark
  /** A link to the bookmark of `key`. */
  readonly link: (key: string, text: string) => InternalHyperlink
}

/** Bookmarks for the articles and the obligations of a matrix. Names hold at most 40 letters, digits and `_`. */
export function bookmarks(view: MatrixView): Bookmarks {
  const keys = view.articles.flatMap(({ anchor, rows }) => [anchor, ...rows.map(({ id }) => id)])
  const numbers = new Map(keys.map((key, index) => [key, index + 1]))
  const numberOf = (key: string) => numbers.get(key) ?? 0
  const nameOf = (key: string) => `${key.replace(/\W/g, '_').slice(0, 30)}_${numberOf(key)}`
  return {
    mark: (key, ...children) => new NumberedBookmark(nameOf(key), numberOf(key), children),
    link: (key, text) => new InternalHyperlink({ anchor: nameOf(key), children: [own(text, 'Hyperlink')] }),
  }
}
