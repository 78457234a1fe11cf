import { blocksOf } from './blocks.ts'
import { openPdf, type Resources } from './engine.ts'
import { draw } from './glyphs.ts'
import { bodyOf } from './margins.ts'
import { PdfError } from './pdf-error.ts'
import { type PagePicture, pictureOf } from './pictures.ts'
import { type RecognisedWord, rowsOfRecognised } from './recognised.ts'
import type { PageInfo, PdfText, Word } from './types.ts'
import { rowsOf } from './words.ts'

export interface PdfOptions {
  /** A file with more pages is refused. Default: 5,000. */
  readonly maxPages?: number
  /** Recognises the words in the picture of a scanned page; without it scanned pages stay empty. */
  readonly recognise?: (picture: PagePicture, page: number) => Promise<RecognisedPage>
  /** Where pdf.js finds its character maps and decoders (folders, ending in /), for files that need them. */
  readonly resources?: Resources
  /** Called after each page. */
  readonly progress?: (page: number, of: number) => void
  readonly signal?: AbortSignal
}

export interface RecognisedPage {
  readonly words: readonly RecognisedWord[]
  /** 0 to 100. */
  readonly confidence: number
}

/** Below this many signs a page that an image covers counts as a picture of its text. */
const fewSigns = 40

/** What pdf.js makes of a page; whatever it stumbles over there is damage of the file. */
async function sound<T>(work: Promise<T>, page: number): Promise<T> {
  try {
    return await work
  } catch {
    throw new PdfError(
      'damaged',
      `page ${page} of the PDF is damaged: get the file again, or print it to a new PDF`,
    )
  }
}

/**
 * Reads the text of a PDF.
 *
 * @throws PdfError if the file is encrypted, damaged, or has more pages than allowed.
 */
export async function readPdf(
  bytes: Uint8Array,
  { maxPages = 5000, recognise, resources, progress, signal }: PdfOptions = {},
): Promise<PdfText> {
  const file = await openPdf(bytes, resources)
  try {
    if (file.numPages > maxPages)
      throw new PdfError(
        'too-many-pages',
        `the PDF has ${file.numPages} pages, more than the ${maxPages} that are read: cut out the law and read that`,
      )
    const pages: PageInfo[] = []
    const rows: Word[][][] = []
    for (let number = 1; number <= file.numPages; number++) {
      signal?.throwIfAborted()
      const page = await sound(file.getPage(number), number)
      const { glyphs, images } = await sound(draw(page), number)
      const { width, height } = page.getViewport({ scale: 1 })
      const covered = images.reduce((sum, { box: [x0, y0, x1, y1] }) => sum + (x1 - x0) * (y1 - y0), 0)
      const imageShare = Math.min(1, covered / (width * height))
      const scanned = glyphs.length < fewSigns && imageShare > 0.4
      const picture = scanned && recognise ? await pictureOf(page, images, { width, height }) : undefined
      const recognised = picture && recognise ? await recognise(picture, number) : undefined
      pages.push({
        number,
        width,
        height,
        signs: glyphs.length,
        imageShare,
        scanned,
        ...(recognised && { confidence: recognised.confidence }),
      })
      rows.push(picture && recognised ? rowsOfRecognised(recognised.words, picture) : rowsOf(glyphs))
      page.cleanup()
      progress?.(number, file.numPages)
    }
    // What the file says of itself is no reason to refuse its pages.
    const { info } = await file.getMetadata().catch(() => ({ info: {} }))
    const text = (field: string) => {
      const value = (info as Record<string, unknown>)[field]
      return typeof value === 'string' ? value.trim() : ''
    }
    return {
      title: text('Title'),
      language: text('Language').split('-')[0] ?? '',
      pages,
      blocks: blocksOf(rows, pages, bodyOf(rows)),
    }
  } finally {
    await file.destroy()
  }
}
