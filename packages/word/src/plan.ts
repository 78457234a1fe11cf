import type { CommentAnchor } from './comments.ts'
import type { Edit, RefusedEdit } from './edits.ts'
import type { Cut } from './locate-words.ts'
import type { Moved } from './moved.ts'
import { modelOf, type ParagraphModel } from './paragraph-model.ts'
import { type Properties, propertiesOf } from './paragraph-properties.ts'
import type { IndexedParagraph, PartIndex } from './part-index.ts'
import { refuse } from './refusal.ts'
import { child, type XmlElement } from './xml.ts'

/** A new paragraph to be written, with the look of its words. */
export interface PlannedParagraph {
  readonly text: string
  readonly properties: Properties
  readonly look: string
  readonly edit: number
  /** The move that it is the other side of, and where that can be written as one. */
  readonly move?: string
  readonly moved?: Moved
  /** Layout of the paragraph that its words run into when it is rejected, where LibreOffice would give that one its own. */
  readonly over?: Properties
}

export interface PlannedCut extends Cut {
  readonly edit: number
  /** Edit whose words come in the place of a deleted paragraph's. */
  readonly insertedBy?: number
  /** The new words stand before the old ones. */
  readonly insertFirst?: boolean
  readonly whole?: boolean
  /** A new note's mark stands here; the cut has no words. */
  readonly newNote?: 'footnote' | 'endnote'
  /** The mark of a note that goes; the cut has no words. */
  readonly goneMark?: XmlElement
}

/** Whether a cut puts something in. */
export const adds = (cut: PlannedCut): boolean => cut.text !== '' || cut.newNote !== undefined

export interface PlannedBreak {
  readonly at: number
  readonly end: string
  readonly start: string
  readonly first: Properties
  readonly edit: number
}

/** All that happens to one paragraph of the base. */
export interface ParagraphPlan {
  readonly place: IndexedParagraph
  readonly model: ParagraphModel
  readonly properties: Properties
  readonly cuts: PlannedCut[]
  readonly breaks: PlannedBreak[]
  readonly before: PlannedParagraph[]
  readonly after: PlannedParagraph[]
  /** Properties that it gets, tracked. */
  layout?: Properties
  layoutEdit?: number
  /** Edit that deletes its mark. */
  markDeleted?: number
  inDeletedRow: boolean
  /** The paragraph before that gives up its end for this one, which is deleted and has none behind it. */
  gapClosedBy?: ParagraphPlan
  /** It is deleted and others stand in its place. */
  replaced: boolean
  /** The paragraph before runs into it. */
  joinedBefore: boolean
  /** New paragraphs behind it take over its mark, because no paragraph follows that could close the gap on reject. */
  marksPassedOn: boolean
  /** Edit that needs the whole paragraph for itself. */
  whole?: number
  /** The move that takes it elsewhere, and where that can be written as one. */
  move?: string
  moved?: Moved
}

export interface RowPlan {
  /** Rows deleted, by the start of `w:tr`; rows inserted, by the place where they go. */
  readonly deleted: Map<number, number>
  readonly inserted: {
    readonly at: number
    readonly xml: (fresh: () => string, comment?: CommentAnchor) => string
    readonly edit: number
  }[]
}

export interface PartPlan {
  readonly name: string
  readonly part: PartIndex
  readonly paragraphs: Map<number, ParagraphPlan>
  readonly rows: RowPlan
}

/** The written edits' words before and after, for the receipt. */
export interface Planned {
  readonly edit: number
  readonly kind: Edit['kind']
  readonly part: string
  /** Ordinal of the paragraph, or of the table for rows. */
  readonly index: number
  readonly before: string
  readonly after: string
  /** For words: the cuts that were made of the edit. */
  readonly cuts?: readonly Cut[]
  /** Name of the move that it is a side of, where that was written as one. */
  readonly move?: string
  /** 2 where the words are held twice (`mc:AlternateContent`). */
  readonly copies?: number
}

export interface Plan {
  readonly parts: ReadonlyMap<string, PartPlan>
  readonly written: readonly Planned[]
  readonly refused: readonly RefusedEdit[]
}

/** The plan for a paragraph, begun where there is none yet. */
export function planFor(part: PartPlan, index: number): ParagraphPlan {
  const known = part.paragraphs.get(index)
  if (known) return known
  const place = part.part.paragraphs[index]
  if (!place) throw refuse('no-paragraph', `paragraph ${index}`)
  const { source, openFields } = part.part
  const plan: ParagraphPlan = {
    place,
    model: modelOf(source, place.element, [...(openFields.get(index) ?? [])]),
    properties: propertiesOf(source, child(place.element, 'w:pPr')),
    cuts: [],
    breaks: [],
    before: [],
    after: [],
    inDeletedRow: false,
    replaced: false,
    joinedBefore: false,
    marksPassedOn: false,
  }
  return plan
}

/** Keeps a plan that an edit was found good for. */
export function keep(part: PartPlan, plan: ParagraphPlan): void {
  part.paragraphs.set(plan.place.index, plan)
}
