import type { Block, Line } from 'tesseract.js'
import { toPgm } from './pgm.ts'
import type { RecognisedWord, Recogniser, RecogniserOptions } from './types.ts'

/** Page segmentation: find columns and blocks, do not look for the script. */
const automatic = '3'

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
      await worker.setParameters({
        tessedit_pageseg_mode: automatic as never,
        user_defined_dpi: String(Math.max(lowest, Math.round(picture.resolution ?? 300))),
      })
      const { data } = await worker.recognize(toPgm(picture) as never, {}, { blocks: true, text: false })
      const words = (data.blocks ?? []).flatMap(wordsOfBlock)
      return { words, confidence: data.confidence }
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

const wordsOfBlock = ({ paragraphs }: Block): RecognisedWord[] =>
  paragraphs.flatMap(({ lines }) => lines.flatMap(wordsOfLine))

function wordsOfLine(line: Line): RecognisedWord[] {
  const { baseline, bbox } = line
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0)
  const ascent = (baseline.y0 + baseline.y1) / 2 - bbox.y0
  return line.words
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, bbox: { x0, y0, x1, y1 }, confidence }) => ({
      text: text.trim(),
      x0,
      y0,
      x1,
      y1,
      baseline: baseline.y0 + slope * ((x0 + x1) / 2 - baseline.x0),
      // Capitals and ascenders reach some seven tenths of the type's height above the baseline.
      size: Math.max(1, ascent / 0.72),
      confidence,
    }))
}
