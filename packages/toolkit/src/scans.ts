import { detectLanguage, type PageOptions } from '@concordance/formats'
import type { Recogniser } from '@concordance/ocr'
import type { Context } from './context.ts'
import { problem } from './problem.ts'

/** Reads scanned pages of one file; nothing of the recogniser is loaded before the first of them. */
export interface ScanReader {
  readonly pages: PageOptions
  readonly close: () => Promise<void>
}

/** How the pages of a PDF are read in this place: with recognition of scans where the place offers it. */
export function scanReader(context: Context, file: string, language?: string): ScanReader {
  const { recognition } = context
  let started: Promise<Recogniser> | undefined
  const pages: PageOptions = {
    progress: (page, of) => context.progress({ label: `reading ${file}`, done: page, total: of }),
    ...(recognition && {
      resources: recognition.resources,
      recognise: async (picture) => {
        started ??= start()
        return (await started).recognise(picture)
        async function start(): Promise<Recogniser> {
          const { guessLanguage } = await import('@concordance/ocr')
          const open = (each: string) => openFor(context, file, each)
          return open(language ?? (await guessLanguage(picture, open, detectLanguage)))
        }
      },
    }),
  }
  return { pages, close: async () => (await started?.catch(() => undefined))?.close() }
}

async function openFor(context: Context, file: string, language: string): Promise<Recogniser> {
  const { createRecogniser, tesseractName } = await import('@concordance/ocr')
  const name = tesseractName(language)
  const found = name === undefined ? undefined : await context.recognition?.find(name)
  if (name === undefined || found === undefined) {
    const where = context.recognition?.place ?? ''
    const reason = `its pages are pictures, and there is no data to recognise ${language} in them; put ${name ?? language}.traineddata into ${where}, or give the law as text.`
    throw problem(reason, 'recognition-language', file)
  }
  return createRecogniser({
    languages: [name],
    data: found.folder,
    compressed: found.compressed,
    ...(context.recognition?.worker !== undefined && { worker: context.recognition.worker }),
  })
}
