import { applyAmendments, DraftError, draft } from '@concordance/drafting'
import { type Matrix, map } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import type { MemoInput } from '@concordance/memos'
import { text } from '@concordance/protocol-model'
import type { Loaded } from './model-instruments.ts'

/**
 * Draft provisions for what the matrix leaves open, for the first law: a gap in a body of laws is closed once. Also what
 * the program would propose with them. Nothing where no provisions are there in the law's language.
 */
export function memoDrafts(
  laws: readonly Law[],
  matrix: Matrix,
  instruments: readonly Loaded[],
): Pick<MemoInput, 'drafts' | 'after'> {
  const [law, ...others] = laws
  const [first] = instruments
  if (!law || !first) return {}
  const rows = new Map(matrix.rows.map((row) => [row.id, row]))
  try {
    const findings = map(laws, first.model, { instrument: first.instrument.id }).obligations.flatMap(
      (one) => {
        const row = rows.get(one.id)
        return row
          ? [{ ...one, status: row.status, missing: row.missing.map((texts) => text(texts, law.language)) }]
          : []
      },
    )
    const { amendments } = draft(law, findings, { language: law.language })
    const amended = applyAmendments(law, amendments).law
    const after = map([amended, ...others], first.model, { instrument: first.instrument.id }).obligations
    return {
      drafts: [{ file: law.source.file, language: law.language, amendments }],
      after: Object.fromEntries(after.map(({ id, status }) => [id, status])),
    }
  } catch (error) {
    if (error instanceof DraftError) return {}
    throw error
  }
}
