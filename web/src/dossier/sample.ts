import type { Tools } from '../app/tools.ts'
import findings from './sample-findings.json'

const evidenceFile = 'evidence.json'

interface SampleFinding {
  readonly by: string
  readonly obligation: string
  readonly status: string
  readonly evidence: readonly { readonly clause: string; readonly quote?: string }[]
  readonly why: string
  readonly recommendation?: string
  readonly priority?: string
  readonly secondReading?: boolean
  readonly agreedBy?: string
  readonly comment?: { readonly by: string; readonly text: string }
}

/** Puts a made-up law and made-up findings into a dossier, by the operations that people use. */
export async function decideSample({ keep, keeper }: Tools, name: string): Promise<void> {
  await keeper.ask({ type: 'sample', name: 'marendia' })
  await keep('dossier add', { arguments: [name, 'marendia.docx'], options: { by: 'A. Orlen' } })
  await keeper.ask({ type: 'clear' })
  for (const finding of findings satisfies readonly SampleFinding[] as readonly SampleFinding[]) {
    const { obligation, status, evidence, why, by, recommendation, priority } = finding
    const arguments_ = [name, obligation]
    const options = {
      status,
      why,
      by,
      'evidence-from': evidenceFile,
      ...(recommendation !== undefined && { recommend: recommendation }),
      ...(priority !== undefined && { priority }),
    }
    const content = new Blob([JSON.stringify(evidence)])
    await keep('dossier decide', { arguments: arguments_, options }, [{ name: evidenceFile, content }])
    if (finding.comment)
      await keep('dossier comment', { arguments: arguments_, options: { ...finding.comment } })
    if (finding.secondReading)
      await keep('dossier comment', { arguments: arguments_, options: { 'second-reading': true, by } })
    if (finding.agreedBy !== undefined)
      await keep('dossier agree', { arguments: arguments_, options: { by: finding.agreedBy } })
  }
}
