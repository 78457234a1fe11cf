import type { Setting } from '../options.ts'

/** What a Word document gathers while its body is written, in order of appearance, so that ids need no chance. */
export interface DocxState {
  readonly setting: Setting
  /** Targets of links that leave the document; the n-th has the relationship `link{n + 1}`. */
  readonly links: string[]
  readonly pictures: DocxPicture[]
  /** One entry for each list with numbers, each counted from 1. */
  ordered: number
  bookmarks: number
  /** Width of the text in twips where the writer now is. */
  measure: number
  /** Inside a table text is smaller. */
  inTable: boolean
}

export interface DocxPicture {
  readonly svg: string
  readonly emf: Uint8Array
}

/** Number instances below this one belong to bullets and headings. */
export const firstOrdered = 4

export function newState(setting: Setting, measure: number): DocxState {
  return { setting, links: [], pictures: [], ordered: 0, bookmarks: 0, measure, inTable: false }
}

/** Name of the bookmark of a heading: at most 40 letters, digits and `_` (ECMA-376 part 1, 17.13.6.2). */
export function bookmarkName(id: string, order: number): string {
  return `_s${order + 1}_${id.replace(/\W/g, '_').slice(0, 30)}`
}
