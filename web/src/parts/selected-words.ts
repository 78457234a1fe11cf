import type { AppState } from '../state/app-state.ts'
import type { Pointed } from '../state/dossier.ts'

/** The words that are selected in the law, clause by clause, each an exact part of its clause's text. */
export function selectedWords(page: HTMLElement, { work }: AppState): readonly Pointed[] {
  const selection = getSelection()
  const pane = page.querySelector<HTMLElement>('law-pane .law-text')
  if (!work || !pane || !selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(pane)) return []
  const { file } = pane.dataset
  const law = work.laws.find(({ source }) => source.file === file)
  const rows = new Map(law?.clauses.map((row) => [row.id, row]))
  return [...pane.querySelectorAll<HTMLElement>('.clause')].flatMap((clause): Pointed[] => {
    const row = range.intersectsNode(clause) ? rows.get(clause.dataset.clause ?? '') : undefined
    if (!row || file === undefined) return []
    const quote = wordsWithin(range, clause).trim()
    return quote !== '' && row.text.includes(quote) ? [{ file, clause: row.id, path: row.path, quote }] : []
  })
}

function wordsWithin(range: Range, clause: HTMLElement): string {
  const part = range.cloneRange()
  if (!clause.contains(part.startContainer)) part.setStartBefore(clause)
  if (!clause.contains(part.endContainer)) part.setEndAfter(clause)
  return part.toString()
}
