import type { Setting } from './options.ts'
import type { Figure, Grid } from './tree.ts'

/** A caption in pieces around its number, so that a writer can set the number as a field. */
export interface Caption {
  readonly before: string
  readonly number: number
  readonly after: string
}

/** The caption of a numbered table or figure; nothing for a table whose caption is only spoken. */
export function captionOf(node: Grid | Figure, { wording, outline }: Setting): Caption | undefined {
  const number = outline.numberOf.get(node)
  if (number === undefined) return undefined
  const template = node.type === 'grid' ? wording.tableCaption : wording.figureCaption
  const [before = '', after = ''] = template.split('{number}')
  const fillText = (piece: string) => piece.replace('{text}', () => node.caption)
  return { before: fillText(before), number, after: fillText(after) }
}

export function captionText(node: Grid | Figure, setting: Setting): string {
  const caption = captionOf(node, setting)
  return caption ? `${caption.before}${caption.number}${caption.after}` : node.caption
}
