import type { Column } from './columns.ts'
import type { MatrixView, QuestionView } from './types.ts'

/** What a question for a person puts into a column of the flat table: no status, and the question as the reason. */
function fieldOf({ key }: Column, { id, citation, title, question }: QuestionView, view: MatrixView): string {
  const values: { readonly [key in Column['key']]?: string } = {
    id,
    citation,
    title: title.text,
    status: view.wording.questions.status,
    reason: question.text,
  }
  return values[key] ?? ''
}

/** One record for each obligation on which nothing is proposed, to stand behind those that were looked for. */
export function questionRecords(view: MatrixView, columns: readonly Column[]): string[][] {
  return view.questions.map((question) => columns.map((column) => fieldOf(column, question, view)))
}
