import { applyAmendments } from '@concordance/drafting'
import type { Matrix } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import type { Context } from './context.ts'
import { turnsOf, warningsOf } from './draft-check.ts'
import { readLaw } from './laws.ts'
import { problem, usage } from './problem.ts'
import { readAmendments } from './redline-amend.ts'
import { sha256 } from './sha256.ts'

/** The laws as a bill would leave them. */
export interface AfterBill {
  readonly laws: readonly Law[]
  readonly bill: NonNullable<Matrix['bill']>
}

/**
 * Reads a list of amendments (`with`) or the text of a law as a bill would leave it (`after`). Amendments go into the law
 * that they were made on, a bill into the place of the first law. Throws a problem where an amendment finds no place:
 * a matrix of half a bill would mislead.
 */
export async function afterBill(
  context: Context,
  laws: readonly Law[],
  {
    with: list,
    after,
    language,
  }: {
    readonly with: string | undefined
    readonly after: string | undefined
    readonly language: string | undefined
  },
): Promise<AfterBill | undefined> {
  if (list !== undefined && after !== undefined)
    throw usage('--with and --after exclude each other; take one bill')
  if (after !== undefined) {
    const bill = await readLaw(context, after, { language })
    const { title, source } = bill
    return { laws: [bill, ...laws.slice(1)], bill: { title, file: source.file, sha256: source.sha256 } }
  }
  if (list === undefined) return undefined
  const bytes = await context.read(list)
  const { base, amendments } = readAmendments(bytes, list)
  const law = laws.find(({ source }) => source.sha256 === base?.sha256) ?? laws[0]
  if (!law) throw usage('matrix: LAW is missing')
  const amended = applyAmendments(law, amendments)
  const [first] = amended.refused
  if (first)
    throw problem(
      `amendment "${amendments[first.amendment]?.id}": ${first.reason} Nothing was applied${amended.refused.length > 1 ? `; ${amended.refused.length} amendments find no place` : ''}`,
      first.rule,
      list,
    )
  return {
    laws: laws.map((one) => (one === law ? amended.law : one)),
    bill: { title: list.replace(/^.*[\\/]/, ''), file: list, sha256: await sha256(bytes) },
  }
}

/** The matrix after the bill, each row with its status before; what stands worse is told in `warnings`. */
export function comparedMatrix(
  before: Matrix,
  after: Matrix,
  bill: AfterBill['bill'],
): { readonly matrix: Matrix; readonly warnings: readonly string[] } {
  const rows = new Map(before.rows.map((row) => [row.id, row]))
  const matrix: Matrix = {
    ...after,
    laws: before.laws,
    bill,
    rows: after.rows.map((row) => {
      const { status = row.status, because = row.because } = rows.get(row.id) ?? {}
      return { ...row, before: { status, because } }
    }),
  }
  const turns = turnsOf(statuses(before), statuses(after))
  return { matrix, warnings: warningsOf(turns) }
}

const statuses = ({ rows }: Matrix) => ({
  obligations: rows.map(({ id, citation, status, because, elements, conflicts = [] }) => ({
    id,
    provision: citation,
    status,
    because,
    criteria: elements,
    conflicts,
  })),
})
