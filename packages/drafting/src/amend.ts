import type { Law } from '@concordance/law-tree'
import type { Amendment } from './amendment.ts'
import { type ClausePlaces, clausePlaces } from './clause-places.ts'
import type { ParagraphEdit } from './edits.ts'
import { clauseOf, findOld, isRefused, type Refused, refusal } from './find-place.ts'
import { insertProvision, insertWords } from './insert-provision.ts'
import type { Placed } from './placed.ts'
import { renumber } from './renumber.ts'
import { replaceClause, replaceIn } from './replace-provision.ts'
import type { TextBlock } from './text-blocks.ts'
import { removeClause, wholeClause } from './whole-clause.ts'

/** An amendment as edits of the base's paragraphs, which are written together or not at all. */
export interface PlacedAmendment {
  /** Position in the list that was given. */
  readonly amendment: number
  /** Citation of the clause that it changes. */
  readonly path: string
  readonly edits: readonly ParagraphEdit[]
  /** Something to look at, such as another place than the one named. */
  readonly note?: string
}

export interface RefusedAmendment extends Refused {
  readonly amendment: number
}

export interface PlacedAmendments {
  readonly placed: readonly PlacedAmendment[]
  readonly refused: readonly RefusedAmendment[]
}

/**
 * Finds the place of every amendment in the base. One whose clause or old words are not there, or stand there twice, is
 * refused with its reason; the rest goes through. With `elsewhere`, for a base that is not the file that the amendments
 * were made on, old words are looked for in the whole text.
 */
export function placeAmendments(
  law: Law,
  blocks: readonly TextBlock[],
  amendments: readonly Amendment[],
  { elsewhere }: { readonly elsewhere: boolean },
): PlacedAmendments {
  const places = clausePlaces(law, blocks)
  const placed: PlacedAmendment[] = []
  const refused: RefusedAmendment[] = []
  for (const [amendment, one] of amendments.entries()) {
    const found = place(one, places, elsewhere)
    if (isRefused(found)) refused.push({ amendment, ...found })
    else if (found.edits.length === 0) refused.push({ amendment, ...nothing(one) })
    else placed.push({ amendment, ...found })
  }
  return { placed, refused }
}

function place(amendment: Amendment, places: ClausePlaces, elsewhere: boolean): Placed | Refused {
  const { action, old } = amendment
  if (action === 'renumber') return renumber(amendment, places)
  if (old.trim() !== '') {
    if (action === 'insert') return insertWords(amendment, findOld(amendment, places, elsewhere))
    return replaceIn(amendment, places, elsewhere)
  }
  const clause = clauseOf(amendment, places)
  if (isRefused(clause)) return clause
  const note = elsewhere ? { note: 'its place was found by the number of the clause alone' } : {}
  if (action === 'insert') return withNote(insertProvision(amendment, clause, places), note)
  const whole = wholeClause(clause, places)
  if (isRefused(whole)) return whole
  if (action === 'repeal' && amendment.new.trim() === '')
    return { path: clause.path, edits: removeClause(whole), ...note }
  return withNote(replaceClause(amendment, clause, whole, places), note)
}

const withNote = (found: Placed | Refused, note: { readonly note?: string }): Placed | Refused =>
  isRefused(found) ? found : { ...note, ...found }

const nothing = ({ place: { path } }: Amendment): Refused =>
  refusal('nothing', `Clause ${path} holds the new words already; nothing is to be changed.`)
