import type { Block, Line } from 'tesseract.js'
import { hangingStrip, placeHanging } from './hanging.ts'
import { mendArabic, mendArticle } from './mend-arabic.ts'
import { toPgm } from './pgm.ts'
import type { RecognisedWord, Recogniser, RecogniserOptions } from './types.ts'

/** Page segmentation: find columns and blocks, do not look for the script. */
const automatic = '3'

/** Page segmentation: one block of lines. */
const oneBlock = '6'

const rightToLeft: ReadonlySet<string> = new Set(['ara'])

/** Recognise with the neural network alone. */
const neural = 1

/** Lowest resolution that the recogniser is told: what is lower was scaled down by the program that made the file. */
const lowest = 70

/**
 * Starts a recogniser in a worker of its own. Close it when the last page is read.
 *
 * @throws Error if the data of a language is not in the folder.
 */
export async function createRecogniser(options: RecogniserOptions): Promise<Recogniser> {
  const tesseract = await import('tesseract.js')
  // The package is CommonJS: bundlers and Node hand its functions over in different places.
  const createWorker = tesseract.createWorker ?? tesseract.default.createWorker
  const worker = await createWorker([...options.languages], neural, {
    langPath: options.data,
    gzip: options.compressed ?? true,
    cacheMethod: 'none',
    ...(options.worker !== undefined && { workerPath: options.worker }),
    ...(options.core !== undefined && { corePath: options.core }),
    errorHandler: () => {}, // errors reach the caller as rejections
  })
  return {
    recognise: async (picture) => {
      const image = toPgm(picture) as never
      await worker.setParameters({
        tessedit_pageseg_mode: automatic as never,
        user_defined_dpi: String(Math.max(lowest, Math.round(picture.resolution ?? 300))),
      })
      const { data } = await worker.recognize(image, {}, { blocks: true, text: false })
      const rtl = options.languages.some((name) => rightToLeft.has(name))
      const lines = (data.blocks ?? []).flatMap(linesOfBlock)
      const words = rtl ? mendArabic(lines.flatMap(mendArticle)) : lines.flat()
      const strip = hangingStrip(picture, words, rtl)
      if (!strip) return { words, confidence: data.confidence }
      await worker.setParameters({ tessedit_pageseg_mode: oneBlock as never })
      const beside = await worker.recognize(image, { rectangle: strip }, { blocks: true, text: false })
      const hanging = placeHanging((beside.data.blocks ?? []).flatMap(linesOfBlock).flat(), words)
      return { words: [...hanging, ...words], confidence: data.confidence }
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

const linesOfBlock = ({ paragraphs }: Block): RecognisedWord[][] =>
  paragraphs.flatMap(({ lines }) => lines.map(wordsOfLine))

function wordsOfLine(line: Line): RecognisedWord[] {
  const { baseline } = line
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0)
  const baselineAt = ({ x0, x1 }: { readonly x0: number; readonly x1: number }) =>
    baseline.y0 + slope * ((x0 + x1) / 2 - baseline.x0)
  const words = line.words.filter(({ text }) => text.trim() !== '')
  const size = sizeOf(words.map(({ text, bbox }) => ({ text, ascent: baselineAt(bbox) - bbox.y0 })))
  return words.map(({ text, bbox, confidence }) => ({
    text: text.trim(),
    x0: bbox.x0,
    y0: bbox.y0,
    x1: bbox.x1,
    y1: bbox.y1,
    baseline: baselineAt(bbox),
    size,
    confidence,
  }))
}

/** Letters that reach no further up than an x. */
const low = /^[acegmnopqrsuvwxyz\p{P}]+$/u

/**
 * Height of a line's type from how far its words reach above the baseline: capitals and ascenders some seven tenths of
 * it, small letters half. The median, since an accent on a capital reaches further.
 */
function sizeOf(words: readonly { readonly text: string; readonly ascent: number }[]): number {
  const sizes = words.map(({ text, ascent }) => ascent / (low.test(text) ? 0.52 : 0.72)).sort((a, b) => a - b)
  return Math.max(1, sizes[sizes.length >> 1] ?? 1)
}
