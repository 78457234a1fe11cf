import type { Dossier, Entry, Evidence, FindingStatus, Judgement, Priority } from '@concordance/dossier'
import type { Context } from './context.ts'
import { evidenceOf } from './dossier-judgement.ts'
import { dossiers } from './dossier-open.ts'
import { type Editable, emptyCells, opinionCells, type SheetRow, sameCell } from './dossier-sheet.ts'
import { entryDigits } from './dossier-sheet-docx.ts'
import type { ReturnedRow } from './dossier-sheet-read.ts'
import { isProblem, usage } from './problem.ts'

/** What an edited row asks for. */
export interface SheetChange {
  readonly obligation: string
  readonly place: string
  /** Cells that differ from what went out, before and now. */
  readonly cells: { readonly [cell in keyof Editable]?: readonly [string, string] }
  readonly judgement: Judgement
  /** Who has found something else since the sheet went out. */
  readonly meanwhile?: string
}

export interface SheetRefusal {
  readonly obligation: string
  readonly place: string
  readonly reason: string
}

export interface SheetChanges {
  readonly changes: readonly SheetChange[]
  readonly refused: readonly SheetRefusal[]
  readonly unchanged: number
}

const statuses = ['met', 'partial', 'gap', 'na', 'conflict', 'exceeds']
const priorities = ['high', 'medium', 'low', '']

/** Compares rows with the entries that they went out with; `known` tells whether the model has an obligation. */
export async function changesIn(
  context: Context,
  dossier: Dossier,
  rows: readonly ReturnedRow[],
  known: (obligation: string) => boolean,
): Promise<SheetChanges> {
  const { DossierError, findingsOf, logOf } = await dossiers()
  const baseOf = entryFinder(await logOf(dossier))
  const counting = new Map(
    (await findingsOf(dossier)).map(({ obligation, opinions }) => [obligation, opinions.at(-1)]),
  )
  const changes: SheetChange[] = []
  const refused: SheetRefusal[] = []
  const seen = new Set<string>()
  let unchanged = 0
  for (const row of rows) {
    const { obligation, place } = row
    const refuse = (reason: string) => refused.push({ obligation, place, reason })
    const base = baseOf(row)
    const before = cellsOf(base)
    const cells = edited(row, before)
    if (!known(obligation)) refuse('the model has no such obligation')
    else if (seen.has(obligation)) refuse('this obligation stands twice in the sheet')
    else if (row.formulas.length > 0)
      refuse(`column ${row.formulas.join(', ')} holds a formula; write the text itself`)
    else if (row.entry.trim() !== '' && base?.subject !== obligation)
      refuse('its last column names no entry on this obligation; take a fresh sheet')
    else if (Object.keys(cells).length === 0 && row.words.trim() === '') unchanged += 1
    else {
      const judgement = await judged(context, dossier, row, base).catch((error: unknown) => {
        if (isProblem(error)) refuse(error.reason)
        else if (error instanceof DossierError) refuse(error.message)
        else throw error
        return undefined
      })
      const now = counting.get(obligation)
      if (judgement)
        changes.push({
          obligation,
          place,
          cells,
          judgement,
          ...(now && now.entry !== base?._id && { meanwhile: `${now.by} found ${now.status}: ${now.why}` }),
        })
    }
    seen.add(obligation)
  }
  return { changes, refused, unchanged }
}

/** The entry that a row went out with, by its id or, in a Word table, by the first digits of its hash. */
function entryFinder(log: readonly Entry[]): (row: SheetRow) => Entry | undefined {
  const byId = new Map(log.map((entry) => [entry._id, entry]))
  const byDigits = new Map<string, Entry[]>()
  const digitsOf = (id: string) => id.slice(id.lastIndexOf(':') + 1).slice(0, entryDigits)
  for (const entry of log) {
    const key = `${entry.subject} ${digitsOf(entry._id)}`
    byDigits.set(key, [...(byDigits.get(key) ?? []), entry])
  }
  return ({ obligation, entry }) => {
    const named = entry.trim()
    const hits = byDigits.get(`${obligation} ${named}`) ?? []
    return byId.get(named) ?? (hits.length === 1 ? hits[0] : undefined)
  }
}

const opinionIn = (base: Entry | undefined): Judgement | undefined =>
  base && (base.did.act === 'decide' || base.did.act === 'resolve') ? base.did : undefined

function cellsOf(base: Entry | undefined): Editable {
  const opinion = opinionIn(base)
  return opinion ? opinionCells(opinion) : emptyCells
}

const edited = (row: SheetRow, before: Editable): SheetChange['cells'] =>
  Object.fromEntries(
    Object.entries(before).flatMap(([cell, was]) => {
      const is = row[cell as keyof Editable]
      return sameCell(is, was) ? [] : [[cell, [was, is.trim()]]]
    }),
  )

async function judged(
  context: Context,
  dossier: Dossier,
  row: ReturnedRow,
  base: Entry | undefined,
): Promise<Judgement> {
  const status = row.status.trim().toLowerCase()
  const why = row.why.trim()
  const priority = row.priority.trim().toLowerCase()
  if (status === '' && base) throw usage('a status is not erased; take it back with dossier withdraw')
  if (!statuses.includes(status)) throw usage(`"${row.status}" is no status; write ${statuses.join(', ')}`)
  if (why === '') throw usage('the reason is missing; write it under Why')
  if (!priorities.includes(priority))
    throw usage(`"${row.priority}" is no priority; write high, medium or low`)
  const before = opinionIn(base)
  const recommendation = row.recommendation.trim()
  return {
    status: status as FindingStatus,
    why,
    evidence: await evidenceIn(context, dossier, row, before),
    ...(recommendation !== '' && { recommendation }),
    ...(priority !== '' && { priority: priority as Priority }),
    ...(before?.references && { references: before.references }),
    ...(before?.model !== undefined && { model: before.model }),
  }
}

/** Words that were chosen before stay chosen where the clauses were not touched. */
async function evidenceIn(
  context: Context,
  dossier: Dossier,
  { evidence, words }: ReturnedRow,
  before: Judgement | undefined,
): Promise<readonly Evidence[]> {
  if (before && words.trim() === '' && sameCell(evidence, opinionCells(before).evidence))
    return before.evidence
  const citations = evidence
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return evidenceOf(context, dossier, {
    'evidence-from': undefined,
    evidence: citations,
    quote: words.trim() === '' ? [] : [words.trim()],
    law: undefined,
    effect: undefined,
  })
}
