import { attempt, type Result } from './message.ts'
import { lineOfNote } from './new-notes.ts'
import type { OoxmlPackage } from './package.ts'
import { readFormatting, readWith } from './read-document.ts'
import type { Receipt, ReceiptChange } from './receipt.ts'
import { decide, decideNear, likeness, type Side } from './returned-words.ts'
import type { Block, View } from './types.ts'

/** What became of a change that we proposed. */
export interface ReturnedChange {
  readonly edit: number
  /** `edited`: neither our words nor the old ones; `pending`: still a tracked change. */
  readonly outcome: 'accepted' | 'rejected' | 'edited' | 'pending'
  /** The paragraph or row as it now reads, where one was found. */
  readonly now?: string
}

interface Lists {
  /** Texts of paragraphs and rows with all changes accepted, and with all rejected. */
  readonly final: readonly string[]
  readonly original: readonly string[]
}

/**
 * Reads a file that came back from a committee: which changes of the receipt were accepted, rejected, or edited, and which
 * are still open. Word gives changes new ids when it saves, so they are found by their words and what stands around them.
 */
export function readReturned(
  returned: OoxmlPackage,
  receipt: Pick<Receipt, 'changes'>,
): Result<readonly ReturnedChange[]> {
  return attempt(() => {
    const lists: Lists = { final: textsOf(returned, 'final'), original: textsOf(returned, 'original') }
    const groups = new Map<string, ReceiptChange[]>()
    for (const change of receipt.changes) {
      const key =
        change.cuts && change.kind === 'replace' ? `${change.part} ${change.index}` : `edit ${change.edit}`
      groups.set(key, [...(groups.get(key) ?? []), change])
    }
    const value = [...groups.values()].flatMap((group) =>
      group[0]?.kind === 'replace'
        ? words(group, lists)
        : group.map((one) =>
            one.move === undefined ? structure(one, lists) : moved(one, receipt.changes, lists),
          ),
    )
    return { value: value.sort((a, b) => a.edit - b.edit) }
  })
}

function textsOf(source: OoxmlPackage, view: View): string[] {
  const { blocks, stories } = readWith(source, view, readFormatting(source))
  const texts: string[] = []
  const add = (all: readonly Block[]): void => {
    for (const block of all) {
      if (block.type === 'paragraph') {
        texts.push(block.text)
        add(block.textBoxes)
      } else
        for (const row of block.rows) {
          const cells = row.cells.map((cell) =>
            cell.blocks.map((inner) => (inner.type === 'paragraph' ? inner.text : '')).join('\n'),
          )
          if (cells.length > 1) texts.push(cells.join(' | '))
          for (const cell of row.cells) add(cell.blocks)
        }
    }
  }
  add(blocks)
  for (const story of stories) add(story.blocks)
  return texts
}

/** Changes of words in one paragraph, which are told together. */
function words(group: readonly ReceiptChange[], lists: Lists): ReturnedChange[] {
  const base = group[0]?.paragraph ?? ''
  const cuts = group.flatMap((change) => change.cuts ?? [])
  const after = find(base, cuts, lists.final)
  const before = find(base, cuts, lists.original)
  let at = 0
  return group.map((change) => {
    const count = change.cuts?.length ?? 0
    const outcomes = (change.cuts ?? []).map((_, index) =>
      outcome(after.sides[at + index], before.sides[at + index]),
    )
    at += count
    const [first = 'edited'] = outcomes
    const all = outcomes.every((one) => one === first) ? first : 'edited'
    return { edit: change.edit, outcome: all, ...(after.text === undefined ? {} : { now: after.text }) }
  })
}

function outcome(after: Side = 'other', before: Side = 'other'): ReturnedChange['outcome'] {
  if (after === 'new') return before === 'old' ? 'pending' : 'accepted'
  return after === 'old' ? 'rejected' : 'edited'
}

/** The paragraph that comes from the base's one, and what stands in it at each cut. */
function find(
  base: string,
  cuts: NonNullable<ReceiptChange['cuts']>,
  texts: readonly string[],
): { text?: string; sides: readonly Side[] } {
  for (const text of texts) {
    const sides = decide(base, cuts, text)
    if (sides) return { text, sides }
  }
  const text = closest(base, texts)
  return text === undefined ? { sides: [] } : { text, sides: cuts.map((cut) => decideNear(base, cut, text)) }
}

/** Less alike than this, two texts are not versions of one. */
const enough = 0.6

function closest(text: string, texts: readonly string[]): string | undefined {
  let best: string | undefined
  let most = enough
  for (const one of texts) {
    const score = likeness(text, one)
    if (score > most) [best, most] = [one, score]
  }
  return best
}

/** Both sides of a move have one fate, which shows where its words stand: beside the paragraph that they were put to, or not. */
function moved(change: ReceiptChange, all: Receipt['changes'], lists: Lists): ReturnedChange {
  const { edit, move } = change
  const puts = all.filter((one) => one.move === move && one.beside !== undefined)
  const beside = puts[0]?.beside
  if (!beside) return structure(change, lists)
  const made = puts.flatMap(({ after }) => after.split('\n'))
  const stands = (texts: readonly string[]): boolean => {
    const step = beside.where === 'before' ? made.length : -1
    return texts.some(
      (_, at) => made.every((one, order) => texts[at + order] === one) && texts[at + step] === beside.text,
    )
  }
  const now = made[0] === undefined ? {} : { now: made[0] }
  if (stands(lists.final)) return { edit, outcome: stands(lists.original) ? 'accepted' : 'pending', ...now }
  const isThere = made.every((one) => lists.final.includes(one))
  // The paragraph that it was put beside may be another by now; then nothing tells where it stands.
  const known = isThere && lists.final.includes(beside.text)
  return { edit, outcome: known ? 'rejected' : 'edited', ...(isThere ? now : {}) }
}

/** A change of paragraphs or rows: whether what it makes, and what it takes, stands in the file. */
function structure(change: ReceiptChange, lists: Lists): ReturnedChange {
  const { edit } = change
  const { made, taken } = expected(change)
  const stands = (wanted: readonly string[], texts: readonly string[]): boolean =>
    wanted.every((one) => texts.includes(one))
  const inFinal = made.length > 0 ? stands(made, lists.final) : !stands(taken, lists.final)
  const inOriginal = made.length > 0 ? stands(made, lists.original) : !stands(taken, lists.original)
  if (inFinal)
    return {
      edit,
      outcome: inOriginal ? 'accepted' : 'pending',
      ...(made[0] === undefined ? {} : { now: made[0] }),
    }
  const alike = made.length > 0 && taken.length === 0 ? closest(made[0] ?? '', lists.final) : undefined
  if (alike !== undefined) return { edit, outcome: 'edited', now: alike }
  return { edit, outcome: taken.length === 0 || stands(taken, lists.final) ? 'rejected' : 'edited' }
}

/** Texts that a change makes and that it takes away. */
function expected(change: ReceiptChange): { made: readonly string[]; taken: readonly string[] } {
  const { kind, before, after, paragraph = '', from = 0 } = change
  if (kind === 'split') {
    const [end = '', start = ''] = after.split('\n')
    return { made: [paragraph.slice(0, from) + end, start + paragraph.slice(from)], taken: [paragraph] }
  }
  if (kind === 'insert-paragraphs') return { made: after.split('\n'), taken: [] }
  if (kind === 'insert-row') return { made: [after], taken: [] }
  if (kind === 'insert-note') return { made: after.split(/\r?\n/).map(lineOfNote), taken: [] }
  if (kind === 'delete-note') return { made: [], taken: before.split('\n') }
  if (kind === 'merge') return { made: [], taken: [paragraph] }
  return { made: [], taken: [before] }
}
