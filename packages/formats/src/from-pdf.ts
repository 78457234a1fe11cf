import type { PageInfo, Block as PdfBlock } from '@concordance/pdf'
import type { Strong } from 'mdast'
import { heading, paragraph, text } from './blocks.ts'
import { remark } from './message.ts'
import { ReadError } from './read-error.ts'
import type { Input, Parsed } from './reader.ts'
import type { Block } from './types.ts'

/** Type this much larger than the body's is a heading. */
const headingScale = 1.1

/** The same on scanned pages, where heights are measured roughly. */
const scannedHeadingScale = 1.3

/** Bold words behind a number on a line of their own are a heading; others may be emphasis. */
const beginsWithNumber = /^\d{1,4}[A-Z]{0,2}\.\s/

/** A heading has at most so many characters. */
const longest = 200

/** PDF: the page's text in reading order; notes, margins, contents and furniture keep their role. */
export async function fromPdf({ file, bytes, limits, pages }: Input): Promise<Parsed> {
  // Loaded only when a PDF is read: the reader behind it is large.
  const { PdfError, readPdf } = await import('@concordance/pdf')
  try {
    const read = await readPdf(bytes, { maxPages: limits.pages, ...pages })
    const scanned = read.pages.filter((page) => page.scanned && page.confidence === undefined)
    if (scanned.length === read.pages.length)
      throw new ReadError(
        file,
        'no-text',
        'the file is a scan: its pages are pictures without text; run text recognition on it (OCR) and read the result.',
      )
    return {
      blocks: read.blocks.map((block, index) =>
        toBlock(block, index, read.pages[block.page - 1]?.confidence !== undefined),
      ),
      title: read.title || undefined,
      language: read.language || undefined,
      messages: [
        ...(scanned.length > 0 ? [unreadPages(file, scanned)] : []),
        ...recognisedPages(file, read.pages),
      ],
    }
  } catch (cause) {
    if (cause instanceof PdfError) throw new ReadError(file, 'format-unreadable', `${cause.message}.`)
    throw cause
  }
}

function toBlock(block: PdfBlock, index: number, recognised: boolean): Block {
  const hints = {
    anchor: { part: `page ${block.page}`, page: block.page, index, start: 0, end: block.text.length },
    level: block.level > 0 ? block.level : undefined,
    role: block.role,
  }
  const words = [block.bold ? strong(block.text) : text(block.text)]
  const large = block.scale >= (recognised ? scannedHeadingScale : headingScale)
  const numbered = block.bold && beginsWithNumber.test(block.text)
  const stands = (large || numbered) && block.role === undefined && block.text.length <= longest
  if (!stands) return paragraph(words, hints)
  return heading(large ? depthOf(block.scale) : 4, [text(block.text)], hints)
}

const strong = (words: string): Strong => ({ type: 'strong', children: [text(words)] })

/** The larger the type, the higher the heading. */
const depthOf = (scale: number): number => (scale >= 1.4 ? 1 : scale >= 1.25 ? 2 : 3)

/** Below this confidence, a recognised page must be read against its picture. */
const doubtful = 85

/** Says which pages were recognised from pictures, and warns of those that were hard to read. */
function recognisedPages(file: string, pages: readonly PageInfo[]): ReturnType<typeof remark>[] {
  const recognised = pages.filter(({ confidence }) => confidence !== undefined)
  if (recognised.length === 0) return []
  const mean = recognised.reduce((sum, { confidence = 0 }) => sum + confidence, 0) / recognised.length
  const count = recognised.length === 1 ? '1 page was' : `${recognised.length} pages were`
  const summary = remark(
    file,
    'pages-recognised',
    `${count} recognised from pictures, with a mean confidence of ${Math.round(mean)} of 100; check what you quote against the scan.`,
  )
  const hard = recognised
    .filter(({ confidence = 0 }) => confidence < doubtful)
    .map(({ number, confidence = 0 }) => {
      const reason = `page ${number} was hard to recognise (confidence ${Math.round(confidence)} of 100); read it against the scan, or scan it again at 300 dots per inch.`
      return remark(file, 'page-doubtful', reason)
    })
  return [summary, ...hard]
}

function unreadPages(file: string, pages: readonly PageInfo[]): ReturnType<typeof remark> {
  const numbers = pages.map(({ number }) => number)
  const few = numbers.slice(0, 12).join(', ') + (numbers.length > 12 ? ', …' : '')
  return remark(
    file,
    'pages-scanned',
    `${numbers.length === 1 ? 'page' : 'pages'} ${few} are pictures without text and were left out; run text recognition (OCR) on the file to have them read.`,
  )
}
