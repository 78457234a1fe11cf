import { type Amendment, amendingBill, applyAmendments, DraftError, draft } from '@concordance/drafting'
import type { Matrix } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import type { MemoInput } from '@concordance/memos'
import { text } from '@concordance/protocol-model'
import type { Context } from './context.ts'
import { billTree } from './draft-bill.ts'
import { afterBill } from './matrix-bill.ts'
import type { Loaded } from './model-instruments.ts'
import { mapInstruments } from './model-mapping.ts'
import { readAmendments } from './redline-amend.ts'

type Drafted = Pick<MemoInput, 'drafts' | 'after' | 'bills'>

/** Clauses are not shown here, only statuses. */
const top = 1

/**
 * Draft provisions for what the matrix leaves open in all instruments. What is partly met is completed in the law whose
 * clause comes nearest, what is missing goes into the first: a gap in a body of laws is closed once. Also the bills, and
 * what the program would propose with them. Nothing for a law in whose language no provisions are there.
 */
export async function memoDrafts(
  laws: readonly Law[],
  matrix: Matrix,
  instruments: readonly Loaded[],
): Promise<Drafted> {
  const [first] = laws
  if (!first) return {}
  const files = new Set(laws.map(({ source }) => source.file))
  const homeOf = new Map(
    matrix.rows.map((row) => {
      const nearest = row.status === 'partial' ? row.evidence[0]?.file : undefined
      return [row.id, nearest !== undefined && files.has(nearest) ? nearest : first.source.file]
    }),
  )
  const rows = new Map(matrix.rows.map((row) => [row.id, row]))
  const results = (await mapInstruments(laws, instruments, { top: 5 })).flatMap((one) => one.obligations)
  const made = laws.flatMap((law) => {
    const findings = results.flatMap((one) => {
      const row = rows.get(one.id)
      if (!row || homeOf.get(one.id) !== law.source.file) return []
      return [{ ...one, status: row.status, missing: row.missing.map((texts) => text(texts, law.language)) }]
    })
    const amendments = unlessNoWords(() => draft(law, findings, { language: law.language }).amendments) ?? []
    return amendments.length === 0 ? [] : [{ law, amendments }]
  })
  if (made.length === 0) return {}
  const amended = laws.map((law) => {
    const own = made.find((one) => one.law === law)
    return own ? applyAmendments(law, own.amendments).law : law
  })
  return drafted(made, await statusesOf(amended, instruments), matrix)
}

/** The same for a bill that is there already: a list of amendments, or the law as the bill would leave it. */
export async function memoBill(
  context: Context,
  laws: readonly Law[],
  matrix: Matrix,
  instruments: readonly Loaded[],
  wish: {
    readonly with: string | undefined
    readonly after: string | undefined
    readonly language: string | undefined
  },
): Promise<Drafted> {
  const bill = await afterBill(context, laws, wish)
  if (!bill) return {}
  const after = await statusesOf(bill.laws, instruments)
  if (wish.with === undefined) return { after }
  const { base, amendments } = readAmendments(await context.read(wish.with), wish.with)
  const law = laws.find(({ source }) => source.sha256 === base?.sha256) ?? laws[0]
  return law ? drafted([{ law, amendments }], after, matrix) : { after }
}

function drafted(
  made: readonly { readonly law: Law; readonly amendments: readonly Amendment[] }[],
  after: NonNullable<Drafted['after']>,
  { rows, date }: Matrix,
): Drafted {
  const citations = Object.fromEntries(rows.map(({ id, citation }) => [id, citation]))
  return {
    drafts: made.map(({ law, amendments }) => ({
      file: law.source.file,
      language: law.language,
      amendments,
    })),
    after,
    bills: made.flatMap(({ law, amendments }) => {
      const bill = unlessNoWords(() => amendingBill(law, amendments, { date, citations }))
      return bill ? [billTree(bill)] : []
    }),
  }
}

async function statusesOf(
  laws: readonly Law[],
  instruments: readonly Loaded[],
): Promise<NonNullable<Drafted['after']>> {
  const mappings = await mapInstruments(laws, instruments, { top })
  return Object.fromEntries(
    mappings.flatMap(({ obligations }) => obligations.map(({ id, status }) => [id, status] as const)),
  )
}

/** What is drafted, or nothing where there are no words for it in the language. */
function unlessNoWords<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof DraftError) return undefined
    throw error
  }
}
