import type { Edit, RefusedEdit } from './edits.ts'
import { Refusal } from './message.ts'
import { type OoxmlPackage, partTree } from './package.ts'
import { indexPart } from './part-index.ts'
import type { PartPlan, Plan, Planned } from './plan.ts'
import { planInsert } from './plan-insert.ts'
import { pairMoves } from './plan-moves.ts'
import { planDeleteNote, planInsertNote } from './plan-notes.ts'
import { planDelete, planLayout, planMerge, planSplit } from './plan-paragraphs.ts'
import { planDeleteRow, planInsertRow } from './plan-rows.ts'
import { planWords } from './plan-words.ts'
import { refuse } from './refusal.ts'
import { separate } from './separate.ts'

/**
 * Finds the place of every edit in the base. One that cannot be written is refused with its reason and leaves no trace;
 * the rest goes through. Words first, so that a change inside a paragraph is known before its structure changes.
 */
export function makePlan(source: OoxmlPackage, edits: readonly Edit[]): Plan {
  const dropped = new Set<number>()
  for (;;) {
    const { plan, stuck } = tryPlan(source, edits, dropped)
    if (stuck.size === 0) return plan
    for (const edit of stuck) dropped.add(edit)
  }
}

/** A plan without the edits that stood in the way of others, and those that do so now. */
function tryPlan(
  source: OoxmlPackage,
  edits: readonly Edit[],
  dropped: ReadonlySet<number>,
): { plan: Plan; stuck: ReadonlySet<number> } {
  const parts = new Map<string, PartPlan>()
  const written: Planned[] = []
  const refused: RefusedEdit[] = []
  const partOf = (name: string): PartPlan => {
    const known = parts.get(name)
    if (known) return known
    const tree = partTree(source, name)
    if (!tree) throw refuse('no-part', name)
    const made = {
      name,
      part: indexPart(tree.text, tree.root),
      paragraphs: new Map(),
      rows: { deleted: new Map(), inserted: [] },
    }
    parts.set(name, made)
    return made
  }
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => rank(a.edit) - rank(b.edit) || placeOf(a.edit) - placeOf(b.edit) || a.order - b.order)
  for (const { edit, order } of ordered) {
    try {
      if (dropped.has(order)) throw refuse('meets')
      written.push(planOne(partOf(partName(source, edit)), edit, order, source))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ edit: order, message: error.detail })
    }
  }
  const stuck = new Set([...parts.values()].flatMap((part) => [...separate(part)]))
  const moves = new Map([...parts].map(([name, part]) => [name, pairMoves(part, edits)]))
  return {
    stuck,
    plan: {
      parts,
      written: written
        .map((one) => withMove(withCuts(one, parts), edits[one.edit], moves.get(one.part)))
        .sort((a, b) => a.edit - b.edit),
      refused: refused.sort((a, b) => a.edit - b.edit),
    },
  }
}

/** The move that an edit is a side of, where it is written as one. */
function withMove(one: Planned, edit: Edit | undefined, moves: ReadonlySet<string> = new Set()): Planned {
  const move = edit && 'move' in edit ? edit.move : undefined
  return move !== undefined && moves.has(move) ? { ...one, move } : one
}

/** The cuts as they will be written. */
function withCuts(one: Planned, parts: ReadonlyMap<string, PartPlan>): Planned {
  if (!one.cuts) return one
  const cuts = parts
    .get(one.part)
    ?.paragraphs.get(one.index)
    ?.cuts.filter((cut) => cut.edit === one.edit)
  // An empty paragraph that gives way to a new one has none left.
  return cuts && cuts.length > 0 ? { ...one, cuts } : one
}

const partName = (source: OoxmlPackage, edit: Edit): string =>
  (edit.kind === 'insert-row' || edit.kind === 'delete-row' ? edit.part : edit.at.part) ?? source.main

const ranks: readonly Edit['kind'][] = [
  'replace',
  'insert-note',
  'delete-note',
  'delete-row',
  'layout',
  'split',
  'merge',
  'delete-paragraph',
  'insert-paragraphs',
  'insert-row',
]

const rank = (edit: Edit): number => ranks.indexOf(edit.kind)

/** Structure is planned in reading order, so that a chain of deletions or joins is seen from its start. */
const placeOf = (edit: Edit): number =>
  edit.kind === 'replace'
    ? 0
    : edit.kind === 'insert-row' || edit.kind === 'delete-row'
      ? edit.table
      : edit.at.index

function planOne(part: PartPlan, edit: Edit, order: number, source: OoxmlPackage): Planned {
  switch (edit.kind) {
    case 'replace':
      return planWords(part, edit, order)
    case 'insert-paragraphs':
      return planInsert(part, edit, order)
    case 'delete-paragraph':
      return planDelete(part, edit, order)
    case 'split':
      return planSplit(part, edit, order)
    case 'merge':
      return planMerge(part, edit, order)
    case 'layout':
      return planLayout(part, edit, order)
    case 'insert-row':
      return planInsertRow(part, edit, order)
    case 'delete-row':
      return planDeleteRow(part, edit, order)
    case 'insert-note':
      return planInsertNote(part, edit, order, source)
    case 'delete-note':
      return planDeleteNote(part, edit, order, source)
  }
}
