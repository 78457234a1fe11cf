import type { Comparison } from '@concordance/memos'
import type { Context } from './context.ts'
import type { Output } from './outputs.ts'

/** Forms in which a comparison is written; the ending of the file picks one. */
export const compareForms = ['docx', 'xlsx', 'html', 'csv', 'md', 'json', 'svg'] as const
export type CompareForm = (typeof compareForms)[number]

interface Claimed extends Output<CompareForm> {
  readonly save: (bytes: Uint8Array) => Promise<void>
}

/** Writes a comparison in each form. */
export async function writeComparisonForms(
  context: Context,
  comparison: Comparison,
  outputs: readonly Claimed[],
  { page, language }: { readonly page: 'A4' | 'Letter'; readonly language: string },
): Promise<void> {
  if (outputs.length === 0) return
  const reports = await import('@concordance/reports')
  const bytesOf = async (form: CompareForm): Promise<Uint8Array | string> => {
    if (form === 'json') return `${JSON.stringify(comparison.data, undefined, 2)}\n`
    if (form === 'csv') return reports.writeTable(comparison.sheet())
    if (form === 'svg') return reports.writePicture(comparison.picture())
    if (form === 'xlsx') return reports.writeWorkbook(comparison.workbook(), page)
    const { tree, metadata } = comparison.document()
    return reports.writeDocument(tree, { format: form, language, page, metadata, now: comparison.data.date })
  }
  for (const [index, { file, form, save }] of outputs.entries()) {
    context.progress({ label: `writing ${file}`, done: index, total: outputs.length })
    const written = await bytesOf(form)
    await save(typeof written === 'string' ? new TextEncoder().encode(written) : written)
  }
}
