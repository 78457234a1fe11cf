import type { MemoInput } from '@concordance/memos'
import type { Context } from './context.ts'
import { unknownPlaceholder } from './memo-template.ts'
import type { Output } from './outputs.ts'

/** Forms in which memos are written; the last three are for action plans. */
export const memoForms = ['docx', 'html', 'md', 'xlsx', 'ics', 'svg'] as const
export type MemoForm = (typeof memoForms)[number]

interface Claimed extends Output<MemoForm> {
  readonly save: (bytes: Uint8Array) => Promise<void>
}

export interface WrittenMemo {
  readonly json: unknown
  readonly unreasoned: readonly string[]
  readonly title: string
}

/** Makes the memo and writes it in each form. Throws a problem for a template with an unknown placeholder. */
export async function writeMemo(
  context: Context,
  input: MemoInput,
  outputs: readonly Claimed[],
  page: 'A4' | 'Letter',
): Promise<WrittenMemo> {
  // The writers are big; they are loaded when a memo is there to be written.
  const [memos, reports] = await Promise.all([import('@concordance/memos'), import('@concordance/reports')])
  const { tree, metadata, unknown, unreasoned } = memos.makeMemo(input)
  if (unknown.length > 0) throw unknownPlaceholder(unknown)
  const bytesOf = async (form: MemoForm): Promise<Uint8Array | string> => {
    if (form === 'ics') return memos.planCalendar(input)
    if (form === 'svg') return reports.writePicture(memos.planPicture(input))
    if (form === 'xlsx') return reports.writeWorkbook(memos.planWorkbook(input), page)
    const { language, matrix } = input
    return reports.writeDocument(tree, { format: form, language, page, metadata, now: matrix.date })
  }
  for (const [index, { file, form, save }] of outputs.entries()) {
    context.progress({ label: `writing ${file}`, done: index, total: outputs.length })
    const written = await bytesOf(form)
    await save(typeof written === 'string' ? new TextEncoder().encode(written) : written)
  }
  return { json: { kind: input.kind, ...metadata, tree }, unreasoned, title: metadata.title }
}
