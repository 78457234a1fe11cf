import type { TextParagraph } from '@concordance/drafting'
import type { Edit } from '@concordance/word'
import type { FoundChange } from './redline-plan.ts'

export interface WordChanges {
  readonly changes: readonly FoundChange[]
  /** Edits that were left out because they only set the ends of paragraphs elsewhere. */
  readonly left: number
}

/** What an edit takes out of the running text of the base, a line for each paragraph, and puts in. */
interface Net {
  readonly edit: Edit
  readonly from: number
  readonly to: number
  readonly come: string
}

/**
 * The changes without those that leave every word where it is and only end paragraphs elsewhere. Where a text comes from
 * pages, the ends of its paragraphs are a reader's guess, and such changes would be the reader's, not the drafter's.
 */
export function changesOfWords(changes: readonly FoundChange[], base: readonly TextParagraph[]): WordChanges {
  const text = base.map((one) => `${one.text}\n`).join('')
  const places = placesOf(base)
  const nets = changes
    .flatMap(({ edits }) => edits.flatMap((edit) => netOf(edit, places) ?? []))
    .sort((a, b) => a.from - b.from)
  const idle = new Set(clustersOf(nets, text).flatMap((cluster) => (isIdle(cluster, text) ? cluster : [])))
  const left = new Set([...idle].map(({ edit }) => edit))
  return {
    changes: changes.flatMap((change) => {
      const edits = change.edits.filter((edit) => !left.has(edit))
      return edits.length === 0 ? [] : [{ ...change, edits }]
    }),
    left: left.size,
  }
}

/** Edits between which nothing but white space stands: only together they tell what becomes of the words. */
function clustersOf(nets: readonly Net[], text: string): Net[][] {
  const clusters: Net[][] = []
  let end = 0
  for (const net of nets) {
    const last = clusters.at(-1)
    if (last && text.slice(end, net.from).trim() === '') last.push(net)
    else clusters.push([net])
    end = Math.max(end, net.to)
  }
  return clusters
}

/** Whether a reader who takes the end of a paragraph for a space sees the same before and after. */
function isIdle(cluster: readonly Net[], text: string): boolean {
  const from = cluster[0]?.from ?? 0
  let at = from
  let after = ''
  for (const net of cluster) {
    if (net.from < at) return false
    after += text.slice(at, net.from) + net.come
    at = net.to
  }
  const [before, behind] = [text[from - 1] ?? '', text[at] ?? '']
  return spaced(before + text.slice(from, at) + behind) === spaced(before + after + behind)
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ')

interface Place {
  readonly start: number
  readonly length: number
}

/** Where the paragraphs of the main part begin in the running text, by their ordinal. */
function placesOf(base: readonly TextParagraph[]): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>()
  let start = 0
  for (const { text, pieces, part } of base) {
    const [piece] = pieces
    if (piece && pieces.length === 1 && part === undefined)
      places.set(piece.index, { start, length: text.length })
    start += text.length + 1
  }
  return places
}

/** Nothing for an edit that is more than words and ends of paragraphs. */
function netOf(edit: Edit, places: ReadonlyMap<number, Place>): Net | undefined {
  const place = 'at' in edit && edit.at.part === undefined ? places.get(edit.at.index) : undefined
  if (!place) return undefined
  const { start, length } = place
  const net = (from: number, to: number, come: string) => ({ edit, from: start + from, to: start + to, come })
  switch (edit.kind) {
    case 'replace':
      return edit.from === undefined || edit.to === undefined ? undefined : net(edit.from, edit.to, edit.text)
    case 'split':
      return net(edit.from, edit.from, `${edit.end ?? ''}\n${edit.start ?? ''}`)
    case 'merge':
      return net(length, length + 1, edit.text ?? '')
    case 'delete-paragraph':
      return net(0, length + 1, '')
    case 'insert-paragraphs': {
      const edge = edit.where === 'after' ? length + 1 : 0
      return net(edge, edge, edit.paragraphs.map((one) => `${one.text}\n`).join(''))
    }
    default:
      return undefined
  }
}
