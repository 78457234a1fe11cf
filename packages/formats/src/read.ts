import type { VFileMessage } from 'vfile-message'
import { blockText } from './block-text.ts'
import type { Convert } from './convert.ts'
import { decode } from './decode.ts'
import { detectFormat, formatOfName, looksBinary } from './detect-format.ts'
import { detectLanguage, primaryTag, sameLanguage, sampleOf } from './language.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { lineFinder } from './lines.ts'
import { remark } from './message.ts'
import { sha256 } from './platform.ts'
import { ReadError } from './read-error.ts'
import type { Input, OpenedWord, PageOptions, Parsed } from './reader.ts'
import { readers } from './readers.ts'
import { markTitle, titleOf } from './title.ts'
import type { Block, Format, Reading } from './types.ts'

export interface ReadOptions {
  /** Name of the file, for messages and to tell Markdown from plain text. */
  readonly file: string
  /** Reads the file as this format, whatever its content and name say. */
  readonly format?: Format | undefined
  /** BCP 47 tag; else what the file declares, else what its words look like. */
  readonly language?: string | undefined
  /** State of tracked changes; `final` (all accepted) unless told. */
  readonly view?: 'original' | 'final' | undefined
  readonly limits?: Partial<Limits> | undefined
  /** How pages of a PDF are read: recognition of scans, progress, cancelling. */
  readonly pages?: PageOptions | undefined
  /** Turns odt, rtf and doc files into DOCX; without it they are refused with a sentence on what to do. */
  readonly convert?: Convert | undefined
  /** Is given a Word file as it was opened and read, so that callers that go on to work in it need not do so again. */
  readonly onWord?: ((opened: OpenedWord) => void) | undefined
}

const packages: ReadonlySet<Format> = new Set(['docx', 'odt', 'pdf', 'doc', 'rtf'])

/**
 * Reads a law file into blocks, each with an exact anchor. Blocks stand in the order of the page; nothing that is printed is lost.
 * Throws `ReadError` (one sentence: file, place, what to do) for what cannot be read.
 */
export async function read(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const limits = { ...defaultLimits, ...options.limits }
  const { file } = options
  if (bytes.length === 0)
    throw new ReadError(file, 'file-empty', 'the file is empty; save or download it again.')
  const messages: VFileMessage[] = []
  const format = options.format ?? formatOf(bytes, file, messages)
  checkSize(bytes, file, packages.has(format) ? limits.packageBytes : limits.textBytes)
  const text = packages.has(format) ? '' : decoded(bytes, file, messages)
  const { pages, convert, language, view = 'final', onWord } = options
  const input: Input = { file, bytes, text, limits, view, pages, convert, language, onWord }
  checkPieces(input, format)
  const parsed = await guarded(input, format)
  if (parsed.blocks.length > limits.blocks) throw tooManyPieces(file)
  if (!parsed.blocks.some((block) => blockText(block).trim() !== ''))
    throw new ReadError(
      file,
      'no-text',
      'the file holds no text; check that it is the right file and not a scan.',
    )
  markTitle(parsed.blocks)
  withLines(parsed.blocks, text)
  messages.push(...(parsed.messages ?? []))
  return {
    tree: { type: 'root', children: [...parsed.blocks] },
    title: titleOf(parsed, file),
    language: await languageOf(parsed, options, messages),
    source: { file, format, sha256: await sha256(bytes) },
    messages,
  }
}

function checkSize(bytes: Uint8Array, file: string, most: number): void {
  if (bytes.length <= most) return
  const size = (count: number) => `${Math.ceil(count / 1_000_000)} MB`
  const reason = `the file has ${size(bytes.length)}, more than the ${size(most)} that are read; split it or save the law alone.`
  throw new ReadError(file, 'file-too-large', reason)
}

const tooManyPieces = (file: string): ReadError =>
  new ReadError(
    file,
    'file-too-large',
    'the file has more paragraphs than any law; check that it is the right file, or save the law alone.',
  )

/** Refuses, before a parser spends memory on it, what has far more tags, lines or records than a law. */
function checkPieces({ file, text, limits }: Input, format: Format): void {
  const [mark, most] =
    format === 'md' || format === 'txt'
      ? ['\n', 2 * limits.blocks]
      : format === 'json'
        ? ['{', limits.blocks]
        : ['<', limits.tags]
  let count = 0
  for (let at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + 1))
    if (mark !== '<' || text[at + 1] !== '/') count++
  if (count > most) throw tooManyPieces(file)
}

function formatOf(bytes: Uint8Array, file: string, messages: VFileMessage[]): Format {
  const named = formatOfName(file)
  const format = detectFormat(bytes, file)
  if (format === undefined) {
    const what = named === undefined ? 'no text and of no known format' : `no valid .${named} file`
    throw new ReadError(
      file,
      'format-unknown',
      `the file is ${what}; give the law as .docx, .html, .xml, .md or .txt.`,
    )
  }
  const dialect = named === 'xml' && (format === 'akn' || format === 'canada-xml' || format === 'html')
  if (named !== undefined && named !== format && !dialect && !(named === 'akn' && format === 'xml'))
    messages.push(
      remark(
        file,
        'file-ending',
        `the ending of the name says ${named}, but the content is ${format}; it was read as ${format}.`,
      ),
    )
  return format
}

function decoded(bytes: Uint8Array, file: string, messages: VFileMessage[]): string {
  if (looksBinary(bytes.subarray(0, 65_536)))
    throw new ReadError(
      file,
      'file-binary',
      'the file holds binary data, not text; give the law as .docx, .html, .xml, .md or .txt.',
    )
  const { text, encoding, guessed, nuls } = decode(bytes)
  if (guessed)
    messages.push(
      remark(
        file,
        'encoding-guessed',
        `the file is not Unicode and names no encoding; it was read as ${encoding}: check the accented letters.`,
      ),
    )
  if (nuls > 0)
    messages.push(
      remark(file, 'nul-characters', `${nuls} NUL characters stand in the file and were replaced by \uFFFD.`),
    )
  return text
}

/** A tree too deep for the machine's stack is the file's fault, not the program's. */
async function guarded(input: Input, format: Format): Promise<Parsed> {
  try {
    const reader = await readers[format]()
    return await reader(input)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new ReadError(
      input.file,
      'too-deep',
      'its elements are nested too deeply to be read; save it as .docx or .txt.',
    )
  }
}

function withLines(blocks: readonly Block[], text: string): void {
  if (text === '') return
  const lineAt = lineFinder(text)
  for (const block of blocks) {
    const anchor = block.data?.anchor
    if (anchor !== undefined)
      block.data = { ...block.data, anchor: { ...anchor, line: lineAt(anchor.start) } }
  }
}

async function languageOf(parsed: Parsed, options: ReadOptions, messages: VFileMessage[]): Promise<string> {
  const given = options.language ?? parsed.language
  const declared = given === undefined ? undefined : primaryTag(given)
  const detected = await detectLanguage(sampleOf(parsed.blocks))
  if (declared === undefined || declared === 'und') return detected
  if (detected !== 'und' && !sameLanguage(declared, detected)) {
    const who = options.language === undefined ? 'the file says' : 'you say'
    const reason = `${who} that the language is ${declared}, but the words look like ${detected}; it was read as ${declared}.`
    messages.push(remark(options.file, 'language-differs', reason))
  }
  return declared
}
