import type { MemoInput } from '@concordance/memos'
import { matrixWording } from '@concordance/templates'
import type { WrittenMemo } from './memo-write.ts'
import { type Block, statusCell } from './view.ts'

/** What was written, and on how much it rests. */
export function memoView(input: MemoInput, memo: WrittenMemo, files: readonly string[]): readonly Block[] {
  const { counts, rows } = input.matrix
  const words = matrixWording(input.language)
  const found = rows.filter(({ finding }) => finding).length
  return [
    { type: 'heading', text: memo.title },
    {
      type: 'fields',
      fields: (['met', 'partial', 'gap', 'na'] as const).map((status) => [
        words?.status[status] ?? status,
        { text: String(counts[status]), tone: statusCell(status).tone },
      ]),
    },
    {
      type: 'text',
      text:
        found === 0
          ? 'It rests on proposals only, and says so on every page.'
          : `It rests on ${found} of ${rows.length} findings of persons; the rest are proposals.`,
      tone: 'strong',
    },
    files.length > 0
      ? { type: 'list', items: files.map((file) => `written: ${file}`) }
      : { type: 'text', text: 'Nothing was written; add -o memo.docx (or html, md).' },
  ]
}
