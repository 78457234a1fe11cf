import type { PageInfo, Block as PdfBlock } from '@concordance/pdf'
import type { Strong } from 'mdast'
import { heading, paragraph, text } from './blocks.ts'
import { remark } from './message.ts'
import { ReadError } from './read-error.ts'
import type { Input, Parsed } from './reader.ts'
import type { Block } from './types.ts'

/** Type this much larger than the body's is a heading. */
const headingScale = 1.1

/** A heading has at most so many characters. */
const longest = 200

/** PDF: the page's text in reading order; notes, margins, contents and furniture keep their role. */
export async function fromPdf({ file, bytes, limits }: Input): Promise<Parsed> {
  // Loaded only when a PDF is read: the reader behind it is large.
  const { PdfError, readPdf } = await import('@concordance/pdf')
  try {
    const read = await readPdf(bytes, { maxPages: limits.pages })
    const scanned = read.pages.filter((page) => page.scanned)
    if (scanned.length === read.pages.length)
      throw new ReadError(
        file,
        'no-text',
        'the file is a scan: its pages are pictures without text; run text recognition on it (OCR) and read the result.',
      )
    return {
      blocks: read.blocks.map((block, index) => toBlock(block, index)),
      title: read.title || undefined,
      language: read.language || undefined,
      messages: scanned.length > 0 ? [unreadPages(file, scanned)] : [],
    }
  } catch (cause) {
    if (cause instanceof PdfError) throw new ReadError(file, 'format-unreadable', `${cause.message}.`)
    throw cause
  }
}

function toBlock(block: PdfBlock, index: number): Block {
  const hints = {
    anchor: { part: `page ${block.page}`, page: block.page, index, start: 0, end: block.text.length },
    level: block.level > 0 ? block.level : undefined,
    role: block.role,
  }
  const words = [block.bold ? strong(block.text) : text(block.text)]
  const stands = block.scale >= headingScale && block.role === undefined && block.text.length <= longest
  return stands ? heading(depthOf(block.scale), [text(block.text)], hints) : paragraph(words, hints)
}

const strong = (words: string): Strong => ({ type: 'strong', children: [text(words)] })

/** The larger the type, the higher the heading. */
const depthOf = (scale: number): number => (scale >= 1.4 ? 1 : scale >= 1.25 ? 2 : 3)

function unreadPages(file: string, pages: readonly PageInfo[]): ReturnType<typeof remark> {
  const numbers = pages.map(({ number }) => number)
  const few = numbers.slice(0, 12).join(', ') + (numbers.length > 12 ? ', …' : '')
  return remark(
    file,
    'pages-scanned',
    `${numbers.length === 1 ? 'page' : 'pages'} ${few} are pictures without text and were left out; run text recognition (OCR) on the file to have them read.`,
  )
}
